// Which frame a verb cue takes; clauses behind it.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/speech/read_content.h"

namespace recount::speech {
namespace {

constexpr int kGap = 16;  // tokens between a cue and what it introduces: addressee, day, place

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
  d->odds = entry.odds;
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
  if (TakeRaised(entries, d)) return true;
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

bool ContentReader::HasMark(int clause) const {
  const int first = tree_.left(clause);
  if (in_.words.Is("complementiser", Low(text_, first))) return true;
  for (const int* c = tree_.begin(clause); c != tree_.end(clause); ++c) {
    if (text_.at(*c).rel == Rel::mark && in_.words.Is("complementiser", Low(text_, *c))) return true;
  }
  return false;
}

// "The rally was calm, Ann Lee said, a charge that the police rejected": a noun beside all of it, no clause.
bool ContentReader::IsApposed(int v, int clause) const {
  // "Ninety are held, the police said; the union claims …"
  if (v + 1 < s_.last && text_.Form(v + 1) == ";") return true;
  return text_.at(clause).upos == Upos::NOUN && v + 1 < s_.last && text_.Form(v + 1) == "," &&
         tree_.left(clause) <= v + 2 && tree_.Child(clause, Rel::cop) < 0 && tree_.Child(clause, Rel::nsubj) < 0;
}

bool ContentReader::TakeClause(const std::vector<Entry>& entries, Draft* d) const {
  const Entry* entry = Takes(entries, kClause, *d);
  if (entry == nullptr) return false;
  const int v = d->cue_word;
  int clause = -1;
  for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
    if (*c > v && text_.at(*c).rel == Rel::ccomp && tree_.left(*c) > v && !IsApposed(v, *c)) {
      clause = *c;
      break;
    }
  }
  if (clause < 0) clause = MisreadRelative(v, *entry);
  if (clause < 0 && !entry->weak) clause = ClauseAbove(v);
  if (clause > v && tree_.Below(v, clause)) {
    d->content = {{v + 1, std::min(tree_.right(clause) + 1, s_.last)}};
    Done(*entry, kClause, d);
    return !d->content.empty();
  }
  Range r;
  if (clause >= 0) {
    const bool infinitive = text_.at(clause).xpos == Xpos::VB && tree_.Child(clause, Rel::mark) >= 0 &&
                            text_.at(tree_.Child(clause, Rel::mark)).xpos == Xpos::TO &&
                            !in_.words.Is("complementiser", Low(text_, tree_.left(clause)));
    if (infinitive) return false;
    if (entry->weak && !HasMark(clause)) return false;
    if (Low(text_, tree_.left(clause)) == "if" && in_.words.Is("not-if", d->lemma)) return false;
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
  CutAtResumed(&r);
  while (r.first < r.last && in_.words.Is("day", std::string(text_.Form(r.first))) && r.first == d->cue.back() + 1)
    ++r.first;
  GrowToQuote(&r);
  d->content = {r};
  Done(*entry, kClause, d);
  d->quoted = false;
  return !d->content.empty();
}

// "Her lawyer denied the boat had been speeding": the parse makes the last verb the main one, and takes the cue for a
// clause before it. That verb, or -1.
int ContentReader::ClauseAbove(int v) const {
  const Token& t = text_.at(v);
  const int above = t.head;
  if (t.rel != Rel::advcl || t.xpos != Xpos::VBD || above <= v || above >= s_.last) return -1;
  if (tree_.Child(v, Rel::nsubj) >= 0 || tree_.Child(v, Rel::mark) >= 0) return -1;
  bool subject = false, auxiliary = false, inner = false;
  for (const int* c = tree_.begin(above); c != tree_.end(above); ++c) {
    subject = subject || (*c < v && IsSubject(text_.at(*c).rel));
    auxiliary = auxiliary || (*c > v && *c < above && (text_.at(*c).rel == Rel::aux || text_.at(*c).rel == Rel::cop));
    inner = inner || (*c > v && *c < above && (text_.at(*c).upos == Upos::NOUN || text_.at(*c).upos == Upos::PROPN));
  }
  return subject && auxiliary && inner ? above : -1;
}

// "told reporters after the talks he was sad": a clause whose subject is a pronoun, read as a relative clause of the
// noun before it. -1 if none.
int ContentReader::MisreadRelative(int v, const Entry& entry) const {
  if (entry.weak || (entry.name != "say" && entry.name != "tell")) return -1;
  for (const int* c = tree_.begin(v); c != tree_.end(v); ++c) {
    const Rel rel = text_.at(*c).rel;
    if (*c < v || (rel != Rel::obl && rel != Rel::obj && rel != Rel::iobj && rel != Rel::obl_unmarked)) continue;
    for (const int* w = tree_.begin(*c); w != tree_.end(*c); ++w) {
      if (*w < *c || text_.at(*w).rel != Rel::acl_relcl) continue;
      const int first = tree_.left(*w);
      const bool own =
          text_.at(first).xpos == Xpos::PRP && IsSubject(text_.at(first).rel) && text_.at(first).head == *w;
      if (own && tree_.Child(*w, Rel::obj) != *c) return *w;
    }
  }
  return -1;
}

// "said just 28 percent of voters liked it": a bare clause that the parse did not find. Only behind verbs that take
// little else.
bool ContentReader::TakeRest(const Entry& entry, Draft* d) const {
  const bool plain = entry.name == "say" || entry.name == "claim" || entry.name == "tell";
  if (!plain || d->source.empty() || d->inside_quotation >= 0) return false;
  if (entry.name != "say" && tree_.Child(d->cue_word, Rel::obj) > d->cue_word) return false;
  int at = d->clause.last;
  while (at < s_.last && (in_.words.Is("day", std::string(text_.Form(at))) || text_.at(at).upos == Upos::ADV)) ++at;
  if (at >= s_.last || text_.at(at).upos == Upos::PUNCT || text_.at(at).upos == Upos::ADP ||
      text_.at(at).upos == Upos::CCONJ)
    return false;
  if (in_.quotes.InSpeech(at)) return false;
  if (Low(text_, at) == "if" && in_.words.Is("not-if", d->lemma)) return false;
  // "say" takes hardly anything but words; other verbs need a verb behind them.
  bool finite = d->lemma == "say" && s_.last - at >= 5;
  for (int i = at; i < s_.last && text_.Form(i) != "," && !finite; ++i) {
    if (IsFiniteVerb(text_.at(i)) && i > at) finite = true;
  }
  // "police say 4,000": a number is enough.
  int number = at;
  while (number + 1 < s_.last && number < at + 4 && text_.at(number).upos != Upos::NUM &&
         text_.at(number).upos != Upos::PUNCT && text_.at(number).upos != Upos::NOUN)
    ++number;
  finite = finite || (d->lemma == "say" && text_.at(number).upos == Upos::NUM);
  if (!finite) return false;
  Range r{at, ExtendClause(d->cue_word, d->cue_word, at)};
  r.last = std::max(r.last, at);
  if (r.empty() && text_.at(number).upos == Upos::NUM) r.last = number + 1;
  if (r.empty()) return false;
  CutAtAccording(&r);
  GrowToQuote(&r);
  d->content = {r};
  Done(entry, kClause, d);
  return !d->content.empty();
}

}  // namespace recount::speech
