#include "engine/events/certainty.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

constexpr int kSinceReach = 8;  // words between "first" and "since"

// The weaker of two: what is only possible stays so, whatever else is said.
void Weaken(Modality to, Certainty* c) {
  auto rank = [](Modality m) {
    switch (m) {
      case Modality::kCertain:
        return 0;
      case Modality::kPlanned:
        return 1;
      case Modality::kProbable:
        return 2;
      case Modality::kPossible:
        return 3;
      case Modality::kConditional:
        return 4;
    }
    return 0;
  };
  if (rank(to) > rank(c->modality)) c->modality = to;
}

void Negate(Certainty* c) {
  c->polarity = Polarity::kNegative;
}

void FromVerbGroup(const Scene& s, int verb, Certainty* c) {
  const VerbGroup g = ReadVerbGroup(s.r.text, verb);
  if (g.negated) Negate(c);
  if (g.conditional) Weaken(Modality::kConditional, c);
  if (g.modal) {
    if (g.modal_lemma == "may" || g.modal_lemma == "might" || g.modal_lemma == "could" || g.modal_lemma == "can")
      Weaken(Modality::kPossible, c);
    else
      Weaken(Modality::kPlanned, c);
  } else if (g.tense == Tense::kFuture) {
    Weaken(Modality::kPlanned, c);
  }
  if (g.tense == Tense::kPast && g.perfect && !g.tokens.empty()) {
    for (int k : g.tokens) {
      const Token& t = s.r.at(k);
      if (t.lemma == "have" && t.xpos == Xpos::VBD) c->background = true;
    }
  }
}

// What a word above or beside the event makes of it; false if it says nothing.
bool FromWord(const Scene& s, const std::string& word, Certainty* c) {
  if (s.words.negative.contains(word))
    Negate(c);
  else if (s.words.possible.contains(word))
    Weaken(Modality::kPossible, c);
  else if (s.words.probable.contains(word))
    Weaken(Modality::kProbable, c);
  else if (s.words.planned.contains(word))
    Weaken(Modality::kPlanned, c);
  else
    return false;
  return true;
}

void FromModifiers(const Scene& s, int token, Certainty* c) {
  for (int k : s.r.tree.Children(token)) {
    const Token& d = s.r.at(k);
    if (d.rel == Rel::det && d.lemma == "no") Negate(c);
    if (d.rel == Rel::advmod || d.rel == Rel::amod) {
      const std::string word = Lower(s.r.Form(k));
      if (d.rel == Rel::advmod && s.words.negative_words.contains(word)) continue;  // the verb group has read it
      if (s.words.planned.contains(d.lemma) || s.words.possible.contains(d.lemma) ||
          s.words.probable.contains(d.lemma) || s.words.possible.contains(word)) {
        FromWord(s, s.words.possible.contains(word) ? word : d.lemma, c);
      }
      if (s.words.background.contains(word)) c->background = true;
    }
    if (d.rel == Rel::case_ && d.lemma == "without") Negate(c);
  }
}

bool IsYear(std::string_view text) {
  if (text.size() < 4) return false;
  const std::string_view tail = text.substr(text.size() - 4);
  return std::all_of(tail.begin(), tail.end(), [](char ch) { return ch >= '0' && ch <= '9'; });
}

// "its first loss since 1992", "the worst quake since 1906": the year says how long there was none; the event is news.
bool CountsSince(const Scene& scene, int time) {
  const Reading& r = scene.r;
  const int head = r.TimeHead(time);
  if (head < 0 || r.tree.Case(head) != "since") return false;
  const int end = r.text.TokensIn(r.times[U(time)].span).first;
  for (int k = std::max(r.text.SentenceOf(head).first, end - kSinceReach); k < end; ++k) {
    if (r.at(k).xpos == Xpos::JJS || r.at(k).xpos == Xpos::RBS || scene.numbers.Ordinal(Lower(r.Form(k)))) return true;
  }
  return false;
}

}  // namespace

Certainty ReadCertainty(const Scene& scene, const Trigger& trigger, const Timed& timed) {
  const Reading& r = scene.r;
  Certainty c;
  FromModifiers(scene, trigger.head, &c);
  int top = trigger.head;
  if (trigger.kind == Kind::kVerb || r.tree.Child(trigger.head, Rel::cop) >= 0) {
    FromVerbGroup(scene, trigger.head, &c);
  } else if (!trigger.supports.empty()) {
    for (int verb : trigger.supports) {
      FromVerbGroup(scene, verb, &c);
      FromModifiers(scene, verb, &c);
    }
    top = trigger.supports[0];
    // "talks take place": the noun hangs on the verb; "the talks held": the verb on the noun.
    if (r.at(top).head == trigger.head) top = trigger.head;
  }
  // "is due to meet", which the parse may take for "due to": the words themselves.
  if (const int v = trigger.head; r.at(v).xpos == Xpos::VB && v - 2 >= r.text.SentenceOf(v).first &&
                                  r.at(v - 1).lemma == "to" && r.at(v - 2).upos == Upos::ADJ)
    FromWord(scene, r.at(v - 2).lemma, &c);
  // Up the tree while the complement is open: infinitives, that-clauses of doubt, nouns of fear and plan.
  int at = top;
  for (int steps = 0; steps < 4; ++steps) {
    const Token& t = r.at(at);
    if (t.head < 0) break;
    const Token& h = r.at(t.head);
    const bool clause = t.rel == Rel::xcomp || t.rel == Rel::ccomp || t.rel == Rel::acl ||
                        (t.rel == Rel::advcl && r.tree.HasChildLemma(at, "to"));
    const std::string with = r.tree.Case(at);
    const bool phrase = t.rel == Rel::nmod && (with == "of" || with == "for" || with == "about" || with == "over");
    const bool object =
        t.rel == Rel::obj || t.rel == Rel::nsubj_pass ||
        (t.rel == Rel::obl && (with == "of" || with == "for" || with == "to" || with == "from" || with == "about"));
    const bool up = t.rel == Rel::conj;
    if (!clause && !phrase && !object && !up) break;
    // Only an infinitive or a noun stays open below "want"; "hopes that they met" is a that-clause and open as well.
    const bool finite_acl = t.rel == Rel::acl && t.xpos != Xpos::VB && t.xpos != Xpos::VBG && t.upos == Upos::VERB;
    // What somebody says is his; what he is expected, wants or promises to do is yet to come.
    const bool infinitive = t.rel == Rel::xcomp && t.xpos == Xpos::VB;
    if (!up && !finite_acl && (!r.IsCue(t.head) || infinitive)) {
      if (FromWord(scene, h.lemma, &c) && h.upos == Upos::VERB && ReadVerbGroup(r.text, t.head).negated) Negate(&c);
    }
    if (h.upos == Upos::VERB || r.tree.Child(t.head, Rel::cop) >= 0) {
      const VerbGroup g = ReadVerbGroup(r.text, t.head);
      if (g.conditional) Weaken(Modality::kConditional, &c);
      if (!clause && !up && trigger.kind != Kind::kVerb && object) {
        // "did not hold a vote", "will discuss the attack": the first denies the noun, the second does not touch it.
        if (g.negated && scene.words.light.contains(h.lemma)) Negate(&c);
      }
      if (clause && g.negated) Negate(&c);
    }
    if (r.IsCue(t.head)) break;
    at = t.head;
  }
  if (timed.time >= 0 && !CountsSince(scene, timed.time)) {
    const TimeMention& time = r.times[U(timed.time)];
    const std::string words = Lower(Slice(r.text.source, time.span));
    const bool year = IsYear(words) && words.size() <= 12 && words.find(',') == std::string::npos && words.size() == 4;
    if (year || words.ends_with("last year") || words.ends_with("years ago") || words.ends_with("last decade") ||
        words.ends_with("last century") || words.ends_with("decades ago") || words.ends_with("months ago")) {
      c.background = true;
    }
    if (time.durative && scene.words.background.contains(r.tree.Case(std::max(0, r.TimeHead(timed.time)))))
      c.background = true;
  }
  return c;
}

}  // namespace recount::events
