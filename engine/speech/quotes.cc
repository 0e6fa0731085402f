#include "engine/speech/quotes.h"

#include <algorithm>

namespace recount::speech {

bool IsWord(const Token& token) {
  return token.upos != Upos::PUNCT && token.upos != Upos::SYM;
}

Quotes::Quotes(const Text& text) : text_(text) {
  at_.assign(static_cast<std::size_t>(text.size()), -1);
  for (std::size_t q = 0; q < text.quotations.size(); ++q) {
    const Quotation& region = text.quotations[q];
    const auto [first, last] = text.TokensIn(region.span);
    if (first >= last) continue;
    // What lies inside another quotation belongs to it.
    if (!quotes_.empty() && quotes_.back().tokens.last >= last) continue;
    Quote quote;
    quote.index = static_cast<int>(q);
    quote.tokens = {first, last};
    quote.paragraph = region.paragraph;
    quote.closed = !region.open_right;
    for (int i = first; i < last; ++i) {
      if (IsWord(text.at(i))) ++quote.words;
    }
    quote.speech = quote.words >= 4;
    for (int i = first; i < last; ++i) at_[static_cast<std::size_t>(i)] = static_cast<int>(quotes_.size());
    quotes_.push_back(quote);
  }
}

int Quotes::EndingBefore(int token) const {
  int i = token - 1;
  for (int steps = 0; i >= 0 && steps < 3; ++steps, --i) {
    if (At(i) >= 0) break;
    if (IsWord(text_.at(i))) return -1;
  }
  if (i < 0 || At(i) < 0) return -1;
  const int q = At(i);
  if (quotes_[static_cast<std::size_t>(q)].tokens.last != i + 1) return -1;
  // In the same paragraph.
  if (text_.SentenceOf(i).paragraph != text_.SentenceOf(std::min(token, text_.size() - 1)).paragraph) return -1;
  return q;
}

bool Quotes::OnlyQuoted(int sentence) const {
  const Sentence& s = text_.sentences[static_cast<std::size_t>(sentence)];
  bool any = false;
  for (int i = s.first; i < s.last; ++i) {
    if (!IsWord(text_.at(i))) continue;
    if (At(i) < 0) return false;
    any = true;
  }
  return any;
}

}  // namespace recount::speech
