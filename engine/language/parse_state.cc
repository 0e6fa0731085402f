#include "engine/language/parse_state.h"

namespace recount::language {

void ParseState::Start(int words, int labels) {
  size = words;
  labels_ = labels;
  buffer = 0;
  stack.clear();
  const auto n = static_cast<std::size_t>(words) + 1;
  head.assign(n, -1);
  label.assign(n, -1);
  kids.assign(n, Kids{});
}

void ParseState::Attach(int dependent, int to, int with) {
  head[static_cast<std::size_t>(dependent)] = to;
  label[static_cast<std::size_t>(dependent)] = with;
  Kids& k = kids[static_cast<std::size_t>(to)];
  // A word takes its left dependents from near to far, and its right ones too.
  if (dependent < to) {
    k.left2 = k.left;
    k.left = dependent;
    ++k.lefts;
    k.left_labels |= 1ULL << static_cast<unsigned>(with);
  } else {
    k.right2 = k.right;
    k.right = dependent;
    ++k.rights;
    k.right_labels |= 1ULL << static_cast<unsigned>(with);
  }
}

void ParseState::Apply(int action) {
  if (action == kShift) {
    stack.push_back(buffer++);
    return;
  }
  const int top = stack.back();
  stack.pop_back();
  if (action <= labels_) {
    Attach(top, buffer, action - 1);
  } else {
    Attach(top, stack.back(), action - 1 - labels_);
  }
}

}  // namespace recount::language
