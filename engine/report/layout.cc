#include "engine/report/layout.h"

#include <utf8proc.h>

#include <algorithm>

namespace recount::report {
namespace {

// The code point at the front of `rest` and its length in bytes; an invalid byte is U+FFFD of length one.
utf8proc_int32_t Front(std::string_view rest, std::size_t* size) {
  utf8proc_int32_t point = 0;
  const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                  static_cast<utf8proc_ssize_t>(std::min<std::size_t>(rest.size(), 4)), &point);
  *size = n > 0 ? static_cast<std::size_t>(n) : 1;
  return n > 0 ? point : 0xFFFD;
}

int WidthOf(utf8proc_int32_t point) {
  if (point >= 0x20 && point < 0x7F) return 1;
  return std::max(0, utf8proc_charwidth(point));
}

bool IsBlank(utf8proc_int32_t point) {
  return point == ' ' || (point >= 9 && point <= 13) || point == 0x85 || point == 0xA0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
         point == 0x205F || point == 0x3000;
}

bool IsUnsafe(utf8proc_int32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
}

// Bytes of the longest front of `text` that fits into `columns`; at least one code point, so that cutting always
// proceeds.
std::size_t FrontThatFits(std::string_view text, int columns) {
  std::size_t at = 0;
  int used = 0;
  while (at < text.size()) {
    std::size_t size = 0;
    const int width = WidthOf(Front(text.substr(at), &size));
    if (used + width > columns && at > 0) break;
    used += width;
    at += size;
  }
  return at;
}

}  // namespace

int Columns(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) columns += WidthOf(Front(text.substr(at), &size));
  return columns;
}

std::string Clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const auto point = Front(text.substr(at), &size);
    if (IsBlank(point)) {
      gap = true;
    } else if (!IsUnsafe(point)) {
      if (gap && !out.empty()) out.push_back(' ');
      gap = false;
      out.append(point == 0xFFFD && size == 1 ? std::string_view("\uFFFD") : text.substr(at, size));
    }
  }
  return out;
}

std::vector<std::string> Wrap(std::string_view text, int columns) {
  columns = std::max(columns, 1);
  std::vector<std::string> lines(1);
  int used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto blank = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, blank - at);
    at = blank + 1;
    if (word.empty()) continue;
    int width = Columns(word);
    if (used > 0 && used + 1 + width > columns) {
      lines.emplace_back();
      used = 0;
    }
    while (width > columns) {
      const auto cut = FrontThatFits(word, columns);
      lines.back().append(word.substr(0, cut));
      lines.emplace_back();
      word.remove_prefix(cut);
      width = Columns(word);
    }
    if (used > 0) {
      lines.back().push_back(' ');
      ++used;
    }
    lines.back().append(word);
    used += width;
  }
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string Fit(std::string_view text, int columns) {
  if (Columns(text) <= columns) return std::string(text);
  std::string_view front = text.substr(0, FrontThatFits(text, std::max(columns - 1, 1)));
  if (const auto blank = front.rfind(' '); blank != std::string_view::npos && blank > front.size() / 2) {
    front = front.substr(0, blank);
  }
  while (!front.empty() && std::string_view(" ,;:-").find(front.back()) != std::string_view::npos)
    front.remove_suffix(1);
  return std::string(front) + "…";
}

std::string Paint(std::string_view text, Tone tone, bool colour) {
  if (!colour || text.empty()) return std::string(text);
  std::string_view code;
  switch (tone) {
    case Tone::kPlain:
      return std::string(text);
    case Tone::kStrong:
      code = "1";
      break;
    case Tone::kFaint:
      code = "2";
      break;
    case Tone::kGood:
      code = "32";
      break;
    case Tone::kWarn:
      code = "33";
      break;
    case Tone::kBad:
      code = "1;31";
      break;
  }
  std::string out = "\x1b[";
  return out.append(code).append("m").append(text).append("\x1b[0m");
}

Page::Page(Look look) : look_(look) {
  look_.width = std::max(look_.width, 40);
}

void Page::Blank() {
  out_.push_back('\n');
}

void Page::Text(int indent, std::string_view text, Tone tone) {
  for (const auto& line : Wrap(text, look_.width - indent)) {
    out_.append(static_cast<std::size_t>(indent), ' ').append(Paint(line, tone, look_.colour)).push_back('\n');
  }
}

void Page::Hanging(std::string_view first, std::string_view next, std::string_view text, Tone tone) {
  bool begun = false;
  for (const auto& line : Wrap(text, std::max(look_.width - Columns(first), 20))) {
    out_.append(begun ? next : first).append(Paint(line, tone, look_.colour)).push_back('\n');
    begun = true;
  }
}

void Page::Line(int indent, std::string_view text, Tone tone) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  out_.append(static_cast<std::size_t>(indent), ' ').append(Paint(text, tone, look_.colour)).push_back('\n');
}

void Page::Heading(int indent, std::string_view left, Tone left_tone, std::string_view right, Tone right_tone) {
  const int room = look_.width - indent;
  const int gap = room - Columns(left) - Columns(right);
  if (right.empty() || gap < 2) {
    Text(indent, left, left_tone);
    if (!right.empty()) Text(indent + 2, right, right_tone);
    return;
  }
  out_.append(static_cast<std::size_t>(indent), ' ').append(Paint(left, left_tone, look_.colour));
  out_.append(static_cast<std::size_t>(gap), ' ').append(Paint(right, right_tone, look_.colour)).push_back('\n');
}

void Page::Paragraph(int indent, std::string_view label, int label_columns, std::string_view text, Tone tone,
                     Tone label_tone) {
  const int at = indent + label_columns;
  if (look_.width - at < 30 ||
      Columns(label) >= label_columns) {  // no room beside it: the label gets a line of its own
    if (!label.empty()) Text(indent, label, label_tone);
    Text(look_.width - at < 30 ? indent + 2 : at, text, tone);
    return;
  }
  bool first = true;
  for (const auto& line : Wrap(text, look_.width - at)) {
    out_.append(static_cast<std::size_t>(indent), ' ');
    if (first) out_.append(Paint(label, label_tone, look_.colour));
    out_.append(static_cast<std::size_t>(label_columns - (first ? Columns(label) : 0)), ' ');
    out_.append(Paint(line, tone, look_.colour)).push_back('\n');
    first = false;
  }
}

}  // namespace recount::report
