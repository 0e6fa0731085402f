// The pieces that time rules look at: runs of letters, numbers, single signs. Finer than the parse's tokens, so that
// "year-long", "1990s", "5pm" and "2022-01-13" read the same however they were split before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/strings.h"
#include "engine/model/text.h"

namespace recount::times {

// The words that rules know, numbered from 1. Unknown words are 0.
class Vocabulary {
 public:
  int Add(std::string_view folded);
  int Find(std::string_view folded) const;
  int size() const { return static_cast<int>(words_.size()) + 1; }

 private:
  StringMap<int> words_;
};

enum class AtomKind : std::uint8_t { kLetters, kNumber, kSign };

struct Atom {
  Span span;
  int token = 0;    // index into Text::tokens
  int word = 0;     // in the vocabulary; 0: not there
  int number = -1;  // of plain digits (at most nine of them); -1: none
  AtomKind kind = AtomKind::kSign;
  bool glued = false;    // directly behind the atom before it
  bool capital = false;  // begins with a capital letter
  bool sentence_first = false;
};

// Splits one piece of text without white space inside: appends spans and kinds, relative to `base`.
void SplitAtoms(std::string_view piece, int base, std::vector<Atom>* out);

// All atoms of the tokens [first, last).
std::vector<Atom> MakeAtoms(const Text& text, int first, int last, const Vocabulary& words);

}  // namespace recount::times
