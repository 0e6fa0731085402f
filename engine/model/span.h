// A stretch of an article's text: half-open, in bytes of its UTF-8. JSON gives code points instead: model/unicode.h
// converts.
#pragma once

#include <algorithm>
#include <compare>
#include <string_view>

namespace recount {

struct Span {
  int begin = 0;
  int end = 0;
  auto operator<=>(const Span&) const = default;
  int size() const { return end - begin; }
  bool empty() const { return end <= begin; }
  bool Contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  bool Contains(int at) const { return begin <= at && at < end; }
  bool Overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
};

inline Span Join(const Span& a, const Span& b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

inline std::string_view Slice(std::string_view text, const Span& span) {
  return text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.size()));
}

}  // namespace recount
