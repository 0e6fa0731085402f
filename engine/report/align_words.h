// Two wordings of one saying, word by word: what is the same, what one leaves out, what the other adds or puts in its
// place.
//
//   AlignWords("We came within a hand’s breadth", "We were only a hand’s breadth away")
//     same “We” · “came within” → “were only” · same “a hand’s breadth” · added “away”
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::report {

// A run of words. Same: in both (as `full` writes them). Otherwise what stands in one alone; both filled: one in place
// of the other.
struct Piece {
  bool same = false;
  std::string full, other;
  bool operator==(const Piece&) const = default;
};

struct Aligned {
  std::vector<Piece> pieces;
  int full_words = 0, other_words = 0, same_words = 0;
};

// Words are equal when they are so without case, accents and marks around them. The longest run of common words
// decides; texts of more than a thousand words are compared in their first thousand.
Aligned AlignWords(std::string_view full, std::string_view other);

int CountWords(std::string_view text);

}  // namespace recount::report
