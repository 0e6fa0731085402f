#include "engine/speech/tree.h"

#include <algorithm>

namespace recount::speech {

Tree::Tree(const Text& text) : text_(text) {
  const auto n = static_cast<std::size_t>(text.size());
  start_.assign(n + 1, 0);
  for (const Token& t : text.tokens) {
    if (t.head >= 0) ++start_[static_cast<std::size_t>(t.head) + 1];
  }
  for (std::size_t i = 0; i < n; ++i) start_[i + 1] += start_[i];
  children_.assign(static_cast<std::size_t>(start_[n]), 0);
  std::vector<int> fill(start_.begin(), start_.end() - 1);
  for (int i = 0; i < text.size(); ++i) {
    const int head = text.at(i).head;
    if (head >= 0) children_[static_cast<std::size_t>(fill[static_cast<std::size_t>(head)]++)] = i;
  }
  left_.resize(n);
  right_.resize(n);
  for (int i = 0; i < text.size(); ++i) {
    left_[static_cast<std::size_t>(i)] = i;
    right_[static_cast<std::size_t>(i)] = i;
  }
  // Every token pushes its place up its path; a sentence has at most a few hundred words.
  for (int i = 0; i < text.size(); ++i) {
    int up = text.at(i).head;
    for (int steps = 0; up >= 0 && steps < 1000; ++steps) {
      auto& l = left_[static_cast<std::size_t>(up)];
      auto& r = right_[static_cast<std::size_t>(up)];
      l = std::min(l, i);
      r = std::max(r, i);
      up = text.at(up).head;
    }
  }
}

int Tree::Child(int token, Rel rel) const {
  for (const int* c = begin(token); c != end(token); ++c) {
    if (text_.at(*c).rel == rel) return *c;
  }
  return -1;
}

bool Tree::Below(int token, int above) const {
  for (int steps = 0; token >= 0 && steps < 1000; ++steps) {
    if (token == above) return true;
    token = text_.at(token).head;
  }
  return false;
}

int Tree::LastWithin(int token, int limit) const {
  int i = std::min(right(token), limit - 1);
  while (i > token && !Below(i, token)) --i;
  return i;
}

}  // namespace recount::speech
