#include "engine/check/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace recount::check {
namespace {

constexpr std::array<std::string_view, 40> kStop = {
    "a",     "an",    "the",  "of",    "in",    "on",   "at",  "to",   "for", "by",   "with", "and", "or",   "but",
    "that",  "it",    "its",  "is",    "was",   "were", "be",  "been", "had", "has",  "have", "as",  "from", "this",
    "those", "these", "than", "there", "their", "his",  "her", "he",   "she", "they", "not",  "s"};

void Append(std::string* out, utf8proc_int32_t point) {
  std::array<utf8proc_uint8_t, 4> buffer{};
  const auto n = utf8proc_encode_char(point, buffer.data());
  for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i) out->push_back(static_cast<char>(buffer[i]));
}

bool IsSpace(utf8proc_int32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// One decomposed code point: plain marks instead of typographic ones. 0x2010 stays: the reference leaves it.
utf8proc_int32_t Plain(utf8proc_int32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    case 0x131:
      return 'i';
    default:
      return c;
  }
}

bool EndsSentence(char c) {
  return c == '.' || c == '!' || c == '?';
}
bool Closes(char c) {
  return c == '"' || c == '\'' || c == ')';
}

// Where a sentence end that begins at `at` is over (behind its white space), or npos if none begins there.
std::size_t SentenceEnd(std::string_view text, std::size_t at, bool end_of_text_counts) {
  if (!EndsSentence(text[at])) return std::string_view::npos;
  std::size_t i = at + 1;
  while (i < text.size() && Closes(text[i])) ++i;
  if (i < text.size()) return IsBlank(text[i]) ? i + 1 : std::string_view::npos;
  return end_of_text_counts ? i : std::string_view::npos;
}

}  // namespace

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsBlank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

std::string FoldText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  const auto add = [&](utf8proc_int32_t point) {
    if (utf8proc_get_property(point)->combining_class != 0) return;
    point = Plain(point);
    if (IsSpace(point)) {
      space = true;
      return;
    }
    if (space && !out.empty()) out.push_back(' ');
    space = false;
    Append(&out, utf8proc_tolower(point));
  };
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t point = 0;
    const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                    static_cast<utf8proc_ssize_t>(std::min<std::size_t>(4, text.size() - at)), &point);
    if (n <= 0) {
      ++at;
      continue;
    }
    at += static_cast<std::size_t>(n);
    if (point < 0x80) {
      add(point);
      continue;
    }
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = 0;
    const auto m =
        utf8proc_decompose_char(point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &boundary);
    if (m <= 0 || m > static_cast<utf8proc_ssize_t>(parts.size())) {
      add(point);
      continue;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(m); ++i) add(parts[i]);
  }
  return out;
}

std::string SentenceAround(std::string_view text, std::string_view needle) {
  const auto i = needle.empty() ? std::string_view::npos : text.find(needle);
  if (i == std::string_view::npos) return "";
  const auto before = text.substr(0, i);
  std::size_t begin = 0;
  for (std::size_t k = i; k-- > 0;) {
    const auto end = SentenceEnd(before, k, false);
    if (end == std::string_view::npos) continue;
    begin = end;
    break;
  }
  std::size_t end = text.size();
  for (std::size_t k = i + needle.size(); k < text.size(); ++k) {
    const auto over = SentenceEnd(text, k, true);
    if (over == std::string_view::npos) continue;
    end = over;
    break;
  }
  return std::string(text.substr(begin, end - begin));
}

std::vector<std::string> PlainWords(std::string_view folded) {
  const auto letter = [](char c) { return IsDigit(c) || (c >= 'a' && c <= 'z'); };
  std::vector<std::string> words;
  for (std::size_t i = 0; i < folded.size();) {
    if (!letter(folded[i])) {
      ++i;
      continue;
    }
    std::size_t j = i + 1;
    while (j < folded.size() && (letter(folded[j]) || folded[j] == '.' || folded[j] == '\'' || folded[j] == '-')) ++j;
    words.emplace_back(folded.substr(i, j - i));
    i = j;
  }
  return words;
}

std::vector<std::string> ContentWords(std::string_view text) {
  auto words = PlainWords(FoldText(text));
  std::erase_if(words, [](const std::string& w) { return std::find(kStop.begin(), kStop.end(), w) != kStop.end(); });
  return words;
}

}  // namespace recount::check
