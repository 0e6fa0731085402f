// Content before a cue, around an inserted one, and quotations behind it.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/speech/read_content.h"

namespace recount::speech {
namespace {

constexpr int kQuoteGap = 16;  // tokens between a cue and what it introduces: addressee, day, place

}  // namespace

// Addressee, day and place behind the cue, up to the comma that closes an inserted clause: "Trump told CNN, his policy
// ...".
int ContentReader::ClauseEnd(const Draft& d) const {
  int at = d.clause.last;
  while (at < s_.last && at < d.clause.last + 12) {
    const Token& t = text_.at(at);
    if (text_.Form(at) == "," || text_.Form(at) == ".") return at;
    if (t.upos == Upos::PUNCT || IsFiniteVerb(t) || in_.quotes.At(at) >= 0 || t.upos == Upos::SCONJ ||
        t.upos == Upos::CCONJ)
      break;
    if (!tree_.Below(at, d.cue_word) && !in_.words.Is("day", std::string(text_.Form(at)))) break;
    ++at;
  }
  return d.clause.last;
}

// “…,” Ann Smith, head of the union, said: everything between the mark and the cue is the source, whatever the parse
// made of it.
int ContentReader::SourceBehindQuote(Draft* d) const {
  const int cue = d->cue.front();
  int at = cue - 1;
  while (at >= s_.first && in_.quotes.At(at) < 0) --at;
  if (at < s_.first) return -1;
  const int q = in_.quotes.At(at);
  const Quote& quote = in_.quotes.all()[static_cast<std::size_t>(q)];
  if (!quote.speech || quote.tokens.last != at + 1 || cue - at > 40) return -1;
  int first = at + 1;
  while (first < cue && text_.at(first).upos == Upos::PUNCT) ++first;
  if (first >= cue) return -1;
  const Token& opener = text_.at(first);
  if (opener.upos != Upos::PROPN && opener.upos != Upos::DET && opener.upos != Upos::NOUN &&
      opener.upos != Upos::PRON && opener.upos != Upos::ADJ)
    return -1;
  bool relative = false;
  for (int i = first; i < cue; ++i) {
    if (text_.at(i).xpos == Xpos::WP || text_.at(i).xpos == Xpos::WDT) relative = true;
    if (IsFiniteVerb(text_.at(i)) && !relative) return -1;
    if (text_.at(i).upos == Upos::CCONJ && i == first) return -1;
  }
  d->source.clear();
  for (int i = first; i < cue; ++i) d->source.push_back(i);
  while (!d->source.empty() && text_.at(d->source.back()).upos == Upos::PUNCT && text_.Form(d->source.back()) != ")")
    d->source.pop_back();
  if (d->source.empty()) return -1;
  int head = -1;
  for (int i : d->source) {
    const Token& t = text_.at(i);
    const bool nominal = t.upos == Upos::PROPN || t.upos == Upos::NOUN || t.upos == Upos::PRON;
    if (nominal && (t.head < first || t.head > d->source.back()) && head < 0) head = i;
    if (text_.Form(i) == "," && head >= 0) break;
  }
  if (head < 0) head = d->source.front();
  d->source_head = head;
  d->clause = {first, std::max(d->clause.last, d->cue.back() + 1)};
  return q;
}

// "what she said is growing demand", "laws that some say target Muslims": the relative word and what follows the cue.
bool ContentReader::TakeGap(const std::vector<Entry>& entries, Draft* d) const {
  const Entry* entry = Takes(entries, kClause, *d);
  const int begin = d->clause.first;
  if (entry == nullptr || d->source.empty() || d->source.front() > d->cue.front() || begin <= s_.first) return false;
  const std::string low = Low(text_, begin - 1);
  if (low != "what" && low != "which" && low != "who" && low != "that" && low != "whom") return false;
  int at = d->clause.last;
  int verb = at;
  while (verb < s_.last && verb < at + 2 && text_.at(verb).upos == Upos::ADV) ++verb;
  const Token& t = text_.at(std::min(verb, s_.last - 1));
  if (verb >= s_.last || (!IsFiniteVerb(t) && t.xpos != Xpos::VB)) return false;
  int end = verb + 1;
  while (end < s_.last && text_.Form(end) != "," && text_.Form(end) != ";" && text_.Form(end) != "—" &&
         text_.Form(end) != "." &&
         !(text_.at(end).upos == Upos::CCONJ && end + 1 < s_.last && IsFiniteVerb(text_.at(end + 1)))) {
    ++end;
  }
  Range rest{at, end};
  GrowToQuote(&rest);
  d->content = {{begin - 1, begin}, rest};
  Done(*entry, kClause, d);
  return !d->content.empty();
}

bool ContentReader::TakeLeft(const std::vector<Entry>& entries, Draft* d) const {
  const int v = d->cue_word;
  if (d->inside_quotation >= 0) return false;
  if (TakeGap(entries, d)) return true;
  // "…, he said, adding": what stands before belongs to the verb between.
  const bool quoted_as = v > s_.first && Low(text_, v - 1) == "as";
  if (text_.at(v).xpos == Xpos::VBG && !quoted_as && !d->source.empty() && d->source.back() < d->cue.front()) {
    for (int i = d->source.back() + 1; i < d->cue.front(); ++i) {
      if (IsFiniteVerb(text_.at(i))) return false;
    }
  }
  int q = in_.quotes.EndingBefore(d->clause.first);
  if (q < 0 && (d->source.empty() || d->source.front() < d->cue.front()) && Takes(entries, kQuote, *d) != nullptr)
    q = SourceBehindQuote(d);
  const int begin = d->clause.first;
  const int clause_last = ClauseEnd(*d);
  const Entry* quote_entry = Takes(entries, kQuote, *d);
  const Entry* clause_entry = Takes(entries, kClause, *d);
  const auto right_clause = [&] {
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (*c > v && text_.at(*c).rel == Rel::ccomp && tree_.left(*c) > v && !IsApposed(v, *c)) return true;
    }
    return false;
  };
  const bool at_start = begin == s_.first || (begin == s_.first + 1 && text_.at(s_.first).upos == Upos::CCONJ);
  if (q >= 0 && quote_entry != nullptr && !d->source.empty() && d->source_head >= s_.first) {
    const Quote& quote = in_.quotes.all()[static_cast<std::size_t>(q)];
    const bool same_sentence = quote.tokens.last > s_.first;
    // “Not again,” she said: the comma inside the marks leads on to the cue, however short the words.
    const bool leads_on = quote.tokens.last - quote.tokens.first > 2 && text_.Form(quote.tokens.last - 2) == ",";
    bool fits = same_sentence ? !right_clause() || quote.speech || leads_on
                              : at_start && quote.speech && !right_clause() &&
                                    in_.quotes.OnlyQuoted(text_.at(quote.tokens.last - 1).sentence);
    if (!same_sentence && fits) {
      // Nothing but the cue, an addressee and a time in this sentence.
      for (int i = d->clause.last; i < s_.last && fits; ++i) {
        if (IsFiniteVerb(text_.at(i)) || in_.quotes.At(i) >= 0) fits = false;
      }
    }
    if (fits) {
      Range r = quote.tokens;
      const Sentence& qs = text_.SentenceOf(quote.tokens.first);
      if (same_sentence && quote.tokens.first > s_.first && qs.first == s_.first) {
        // Words before the quotation in the same sentence are reported with it: "It was “a dead end,” he said."
        bool own_cue = false;
        for (int i = s_.first; i < quote.tokens.first; ++i) {
          const std::vector<Entry>* other =
              text_.at(i).upos == Upos::VERB && in_.quotes.At(i) < 0 ? in_.words.Verb(text_.at(i).lemma) : nullptr;
          if (other != nullptr && tree_.right(i) >= quote.tokens.first &&
              std::any_of(other->begin(), other->end(), [](const Entry& e) { return (e.takes & kQuote) != 0; }))
            own_cue = true;
        }
        if (!own_cue) r.first = s_.first;
      }
      d->content = {r};
      d->left = d->quoted = true;
      // “X,” she said, “Y.”
      int at = d->clause.last;
      while (at < s_.last && at < d->clause.last + kQuoteGap && in_.quotes.At(at) < 0 && !IsFiniteVerb(text_.at(at)))
        ++at;
      if (at < s_.last && in_.quotes.At(at) >= 0) {
        const Quote& next = in_.quotes.all()[static_cast<std::size_t>(in_.quotes.At(at))];
        Range rest = next.tokens;
        // "…," she said, but "…": the word that leads on.
        while (rest.first > d->clause.last &&
               (text_.at(rest.first - 1).upos == Upos::CCONJ || text_.at(rest.first - 1).upos == Upos::SCONJ))
          --rest.first;
        if (next.speech && next.tokens.first == at) d->content.push_back(rest);
      }
      Done(*quote_entry, kQuote, d);
      return true;
    }
  }
  if (clause_entry == nullptr || d->source.empty() || d->source_head < s_.first || begin <= s_.first + 1) return false;
  if (text_.Form(begin - 1) != "," && text_.Form(begin - 1) != "—" && text_.Form(begin - 1) != "–" &&
      text_.Form(begin - 1) != "-")
    return false;
  // Inserted between commas: "Mrs Petrova, these people said, would resign."
  if (clause_last < s_.last - 2 && text_.Form(clause_last) == "," && clause_last - begin <= 16) {
    int at = clause_last + 1;
    const Token& next = text_.at(at);
    bool finite = false;
    for (int i = s_.first; i < begin - 1; ++i) finite = finite || IsFiniteVerb(text_.at(i));
    const bool goes_on = next.xpos != Xpos::VBG && next.xpos != Xpos::WDT && next.xpos != Xpos::WP &&
                         next.upos != Upos::SCONJ && Low(text_, at) != "according";
    bool apposed = false;
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) apposed = apposed || (*c > v && IsApposed(v, *c));
    const bool relative = text_.at(v).rel == Rel::acl_relcl || apposed;
    // "The roof, she said, was new": a verb right behind has its subject before the cue.
    const bool bare_verb = IsFiniteVerb(next) && tree_.Child(at, Rel::nsubj) < at + 1 && Low(text_, at) != "did";
    if (!relative && (!finite || bare_verb || (goes_on && next.upos != Upos::CCONJ && !right_clause()))) {
      Range rest{at, s_.last};
      CutAtAccording(&rest);
      GrowToQuote(&rest);
      d->content = {{s_.first, begin}, rest};
      d->left = true;
      Done(*clause_entry, kClause, d);
      return !d->content.empty();
    }
  }
  // "The council will meet, said the official, and “nobody should be surprised”."
  if (d->source.front() > v && d->lemma == "say" && d->source.back() + 2 < s_.last &&
      text_.Form(d->source.back() + 1) == "," && text_.at(d->source.back() + 2).upos == Upos::CCONJ) {
    Range rest{d->source.back() + 3, s_.last};
    GrowToQuote(&rest);
    d->content = {{s_.first, begin}, rest};
    d->left = true;
    Done(*clause_entry, kClause, d);
    return !d->content.empty();
  }
  if (right_clause() || begin <= s_.first + 2) return false;
  const Token& t = text_.at(v);
  const bool inverted = d->source.front() > v;
  int head = -1;
  if (t.rel == Rel::parataxis && t.head >= s_.first && t.head < begin) head = t.head;
  for (const int* c = tree_.begin(v); c != tree_.end(v) && head < 0; ++c) {
    const Rel rel = text_.at(*c).rel;
    if ((rel == Rel::ccomp || rel == Rel::parataxis) && *c < begin) head = *c;
  }
  if (head < 0) {
    // X, S said: the rest of the sentence holds no content of its own.
    bool finite = false;
    for (int i = s_.first; i < begin - 1; ++i) finite = finite || IsFiniteVerb(text_.at(i));
    bool more = false;
    for (int i = d->clause.last; i < s_.last && text_.Form(i) != ";"; ++i)
      more = more || IsFiniteVerb(text_.at(i)) || in_.quotes.InSpeech(i);
    if (!finite || more || t.rel == Rel::acl_relcl) return false;
    if (!inverted && (t.rel == Rel::advcl || t.rel == Rel::acl || t.rel == Rel::conj)) return false;
    if (text_.at(s_.first).upos == Upos::SCONJ || text_.at(s_.first).upos == Upos::ADP) return false;
    head = s_.first;
  }
  Range r{s_.first, begin};
  d->content = {r};
  d->left = true;
  // Content that goes on behind an inserted cue.
  if (head != s_.first || text_.at(v).rel == Rel::parataxis) {
    int end = d->clause.last;
    while (end < s_.last && tree_.Below(end, v) && text_.Form(end) != ",") ++end;
    if (end < s_.last && text_.Form(end) == ",") ++end;
    if (end < s_.last - 1 && !tree_.Below(end, v) && tree_.right(head) > end) {
      Range rest{end, std::min(tree_.right(head) + 1, s_.last)};
      GrowToQuote(&rest);
      d->content.push_back(rest);
    }
  }
  Done(*clause_entry, kClause, d);
  return !d->content.empty();
}

bool ContentReader::TakeRightQuote(const std::vector<Entry>& entries, Draft* d) const {
  const Entry* entry = Takes(entries, kQuote, *d);
  if (entry == nullptr || d->inside_quotation >= 0) return false;
  const int v = d->cue_word;
  int at = d->clause.last;
  at = std::max(at, v + 1);
  bool colon = false;
  int words = 0;
  int subject = -1;
  // To the next quotation, over addressee, day and place; a colon may lead into the next sentence.
  const int limit = std::min(text_.size(), at + kQuoteGap);
  const int paragraph = s_.paragraph;
  while (at < limit && in_.quotes.At(at) < 0) {
    if (text_.SentenceOf(at).paragraph != paragraph) {
      if (!colon) return false;
      if (text_.SentenceOf(at).paragraph > paragraph + 1) return false;
    }
    if (at >= s_.last && !colon) return false;
    if (text_.Form(at) == ":") colon = true;
    if (IsWord(text_.at(at))) {
      if (colon) return false;
      ++words;
      if (IsFiniteVerb(text_.at(at))) {
        if (subject < 0) return false;
      }
      if (text_.at(at).rel == Rel::nsubj && subject < 0) subject = tree_.left(at);
      if (!tree_.Below(at, v) && subject < 0) return false;
    }
    ++at;
  }
  if (at >= limit || in_.quotes.At(at) < 0) return false;
  // Over the end of the sentence a colon leads, or the main verb: "She explained. “We lost it.”"
  if (at >= s_.last && !colon && (text_.at(v).rel != Rel::root || text_.SentenceOf(at).paragraph != paragraph))
    return false;
  const Quote& quote = in_.quotes.all()[static_cast<std::size_t>(in_.quotes.At(at))];
  if (quote.tokens.first != at) return false;
  if (!quote.speech && words > 0) return false;
  // "She filed it. “We lost,” he said.": that quotation has a cue of its own.
  if (at >= s_.last && !colon && quote.tokens.last < text_.SentenceOf(at).last) {
    for (int i = quote.tokens.last; i < text_.SentenceOf(at).last; ++i) {
      if (IsFiniteVerb(text_.at(i))) return false;
    }
  }
  Range r = quote.tokens;
  if (subject > v && entry->takes & kClause) r.first = subject;
  d->content = {r};
  d->quoted = true;
  Done(*entry, kQuote, d);
  return !d->content.empty();
}

}  // namespace recount::speech
