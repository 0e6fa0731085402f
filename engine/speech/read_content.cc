#include "engine/speech/read_content.h"

#include <algorithm>

#include "engine/model/grammar.h"

namespace recount::speech {
namespace {

constexpr int kGap = 16;  // tokens between a cue and the quotation that it introduces: addressee, day, place

}  // namespace

ContentReader::ContentReader(const Context& in, const Sentence& sentence)
    : in_(in), text_(in.text), tree_(in.tree), s_(sentence) {}

const Entry* ContentReader::Takes(const std::vector<Entry>& entries, unsigned frame, const Draft& d) const {
  // A particle of the verb must be the entry's: "rule out" is not "rule".
  std::string particle;
  for (int i : d.cue) {
    if (i > d.cue_word) particle = Low(text_, i);
  }
  for (const Entry& e : entries) {
    if ((e.takes & frame) == 0) continue;
    if (particle.empty() ? e.with.empty() : e.with == particle) return &e;
  }
  // A particle that nobody lists does not forbid a clause or a quotation behind a verb that takes them.
  if (!particle.empty() && (frame == kClause || frame == kQuote)) {
    for (const Entry& e : entries) {
      if ((e.takes & frame) != 0 && e.with.empty()) return &e;
    }
  }
  return nullptr;
}

void ContentReader::Done(const Entry& entry, unsigned frame, Draft* d) const {
  d->frame = frame;
  d->stance = entry.stance;
  d->rule = entry.name;
  std::vector<Range> kept;
  for (Range r : d->content) {
    if (d->inside_quotation >= 0) {
      const Range q = in_.quotes.all()[static_cast<std::size_t>(d->inside_quotation)].tokens;
      r.first = std::max(r.first, q.first);
      r.last = std::min(r.last, q.last);
    }
    TrimContent(in_, &r);
    if (!r.empty()) kept.push_back(r);
  }
  d->content = std::move(kept);
}

bool ContentReader::Read(const std::vector<Entry>& entries, Draft* d) const {
  if (d->passive) return TakeClause(entries, d) || TakePassive(entries, d);
  const bool left = TakeLeft(entries, d);
  if (left) return true;
  if (TakeClause(entries, d)) return true;
  if (TakeObjects(entries, d)) return true;
  if (TakeRightQuote(entries, d)) return true;
  return TakePrep(entries, d);
}

Range ContentReader::Branch(int head, int from) const {
  Range r{std::max(from, tree_.left(head)), std::min(tree_.right(head) + 1, s_.last)};
  return r;
}

void ContentReader::GrowToQuote(Range* range) const {
  if (range->empty()) return;
  const auto& all = in_.quotes.all();
  const int last = in_.quotes.At(range->last - 1);
  if (last >= 0) range->last = std::max(range->last, all[static_cast<std::size_t>(last)].tokens.last);
  // The closing mark right behind.
  const int first = in_.quotes.At(range->first);
  if (first >= 0 && all[static_cast<std::size_t>(first)].tokens.first == range->first - 1) --range->first;
}

bool ContentReader::HasMark(int clause) const {
  const int first = tree_.left(clause);
  if (in_.words.Is("complementiser", Low(text_, first))) return true;
  for (const int* c = tree_.begin(clause); c != tree_.end(clause); ++c) {
    if (text_.at(*c).rel == Rel::mark && in_.words.Is("complementiser", Low(text_, *c))) return true;
  }
  return false;
}

// "denies that it is planning to invade and says its troops ...": the parser hangs "says" inside the content of
// "denies". A finite reporting verb in the same tense, without a subject of its own, continues the outer clause.
int ContentReader::CutAtRaised(int v, int first, int last) const {
  const Xpos tense = text_.at(v).xpos;
  if (tense != Xpos::VBD && tense != Xpos::VBZ && tense != Xpos::VBP) return last;
  for (int w = first + 1; w < last; ++w) {
    const Token& t = text_.at(w);
    if (t.rel != Rel::conj || t.xpos != tense || in_.quotes.At(w) >= 0) continue;
    const std::vector<Entry>* entries = in_.words.Verb(t.lemma);
    if (entries == nullptr || std::none_of(entries->begin(), entries->end(), [](const Entry& e) {
          return (e.takes & kClause) != 0 && !e.weak && e.with.empty();
        }))
      continue;
    if (tree_.Child(w, Rel::nsubj) >= 0) continue;
    if (tree_.Child(w, Rel::ccomp) < 0 && !(w + 1 < s_.last && in_.words.Is("complementiser", Low(text_, w + 1))))
      continue;
    int cut = w;
    while (cut > first && (text_.at(cut - 1).upos == Upos::ADV || text_.at(cut - 1).upos == Upos::CCONJ ||
                           text_.at(cut - 1).upos == Upos::AUX))
      --cut;
    if (cut > first + 1) return cut;
  }
  return last;
}

// Where the words that go on behind a content clause stop being its: a reporting verb of the outer clause, "which",
// "adding".
int ContentReader::ExtendClause(int v, int head, int end) const {
  const auto reports = [&](int w) {
    const std::vector<Entry>* e = in_.words.Verb(text_.at(w).lemma);
    return e != nullptr && std::any_of(e->begin(), e->end(),
                                       [](const Entry& x) { return (x.takes & (kClause | kQuote)) != 0 && !x.weak; });
  };
  int limit = s_.last;
  for (int w = end; w < limit; ++w) {
    if (!IsFiniteVerb(text_.at(w)) || tree_.Below(w, head) || in_.quotes.At(w) >= 0) continue;
    const Token& t = text_.at(w);
    const bool outer = t.head == v || t.head < 0 || w == text_.at(v).head;
    if ((outer && t.rel == Rel::conj) || (reports(w) && t.upos == Upos::VERB)) {
      int from = w;
      while (from > end && text_.Form(from - 1) != "," && text_.at(from - 1).upos != Upos::CCONJ &&
             text_.at(from - 1).upos != Upos::SCONJ)
        --from;
      while (from > end && (text_.at(from - 1).upos == Upos::CCONJ || text_.at(from - 1).upos == Upos::PUNCT ||
                            text_.at(from - 1).upos == Upos::SCONJ))
        --from;
      limit = std::max(end, from);
    }
  }
  for (int i = end; i < limit; ++i) {
    const std::string_view form = text_.Form(i);
    if (form == ";" || form == ":" || form == "—" || form == "–" || form == "--" || form == "(" ||
        (form == "-" && text_.at(i).space_before))
      return i;
    if (form != "," || i + 1 >= limit) continue;
    const Token& next = text_.at(i + 1);
    const std::string low = Low(text_, i + 1);
    if (next.xpos == Xpos::VBG || next.xpos == Xpos::WDT || next.xpos == Xpos::WP || next.xpos == Xpos::WPS ||
        low == "according" || low == "as")
      return i;
  }
  return limit;
}

// Behind an object: the phrases that the parser hung elsewhere, up to the next comma, conjunction, clause or day.
int ContentReader::ExtendObject(int end) const {
  int i = end;
  while (i < s_.last) {
    const Token& t = text_.at(i);
    const std::string low = Low(text_, i);
    if (in_.quotes.At(i) >= 0) {
      i = std::min(in_.quotes.all()[static_cast<std::size_t>(in_.quotes.At(i))].tokens.last, s_.last);
      continue;
    }
    if (t.upos == Upos::PUNCT && !(low == "-" && !t.space_before) && low != "'" && low != "’") break;
    if (t.upos == Upos::CCONJ || t.upos == Upos::SCONJ || IsFiniteVerb(t)) break;
    if (in_.words.Is("day", std::string(text_.Form(i)))) break;
    if (t.upos == Upos::ADP && i + 1 < s_.last && in_.words.Is("day", std::string(text_.Form(i + 1)))) break;
    ++i;
  }
  return i;
}

// The first word behind the cue that is no addressee, day or place of the saying.
int ContentReader::FirstBehind(const Draft& d, int content_head) const {
  int at = d.clause.last;
  at = std::max(at, d.cue.back() + 1);
  const int stop = tree_.left(content_head);
  while (at < stop) {
    const Token& t = text_.at(at);
    if (in_.words.Is("complementiser", Low(text_, at)) && t.upos != Upos::PRON) break;
    if (t.upos == Upos::PUNCT && in_.quotes.At(at) < 0) {
      ++at;
      continue;
    }
    if (in_.words.Is("day", std::string(text_.Form(at)))) {
      ++at;
      continue;
    }
    // A branch of the cue's verb that ends before the clause.
    int branch = at;
    while (branch >= 0 && text_.at(branch).head != d.cue_word && text_.at(branch).head >= 0)
      branch = text_.at(branch).head;
    if (branch < 0 || text_.at(branch).head != d.cue_word || branch == content_head) break;
    const Rel rel = text_.at(branch).rel;
    if (rel != Rel::obj && rel != Rel::iobj && rel != Rel::obl && rel != Rel::obl_unmarked && rel != Rel::advmod &&
        rel != Rel::compound_prt && rel != Rel::advcl)
      break;
    if (tree_.right(branch) >= stop) break;
    at = tree_.right(branch) + 1;
  }
  return std::min(at, stop);
}

bool ContentReader::TakeClause(const std::vector<Entry>& entries, Draft* d) const {
  const Entry* entry = Takes(entries, kClause, *d);
  if (entry == nullptr) return false;
  const int v = d->cue_word;
  int clause = -1;
  for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
    if (*c > v && text_.at(*c).rel == Rel::ccomp && tree_.left(*c) > v) {
      clause = *c;
      break;
    }
  }
  Range r;
  if (clause >= 0) {
    const bool infinitive = text_.at(clause).xpos == Xpos::VB && tree_.Child(clause, Rel::mark) >= 0 &&
                            text_.at(tree_.Child(clause, Rel::mark)).xpos == Xpos::TO &&
                            !in_.words.Is("complementiser", Low(text_, tree_.left(clause)));
    if (infinitive) return false;
    if (entry->weak && !HasMark(clause)) return false;
    r = Branch(clause, v + 1);
    r.first = std::max(v + 1, FirstBehind(*d, clause));
    if ((entry->takes & kToPerson) != 0) {
      if (const int that = ThatBehindAddressee(*d); that > r.first) r.first = that;
    }
    // Further clauses with a mark of their own: "that ... and that ...".
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      const Rel rel = text_.at(*c).rel;
      if (*c > clause && (rel == Rel::ccomp || rel == Rel::conj || rel == Rel::parataxis) && HasMark(*c) &&
          tree_.left(*c) <= r.last + 2) {
        r.last = std::max(r.last, std::min(tree_.right(*c) + 1, s_.last));
      }
    }
  } else {
    // "that" right behind the cue or its addressee, where the parse has no clause.
    int at = d->cue.back() + 1;
    while (at < s_.last && at < v + kGap && Low(text_, at) != "that" && tree_.Below(at, v) &&
           !IsFiniteVerb(text_.at(at)))
      ++at;
    if (at >= s_.last || Low(text_, at) != "that" || at == s_.last - 1) return TakeRest(*entry, d);
    if (at > d->cue.back() + 1 && text_.at(at).rel != Rel::mark) return false;
    if (text_.at(at).rel == Rel::det && text_.at(at).head == at + 1) return false;
    r = {at, s_.last};
  }
  const int raised = CutAtRaised(v, r.first, r.last);
  if (raised < r.last)
    r.last = raised;
  else
    r.last = ExtendClause(v, clause >= 0 ? clause : v, r.last);
  CutAtAccording(&r);
  while (r.first < r.last && in_.words.Is("day", std::string(text_.Form(r.first))) && r.first == d->cue.back() + 1)
    ++r.first;
  GrowToQuote(&r);
  d->content = {r};
  Done(*entry, kClause, d);
  d->quoted = false;
  return !d->content.empty();
}

// An object ends where "and" begins a clause with a subject of its own, or a verb in the cue's tense.
void ContentReader::CutAtClause(int v, Range* range) const {
  for (int i = range->first + 1; i < range->last; ++i) {
    if (text_.at(i).upos != Upos::CCONJ || in_.quotes.At(i) >= 0) continue;
    for (int w = i + 1; w < range->last; ++w) {
      const Token& t = text_.at(w);
      if (!IsFiniteVerb(t) || t.rel != Rel::conj || t.head > i) continue;
      const int subject = tree_.Child(w, Rel::nsubj);
      if (subject > i || (t.xpos == text_.at(v).xpos && w <= i + 2)) {
        range->last = i;
        return;
      }
      break;
    }
  }
}

// "…, with the others refusing to leave, Ms Berg said": a reporting verb with a subject of its own behind a comma is
// the main clause.
void ContentReader::CutAtReport(int v, Range* range) const {
  for (int i = range->first + 2; i < range->last; ++i) {
    if (text_.Form(i) != "," || in_.quotes.At(i) >= 0) continue;
    for (int w = i + 1; w < range->last && w <= i + 8; ++w) {
      if (text_.Form(w) == ",") break;
      const Token& t = text_.at(w);
      if (!IsFiniteVerb(t) || t.upos != Upos::VERB) continue;
      const std::vector<Entry>* e = in_.words.Verb(t.lemma);
      const int subject = tree_.Child(w, Rel::nsubj);
      const bool relative =
          text_.at(i + 1).xpos == Xpos::WP || text_.at(i + 1).xpos == Xpos::WDT || text_.at(i + 1).upos == Upos::SCONJ;
      if (e != nullptr && !relative && subject > i && w != v &&
          std::any_of(e->begin(), e->end(), [](const Entry& x) { return (x.takes & kQuote) != 0 && !x.weak; })) {
        range->last = i;
        return;
      }
      break;
    }
  }
}

// ", according to a survey" is said by whoever says the whole.
void ContentReader::CutAtAccording(Range* range) const {
  for (int i = range->first + 2; i + 1 < range->last; ++i) {
    if (in_.quotes.At(i) < 0 && text_.Form(i) == "according" && text_.Form(i + 1) == "to" && text_.Form(i - 1) == ",") {
      range->last = i - 1;
      return;
    }
  }
}

// "said just 28 percent of voters liked it": a bare clause that the parse did not find. Only behind verbs that take
// little else.
bool ContentReader::TakeRest(const Entry& entry, Draft* d) const {
  if (entry.name != "say" || d->source.empty() || d->inside_quotation >= 0) return false;
  int at = d->clause.last;
  while (at < s_.last && (in_.words.Is("day", std::string(text_.Form(at))) || text_.at(at).upos == Upos::ADV)) ++at;
  if (at >= s_.last || text_.at(at).upos == Upos::PUNCT || text_.at(at).upos == Upos::ADP ||
      text_.at(at).upos == Upos::CCONJ)
    return false;
  if (in_.quotes.InSpeech(at)) return false;
  // "say" takes hardly anything but words; other verbs need a verb behind them.
  bool finite = d->lemma == "say" && s_.last - at >= 5;
  for (int i = at; i < s_.last && text_.Form(i) != "," && !finite; ++i) {
    if (IsFiniteVerb(text_.at(i)) && i > at) finite = true;
  }
  if (!finite) return false;
  Range r{at, ExtendClause(d->cue_word, d->cue_word, at)};
  r.last = std::max(r.last, at);
  if (r.empty()) return false;
  CutAtAccording(&r);
  GrowToQuote(&r);
  d->content = {r};
  Done(entry, kClause, d);
  return !d->content.empty();
}

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
  int q = in_.quotes.EndingBefore(d->clause.first);
  if (q < 0 && (d->source.empty() || d->source.front() < d->cue.front()) && Takes(entries, kQuote, *d) != nullptr)
    q = SourceBehindQuote(d);
  const int begin = d->clause.first;
  const int clause_last = ClauseEnd(*d);
  const Entry* quote_entry = Takes(entries, kQuote, *d);
  const Entry* clause_entry = Takes(entries, kClause, *d);
  const auto right_clause = [&] {
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (*c > v && text_.at(*c).rel == Rel::ccomp && tree_.left(*c) > v) return true;
    }
    return false;
  };
  const bool at_start = begin == s_.first || (begin == s_.first + 1 && text_.at(s_.first).upos == Upos::CCONJ);
  if (q >= 0 && quote_entry != nullptr && !d->source.empty() && d->source_head >= s_.first) {
    const Quote& quote = in_.quotes.all()[static_cast<std::size_t>(q)];
    const bool same_sentence = quote.tokens.last > s_.first;
    bool fits = same_sentence ? !right_clause() || quote.speech
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
      while (at < s_.last && at < d->clause.last + kGap && in_.quotes.At(at) < 0 && !IsFiniteVerb(text_.at(at))) ++at;
      if (at < s_.last && in_.quotes.At(at) >= 0) {
        const Quote& next = in_.quotes.all()[static_cast<std::size_t>(in_.quotes.At(at))];
        if (next.speech && next.tokens.first == at) d->content.push_back(next.tokens);
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
    const bool relative = text_.at(v).rel == Rel::acl_relcl;
    if (!relative && (!finite || (goes_on && next.upos != Upos::CCONJ && !right_clause()))) {
      Range rest{at, s_.last};
      CutAtAccording(&rest);
      GrowToQuote(&rest);
      d->content = {{s_.first, begin}, rest};
      d->left = true;
      Done(*clause_entry, kClause, d);
      return !d->content.empty();
    }
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
    for (int i = d->clause.last; i < s_.last; ++i) more = more || IsFiniteVerb(text_.at(i)) || in_.quotes.InSpeech(i);
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
  const int limit = std::min(text_.size(), at + kGap);
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
  const Quote& quote = in_.quotes.all()[static_cast<std::size_t>(in_.quotes.At(at))];
  if (quote.tokens.first != at) return false;
  if (!quote.speech && words > 0) return false;
  Range r = quote.tokens;
  if (subject > v && entry->takes & kClause) r.first = subject;
  d->content = {r};
  d->quoted = true;
  Done(*entry, kQuote, d);
  return !d->content.empty();
}

// "accuse Ruritania of planning": by the words, since parsers often take the accused for the subject of what follows.
Range ContentReader::AccusedOf(int v, const std::vector<Entry>& entries, const Draft& d) const {
  if (Takes(entries, kObjOf, d) == nullptr) return {};
  for (int i = v + 1; i + 1 < s_.last && i < v + 10; ++i) {
    const Token& t = text_.at(i);
    if (t.upos == Upos::PUNCT || IsFiniteVerb(t) || t.upos == Upos::SCONJ) {
      if (Low(text_, i) != "of") return {};
    }
    if (i > v + 1 && Low(text_, i) == "of" && text_.at(i + 1).xpos == Xpos::VBG) return {v + 1, ExtendObject(i + 2)};
  }
  return {};
}

// "told the agency that": where the words tell the addressee, whatever the parse made of it; the token "that", or -1.
int ContentReader::ThatBehindAddressee(const Draft& d) const {
  for (int i = d.cue.back() + 1; i + 1 < s_.last && i < d.cue.back() + 12; ++i) {
    const Token& t = text_.at(i);
    if (i > d.cue.back() + 1 && Low(text_, i) == "that") return i;
    if (t.upos == Upos::PUNCT || IsFiniteVerb(t) || in_.quotes.At(i) >= 0) return -1;
  }
  return -1;
}

// A token `word` behind the object that opens its phrase: "as a triumph", "of hiding", "for his silence".
int ContentReader::FindAs(int v, int after, std::string_view word) const {
  for (int i = after; i < s_.last && i <= tree_.right(v); ++i) {
    if (Low(text_, i) != word || !tree_.Below(i, v)) continue;
    const Token& t = text_.at(i);
    if (t.rel == Rel::case_ || t.rel == Rel::mark) {
      // The phrase must hang on the verb or on its object, not deeper.
      const int up = t.head >= 0 ? text_.at(t.head).head : -1;
      if (up == v || (up > v && text_.at(up).head == v)) return i;
    }
  }
  return -1;
}

bool ContentReader::TakeObjects(const std::vector<Entry>& entries, Draft* d) const {
  const int v = d->cue_word;
  int object = -1, infinitive = -1, predicate = -1, gerund = -1;
  for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
    const Token& t = text_.at(*c);
    if (*c < v) {
      if (t.rel == Rel::obj && (t.xpos == Xpos::WDT || t.xpos == Xpos::WP) && object < 0) object = *c;
      continue;
    }
    const int mark = tree_.Child(*c, Rel::mark);
    const bool to = mark >= 0 && text_.at(mark).xpos == Xpos::TO;
    if ((t.rel == Rel::obj || (t.rel == Rel::iobj && object < 0)) && (object < v)) object = *c;
    if ((t.rel == Rel::xcomp || t.rel == Rel::ccomp || t.rel == Rel::advcl) && to && infinitive < 0 &&
        (t.rel != Rel::advcl || object >= 0))
      infinitive = *c;
    if (t.rel == Rel::xcomp && !to && predicate < 0) predicate = *c;
    if ((t.rel == Rel::xcomp || t.rel == Rel::ccomp || t.rel == Rel::obj) && t.xpos == Xpos::VBG && gerund < 0)
      gerund = *c;
  }
  const auto finish = [&](const Entry* entry, unsigned frame, Range r) {
    if (r.first > v) r.last = std::max(r.last, ExtendObject(r.last));
    CutAtAccording(&r);
    CutAtClause(v, &r);
    CutAtReport(v, &r);
    GrowToQuote(&r);
    d->content = {r};
    Done(*entry, frame, d);
    return !d->content.empty();
  };
  if (const Range r = AccusedOf(v, entries, *d); !r.empty()) {
    const Entry* entry = Takes(entries, kObjOf, *d);
    return finish(entry, kObjOf, r);
  }
  if (object > v) {
    const struct {
      unsigned frame;
      std::string_view word;
    } pairs[] = {{kAs, "as"}, {kObjOf, "of"}, {kObjFor, "for"}};
    for (const auto& [frame, word] : pairs) {
      const Entry* entry = Takes(entries, frame, *d);
      if (entry == nullptr) continue;
      const int at = FindAs(v, object + 1, word);
      if (at < 0) continue;
      const int phrase = text_.at(at).head;
      return finish(entry, frame, {tree_.left(object), std::max(tree_.right(object), tree_.right(phrase)) + 1});
    }
    if (predicate > object) {
      if (const Entry* entry = Takes(entries, kSmall, *d))
        return finish(entry, kSmall, {tree_.left(object), tree_.right(predicate) + 1});
    }
    if (infinitive > object) {
      if (const Entry* entry = Takes(entries, kObjInf, *d))
        return finish(entry, kObjInf, {tree_.left(object), tree_.right(infinitive) + 1});
    }
    // "called it “shameful”": no predicate in the parse, but a quotation right behind the object.
    const int behind = tree_.right(object) + 1;
    if (behind < s_.last && in_.quotes.At(behind) >= 0 && tree_.Below(object, v)) {
      if (const Entry* entry = Takes(entries, kSmall, *d))
        return finish(entry, kSmall, {tree_.left(object), behind + 1});
    }
  }
  if (infinitive > v) {
    if (object < 0 || object > infinitive) {
      if (const Entry* entry = Takes(entries, kInf, *d)) return finish(entry, kInf, Branch(infinitive, v + 1));
    }
    // A subject of its own: "wants voters to know".
    if (text_.at(infinitive).rel == Rel::ccomp) {
      if (const Entry* entry = Takes(entries, kObjInf, *d)) return finish(entry, kObjInf, Branch(infinitive, v + 1));
    }
  }
  // "declined to comment", read as a preposition and a noun.
  if (infinitive < 0 && v + 2 < s_.last && Low(text_, v + 1) == "to" && text_.at(v + 2).head == v &&
      text_.at(v + 2).rel == Rel::obl && tree_.left(v + 2) == v + 1) {
    if (const Entry* entry = Takes(entries, kInf, *d)) return finish(entry, kInf, Branch(v + 2, v + 1));
  }
  if (gerund < 0 && v + 1 < s_.last && text_.at(v + 1).xpos == Xpos::VBG && text_.at(v + 1).head == v) gerund = v + 1;
  if (gerund > v) {
    if (const Entry* entry = Takes(entries, kGerund, *d)) return finish(entry, kGerund, Branch(gerund, v + 1));
  }
  if (TakePrep(entries, d)) return true;
  if (object >= 0) {
    const Entry* entry = Takes(entries, kNoun, *d);
    if (entry != nullptr && !entry->weak) {
      if (object > v) return finish(entry, kNoun, Branch(object, v + 1));
      return finish(entry, kNoun, {object, object + 1});
    }
  }
  return false;
}

bool ContentReader::TakePrep(const std::vector<Entry>& entries, Draft* d) const {
  const int v = d->cue_word;
  for (const Entry& e : entries) {
    if ((e.takes & kPrep) == 0 || e.with.empty()) continue;
    // The words of `with` stand right behind the verb, or open a phrase that hangs on it.
    for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
      if (*c < v) continue;
      const Rel rel = text_.at(*c).rel;
      if (rel != Rel::obl && rel != Rel::advcl && rel != Rel::obj && rel != Rel::nmod && rel != Rel::ccomp) continue;
      for (const int* m = tree_.begin(*c); m != tree_.end(*c); ++m) {
        if (text_.at(*m).rel != Rel::case_ && text_.at(*m).rel != Rel::mark) continue;
        if (Low(text_, *m) != e.with || *m > *c) continue;
        if (*m > v + 4) continue;
        for (int i = v + 1; i <= *m; ++i) {
          if (i == *m || text_.at(i).rel == Rel::compound_prt) d->cue.push_back(i);
        }
        std::sort(d->cue.begin(), d->cue.end());
        d->cue.erase(std::unique(d->cue.begin(), d->cue.end()), d->cue.end());
        Range r = Branch(*c, *m + 1);
        r.last = std::max(r.last, ExtendObject(r.last));
        CutAtAccording(&r);
        GrowToQuote(&r);
        d->content = {r};
        Done(e, kPrep, d);
        return !d->content.empty();
      }
    }
    const auto blank = e.with.find(' ');
    if (blank != std::string::npos && v + 2 < s_.last && Low(text_, v + 1) == e.with.substr(0, blank) &&
        Low(text_, v + 2) == e.with.substr(blank + 1)) {
      for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
        if (*c <= v + 2 ||
            (text_.at(*c).rel != Rel::obl && text_.at(*c).rel != Rel::obj && text_.at(*c).rel != Rel::advcl))
          continue;
        d->cue.push_back(v + 1);
        d->cue.push_back(v + 2);
        std::sort(d->cue.begin(), d->cue.end());
        d->cue.erase(std::unique(d->cue.begin(), d->cue.end()), d->cue.end());
        Range r = Branch(*c, v + 3);
        GrowToQuote(&r);
        d->content = {r};
        Done(e, kPrep, d);
        return !d->content.empty();
      }
    }
  }
  return false;
}

// "The price is expected to fall": subject and infinitive are content, nobody is named. "The plan was rejected by the
// council".
bool ContentReader::TakePassive(const std::vector<Entry>& entries, Draft* d) const {
  const int v = d->cue_word;
  int subject = tree_.Child(v, Rel::nsubj_pass);
  if (subject < 0) subject = tree_.Child(v, Rel::nsubj);
  const int infinitive = tree_.Child(v, Rel::xcomp);
  if (infinitive > v && subject >= 0) {
    if (const Entry* entry = Takes(entries, kPassive, *d)) {
      Range s{tree_.left(subject), std::min(tree_.right(subject) + 1, d->cue.front())};
      Range x = Branch(infinitive, v + 1);
      GrowToQuote(&x);
      d->content = {s, x};
      Done(*entry, kPassive, d);
      return !d->content.empty();
    }
  }
  if (!d->source.empty() && subject >= 0) {
    if (const Entry* entry = Takes(entries, kNoun, *d)) {
      d->content = {Range{tree_.left(subject), std::min(tree_.right(subject) + 1, d->cue.front())}};
      Done(*entry, kPassive, d);
      d->stance = entry->stance;
      return !d->content.empty();
    }
  }
  return false;
}

}  // namespace recount::speech
