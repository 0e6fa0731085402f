// The dependents of every token, laid out once for an article, so that asking for them costs what there is of them.
#pragma once

#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "engine/model/text.h"

namespace recount::events {

// A token's number as an index.
inline std::size_t U(int i) {
  return static_cast<std::size_t>(i);
}

class Tree {
 public:
  explicit Tree(const Text& text);

  // In text order.
  absl::Span<const int> Children(int token) const;
  // The first dependent on this relation; -1 if none.
  int Child(int token, Rel rel) const;
  bool HasChildLemma(int token, std::string_view lemma) const;
  // The preposition (or fixed group of words) that introduces a phrase: "in", "ahead of"; empty if none.
  std::string Case(int token) const;
  // The token with its conjuncts: "Russia", "Ukraine" and "Georgia" of "Russia, Ukraine and Georgia".
  std::vector<int> WithConjuncts(int token) const;

 private:
  const Text& text_;
  std::vector<int> start_, child_;
};

// Longest chain of heads that is followed; deeper trees come only of odd input.
inline constexpr int kDeepest = 64;

}  // namespace recount::events
