#include "engine/model/text.h"

#include <algorithm>

namespace recount {

std::string_view Name(NameTag tag) {
  static constexpr std::string_view kNames[] = {"", "O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};
  return kNames[static_cast<std::size_t>(tag)];
}

int Text::TokenAt(int byte) const {
  auto it = std::lower_bound(tokens.begin(), tokens.end(), byte, [](const Token& t, int b) { return t.span.end <= b; });
  return static_cast<int>(it - tokens.begin());
}

std::pair<int, int> Text::TokensIn(const Span& span) const {
  int first = TokenAt(span.begin);
  while (first < size() && at(first).span.begin < span.begin) ++first;
  int last = first;
  while (last < size() && at(last).span.end <= span.end) ++last;
  return {first, last};
}

}  // namespace recount
