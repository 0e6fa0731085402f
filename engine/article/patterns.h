// A small pattern language over folded words, for lines that come from a page and not from the article. All ways
// through a pattern are followed at once, as sets of places in the line, so that no pattern is slow.
//
//   [please] (share | tweet) this (article | story)    alternatives; what stands in [] may be missing
//   <n> minute read                                    <n> any figure or number word up to twelve, <w> any word
//   continue * below                                   * any words, at most six
//   <name>                                             a word with a capital letter
//
// Words are folded as WordsOf folds them, so case, apostrophes, hyphens and punctuation need no variants. Only the
// first 120 words of a line are looked at.
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
  // An error says what is wrong with it: "unclosed (", "matches nothing at all".
  static absl::StatusOr<Pattern> Parse(std::string_view text);

  // The number of words read by the longest match that begins with words[at]; -1 if none does.
  int MatchAt(const std::vector<Word>& words, std::size_t at) const;
  bool MatchesWhole(const std::vector<Word>& words) const;
  // The first word of the longest match that ends with the last word; -1 if none does.
  int MatchEnd(const std::vector<Word>& words) const;
  bool Occurs(const std::vector<Word>& words) const;

  struct Element;
  using Sequence = std::vector<Element>;

 private:
  bool MayEnd(const std::vector<Word>& words) const;

  Sequence sequence_;
  StringSet firsts_;        // the words with which a match can begin
  bool any_first_ = false;  // ... or it can begin with any word
  StringSet lasts_;         // the words with which a match can end
  bool any_last_ = false;
};

struct Pattern::Element {
  enum Kind { kWord, kNumber, kAny, kName, kGap, kGroup } kind = kWord;
  std::string word;
  std::vector<Sequence> alternatives;  // of a group
  bool optional = false;               // a group in []
};

}  // namespace recount::article
