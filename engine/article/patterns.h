// A small pattern language over folded words, for lines that come from a page and not from the article. Linear in the
// words of a line: a pattern is expanded into plain sequences when it is loaded.
//
//   [please] (share | tweet) this (article | story)    four sequences of three or four words
//   <n> minute read                                    <n> any figure or number word up to twelve, <w> any word
//   continue * below                                   * any words, at most six
//   <name>                                             a word with a capital letter
//
// Words are folded as WordsOf folds them, so case, apostrophes, hyphens and punctuation need no variants.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/article/lines.h"
#include "engine/model/strings.h"

namespace recount::article {

class Pattern {
 public:
  // An error says what is wrong with it: "unclosed (", "more than 4000 sequences".
  static absl::StatusOr<Pattern> Parse(std::string_view text);

  // The number of words read by the longest match that begins with words[at]; -1 if none does.
  int MatchAt(const std::vector<Word>& words, std::size_t at) const;
  bool MatchesWhole(const std::vector<Word>& words) const;
  // The first word of the longest match that ends with the last word; -1 if none does.
  int MatchEnd(const std::vector<Word>& words) const;
  bool Occurs(const std::vector<Word>& words) const;

 private:
  using Sequence = std::vector<std::string>;
  // Sequences by their first word; those that begin with a class of words stand under "".
  StringMap<std::vector<Sequence>> sequences_;

  template <typename Accept>
  int Longest(const std::vector<Word>& words, std::size_t at, Accept accept) const;
};

}  // namespace recount::article
