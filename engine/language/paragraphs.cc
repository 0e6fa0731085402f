#include "engine/language/paragraphs.h"

#include <algorithm>

#include "engine/language/characters.h"

namespace recount::language {
namespace {

// Longer lines than this are never wrapped by hand.
constexpr int kWrapWidth = 110;

Span Trim(std::string_view text, Span span) {
  auto blank = [](Kind k) { return k == Kind::kSpace || k == Kind::kNewline; };
  while (!span.empty()) {
    const Char c = CharAt(text, span.begin);
    if (!blank(c.kind)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const Char c = CharBefore(text, span.end);
    if (!blank(c.kind)) break;
    span.end -= c.size;
  }
  return span;
}

std::vector<Span> Lines(std::string_view text) {
  std::vector<Span> out;
  int begin = 0;
  const int size = static_cast<int>(text.size());
  for (int at = 0; at < size;) {
    const Char c = CharAt(text, at);
    at += c.size;
    if (c.kind == Kind::kNewline) {
      out.push_back({begin, at - c.size});
      begin = at;
    }
  }
  out.push_back({begin, size});
  return out;
}

int FirstWord(std::string_view text, const Span& line) {
  const auto end = Slice(text, line).find(' ');
  return end == std::string_view::npos ? line.size() : static_cast<int>(end);
}

// Whether lines [first, last) are one paragraph wrapped by hand: no line ends so early that the next line's first word
// would have fitted.
bool Wrapped(std::string_view text, const std::vector<Span>& lines, std::size_t first, std::size_t last) {
  int width = 0;
  for (std::size_t i = first; i < last; ++i) width = std::max(width, lines[i].size());
  if (width < 40 || width > kWrapWidth) return false;
  for (std::size_t i = first; i + 1 < last; ++i) {
    if (lines[i].size() + 1 + FirstWord(text, lines[i + 1]) <= width) return false;
    if (Slice(text, lines[i]) == Slice(text, lines[i + 1])) return false;
  }
  return true;
}

}  // namespace

std::vector<Paragraph> FindParagraphs(const Article& article) {
  const std::string_view text = article.text;
  std::vector<Span> lines = Lines(text);
  bool narrow = true;
  for (Span& line : lines) {
    line = Trim(text, line);
    if (line.size() > kWrapWidth) narrow = false;
  }
  std::vector<Span> raw;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].empty()) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < lines.size() && !lines[end].empty()) ++end;
    if (narrow && end - i > 1 && Wrapped(text, lines, i, end)) {
      raw.push_back(Join(lines[i], lines[end - 1]));
    } else {
      raw.insert(raw.end(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                 lines.begin() + static_cast<std::ptrdiff_t>(end));
    }
    i = end;
  }
  // Cut at the borders of marks.
  std::vector<Paragraph> out;
  std::size_t mark = 0;
  auto add = [&](Span span, Part part) {
    span = Trim(text, span);
    if (!span.empty()) out.push_back({span, 0, 0, part});
  };
  for (const Span& span : raw) {
    int at = span.begin;
    while (mark < article.marks.size() && article.marks[mark].span.end <= at) ++mark;
    for (std::size_t m = mark; m < article.marks.size() && article.marks[m].span.begin < span.end; ++m) {
      const Span& s = article.marks[m].span;
      if (s.begin > at) add({at, s.begin}, Part::kBody);
      const int begin = std::max(at, s.begin);
      const int end = std::min(s.end, span.end);
      if (end > begin) add({begin, end}, article.marks[m].part);
      at = std::max(at, end);
    }
    if (at < span.end) add({at, span.end}, Part::kBody);
  }
  return out;
}

}  // namespace recount::language
