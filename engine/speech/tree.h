// The dependency trees of a whole text, laid out once so that questions about branches cost little.
#pragma once

#include <utility>
#include <vector>

#include "engine/model/text.h"

namespace recount::speech {

class Tree {
 public:
  explicit Tree(const Text& text);

  // Dependents of a token in text order.
  const int* begin(int token) const { return children_.data() + start_[static_cast<std::size_t>(token)]; }
  const int* end(int token) const { return children_.data() + start_[static_cast<std::size_t>(token) + 1]; }
  // The outermost tokens of the branch: [left, right].
  int left(int token) const { return left_[static_cast<std::size_t>(token)]; }
  int right(int token) const { return right_[static_cast<std::size_t>(token)]; }
  int Child(int token, Rel rel) const;         // the first one, -1 if none
  bool Below(int token, int above) const;      // token in the branch of `above`
  int LastWithin(int token, int limit) const;  // the last token of the branch before `limit`

 private:
  const Text& text_;
  std::vector<int> start_, children_, left_, right_;
};

// A stretch of tokens [first, last).
struct Range {
  int first = 0;
  int last = 0;
  bool empty() const { return last <= first; }
  bool Contains(int token) const { return first <= token && token < last; }
  bool operator==(const Range& o) const { return first == o.first && last == o.last; }
};

}  // namespace recount::speech
