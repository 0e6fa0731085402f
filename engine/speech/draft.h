// A speech while it is being read, in tokens: cue, source and content, before speakers are settled.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/model/speech.h"
#include "engine/speech/lexicon.h"
#include "engine/speech/tree.h"

namespace recount::speech {

struct Draft {
  int cue_word = -1;        // the verb, noun or "according"
  std::vector<int> cue;     // tokens, ascending
  std::vector<int> source;  // tokens, ascending; empty: nobody is named
  int source_head = -1;
  int antecedent = -1;         // for "who", "which": the noun they stand for
  std::vector<Range> content;  // ascending, not overlapping
  unsigned frame = 0;
  Stance stance = Stance::kAssert;
  std::string rule;  // class of the lexicon, or the pattern's name
  double odds = 0;   // Entry::odds of its class
  std::string lemma;
  bool negated = false;  // "did not say"
  bool passive = false;
  bool left = false;          // its content stands (also) before it
  bool quoted = false;        // its content is (also) a quotation that it introduces
  int carrier = -1;           // head token of who carries it: "was quoted by TASS as saying"
  Range clause;               // from the first to the last token of source, cue and recipients
  int inside_quotation = -1;  // index of the quotation that it stands in

  int first() const { return clause.first; }
  bool ContentHas(int token) const {
    return std::any_of(content.begin(), content.end(), [&](const Range& r) { return r.Contains(token); });
  }
};

}  // namespace recount::speech
