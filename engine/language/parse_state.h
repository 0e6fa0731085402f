// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez, Satta, ACL 2011): a stack, a buffer, three moves. The
// root stands at the end of the buffer and takes one dependent, so every tree has exactly one root and every sentence
// of n words takes 2n moves.
//
//   shift        the buffer's first word goes on the stack
//   left(label)  the stack's top becomes a dependent of the buffer's first word
//   right(label) the stack's top becomes a dependent of the word below it
#pragma once

#include <cstdint>
#include <vector>

#include "engine/language/words.h"

namespace recount::language {

// Actions as numbers: 0 shift, 1.. left by label, then right by label.
constexpr int kShift = 0;

struct ParseState {
  void Start(int words, int labels);
  bool Done() const { return stack.empty() && buffer == size; }
  bool CanShift() const { return buffer < size; }
  bool CanLeft() const { return !stack.empty() && (buffer < size || stack.size() == 1); }
  bool CanRight() const { return stack.size() > 1; }
  void Apply(int action);
  int Left(int rel) const { return 1 + rel; }
  int Right(int rel) const { return 1 + labels_ + rel; }
  int actions() const { return 1 + 2 * labels_; }
  int labels() const { return labels_; }

  int size = 0;    // words; the root is number `size`
  int buffer = 0;  // the buffer's first word
  std::vector<int> stack;
  std::vector<int> head;  // -1: none yet
  std::vector<int> label;
  // The outermost and second outermost dependents on each side, their number and the set of their labels.
  struct Kids {
    int left = -1, left2 = -1, right = -1, right2 = -1;
    int lefts = 0, rights = 0;
    std::uint64_t left_labels = 0, right_labels = 0;
  };
  std::vector<Kids> kids;

 private:
  void Attach(int dependent, int to, int with);
  int labels_ = 0;
};

}  // namespace recount::language
