// Quotations as regions of tokens: which are long enough to be speech, what stands beside them, which sentences are
// nothing else.
#pragma once

#include <vector>

#include "engine/model/text.h"
#include "engine/speech/tree.h"

namespace recount::speech {

struct Quote {
  int index = -1;  // into Text::quotations
  Range tokens;    // marks included
  int words = 0;
  int paragraph = 0;
  bool closed = true;
  bool speech = false;  // four words or more: almost always somebody's words (research/attribution.md, 5)
};

class Quotes {
 public:
  explicit Quotes(const Text& text);

  // Outermost quotations in order of the text: double ones, and single ones where the article uses no others for
  // speech.
  const std::vector<Quote>& all() const { return quotes_; }
  // The index (into all()) of the quotation that covers the token, -1 if none.
  int At(int token) const { return at_[static_cast<std::size_t>(token)]; }
  bool InSpeech(int token) const { return At(token) >= 0 && quotes_[static_cast<std::size_t>(At(token))].speech; }
  // The quotation that ends right before `token` (a comma or dash may stand between), -1 if none.
  int EndingBefore(int token) const;
  // Whether all words of the sentence lie inside quotations.
  bool OnlyQuoted(int sentence) const;

 private:
  const Text& text_;
  std::vector<Quote> quotes_;
  std::vector<int> at_;
};

bool IsWord(const Token& token);

}  // namespace recount::speech
