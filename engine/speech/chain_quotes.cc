#include "engine/speech/chain_quotes.h"

#include <algorithm>

namespace recount::speech {
namespace {

class Chainer {
 public:
  Chainer(const Context& in, std::vector<Draft>* drafts) : in_(in), text_(in.text), drafts_(*drafts) {
    owner_.assign(in.quotes.all().size(), -1);
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].inside_quotation >= 0) continue;
      for (const Range& r : drafts_[d].content) {
        for (int i = r.first; i < r.last; ++i) {
          const int q = in.quotes.At(i);
          if (q < 0) continue;
          int& owner = owner_[static_cast<std::size_t>(q)];
          // The innermost speech that introduces a quotation owns it.
          if (owner < 0 || drafts_[d].quoted || !drafts_[static_cast<std::size_t>(owner)].quoted)
            owner = static_cast<int>(d);
          i = in.quotes.all()[static_cast<std::size_t>(q)].tokens.last - 1;
        }
      }
    }
  }

  void Run() {
    const auto& all = in_.quotes.all();
    // Backwards once for quotations before a cue further on in their paragraph, then forwards.
    for (int q = static_cast<int>(all.size()) - 1; q >= 0; --q) {
      if (Owner(q) < 0 && Whole(q)) FromNext(q);
    }
    for (int q = 0; q < static_cast<int>(all.size()); ++q) {
      if (Owner(q) < 0 && Whole(q)) FromPrevious(q);
    }
    for (Draft& d : drafts_)
      std::sort(d.content.begin(), d.content.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
  }

 private:
  int& Owner(int q) { return owner_[static_cast<std::size_t>(q)]; }
  const Quote& At(int q) const { return in_.quotes.all()[static_cast<std::size_t>(q)]; }
  int SentenceOf(int token) const { return text_.at(token).sentence; }

  // A quotation that fills its sentences.
  bool Whole(int q) const {
    const Quote& quote = At(q);
    if (!quote.speech && quote.words < 2) return false;
    for (int s = SentenceOf(quote.tokens.first); s <= SentenceOf(quote.tokens.last - 1); ++s) {
      if (!in_.quotes.OnlyQuoted(s)) return false;
    }
    return text_.SentenceOf(quote.tokens.first).part == Part::kBody;
  }

  void Give(int q, int draft) {
    Owner(q) = draft;
    Draft& d = drafts_[static_cast<std::size_t>(draft)];
    d.content.push_back(At(q).tokens);
    d.quoted = true;
  }

  // The next quotation of the paragraph belongs to a cue that follows it, and nothing but quotation stands between.
  void FromNext(int q) {
    const int next = q + 1;
    if (next >= static_cast<int>(in_.quotes.all().size()) || At(next).paragraph != At(q).paragraph) return;
    const int owner = Owner(next);
    if (owner < 0) return;
    const Draft& d = drafts_[static_cast<std::size_t>(owner)];
    if (!d.left || d.clause.first < At(next).tokens.first) return;
    if (!OnlyQuotedBetween(At(q).tokens.last, At(next).tokens.first)) return;
    Give(q, owner);
  }

  bool OnlyQuotedBetween(int from, int to) const {
    for (int i = from; i < to; ++i) {
      if (IsWord(text_.at(i)) && in_.quotes.At(i) < 0) return false;
    }
    return true;
  }

  void FromPrevious(int q) {
    const Quote& quote = At(q);
    // The speech before it in the paragraph: its cue stands in the sentence before, or it ran on to here.
    int best = -1;
    for (int p = q - 1; p >= 0 && p >= q - 3 && best < 0; --p) {
      if (Owner(p) < 0) continue;
      if (At(p).paragraph != quote.paragraph) break;
      const Draft& d = drafts_[static_cast<std::size_t>(Owner(p))];
      // Between them only the cue's own sentence.
      const int from =
          std::max(At(p).tokens.last, text_.SentenceOf(std::max(d.clause.last - 1, At(p).tokens.last - 1)).last);
      if (OnlyQuotedBetween(from, quote.tokens.first)) best = Owner(p);
    }
    if (best < 0) best = CueInSentenceBefore(quote);
    if (best < 0 && WholeParagraph(quote) && !IsHeading(quote)) best = LastSpeechOf(quote.paragraph - 1);
    if (best >= 0) Give(q, best);
  }

  // "She was angry about the delay, she said. “Nobody told us.”": an indirect speech in the sentence right before.
  int CueInSentenceBefore(const Quote& quote) const {
    const int s = SentenceOf(quote.tokens.first) - 1;
    if (s < 0 || text_.sentences[static_cast<std::size_t>(s)].paragraph != quote.paragraph) return -1;
    int best = -1;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const Draft& draft = drafts_[d];
      if (draft.clause.first >= quote.tokens.first) break;
      if (SentenceOf(draft.cue_word) != s || draft.inside_quotation >= 0 || draft.source.empty()) continue;
      if (draft.frame != kClause && draft.frame != kQuote) continue;
      // The outermost one.
      const bool nested = std::any_of(drafts_.begin(), drafts_.end(),
                                      [&](const Draft& o) { return &o != &draft && o.ContentHas(draft.cue_word); });
      if (!nested) best = static_cast<int>(d);
    }
    return best;
  }

  bool WholeParagraph(const Quote& quote) const {
    const Paragraph& p = text_.paragraphs[static_cast<std::size_t>(quote.paragraph)];
    for (int s = p.first_sentence; s < p.last_sentence; ++s) {
      if (!in_.quotes.OnlyQuoted(s)) return false;
    }
    return true;
  }

  // 'It was like a wall': a few words alone in their paragraph, closed without a full stop, head what follows.
  bool IsHeading(const Quote& quote) const {
    constexpr int kLongest = 9;
    const Paragraph& p = text_.paragraphs[static_cast<std::size_t>(quote.paragraph)];
    if (quote.words > kLongest || p.last_sentence - p.first_sentence != 1) return false;
    const Sentence& s = text_.sentences[static_cast<std::size_t>(p.first_sentence)];
    return s.last - s.first > 2 && quote.tokens.last == s.last && IsWord(text_.at(s.last - 2));
  }

  // The last speech of the nearest earlier paragraph of running text, if that paragraph holds a quoted one.
  int LastSpeechOf(int paragraph) const {
    for (int p = paragraph; p >= 0 && p >= paragraph - 4; --p) {
      if (text_.paragraphs[static_cast<std::size_t>(p)].part != Part::kBody) continue;
      int best = -1;
      for (std::size_t d = 0; d < drafts_.size(); ++d) {
        const Draft& draft = drafts_[d];
        if (draft.inside_quotation >= 0 || draft.source.empty()) continue;
        for (const Range& r : draft.content) {
          if (text_.SentenceOf(r.first).paragraph == p && (draft.quoted || draft.frame == kClause)) {
            if (best < 0 || draft.quoted) best = static_cast<int>(d);
          }
        }
        if (text_.SentenceOf(draft.cue_word).paragraph > p) break;
      }
      return best;
    }
    return -1;
  }

  const Context& in_;
  const Text& text_;
  std::vector<Draft>& drafts_;
  std::vector<int> owner_;
};

}  // namespace

void ChainQuotes(const Context& in, std::vector<Draft>* drafts) {
  Chainer(in, drafts).Run();
}

}  // namespace recount::speech
