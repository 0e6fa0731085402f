// Plans in nouns and participles: "mourning starting Thursday", "announced a march on Saturday", and those that came to
// nothing: "was to have begun on Monday".
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/times/direction.h"

namespace recount::times {
namespace {

constexpr int kMostDeterminerSteps = 6;

bool IsNoun(const Token& t) {
  return t.upos == Upos::NOUN || t.upos == Upos::PROPN;
}

// Whether the path of the verb has a word that undoes it: "called off".
bool Undone(const Text& text, int verb) {
  const bool particle = verb + 1 < text.size() && text.at(verb + 1).xpos == Xpos::RP;
  return particle || FirstDependent(text, verb, Rel::compound_prt) >= 0 || ReadVerbGroup(text, verb).negated;
}

}  // namespace

// "the rally": it was known before, and the day is that of what was done about it.
bool Directions::Definite(const Text& text, int noun) const {
  return std::any_of(text.tokens.begin() + std::max(0, noun - kMostDeterminerSteps), text.tokens.begin() + noun,
                     [&](const Token& t) {
                       if (t.head != noun) return false;
                       return t.rel == Rel::nmod_poss || (t.upos == Upos::DET && words_.definite.contains(t.lemma));
                     });
}

// "declared two days of mourning starting Thursday", "the strike beginning on Monday will": the begin of what the noun
// before it names.
bool Directions::FromOpening(const Text& text, int before, TimeMention* mention) const {
  if (before < 1 || text.at(before).sentence != text.at(before - 1).sentence) return false;
  const Token& opening = text.at(before);
  if (opening.xpos != Xpos::VBG || !words_.opening.contains(Lower(text.Form(before)))) return false;
  int noun = opening.head >= 0 && opening.head < before && IsNoun(text.at(opening.head)) ? opening.head : -1;
  for (int i = before - 1; noun < 0 && i >= 0 && i >= before - 2; --i) {
    if (IsNoun(text.at(i))) noun = i;
  }
  if (noun < 0) return false;
  while (text.at(noun).rel == Rel::nmod && text.at(noun).head >= 0 && IsNoun(text.at(text.at(noun).head)))
    noun = text.at(noun).head;
  const int verb = GoverningPredicate(text, noun);
  if (verb < 0 || verb == before) return false;
  const VerbGroup group = ReadVerbGroup(text, verb);
  Direction direction = Direction::kFuture;
  if (IsSubject(text.at(noun).rel)) {
    if (group.tense == Tense::kPast) direction = Direction::kPast;
  } else if (group.tense == Tense::kPast) {
    direction = words_.announcing.contains(text.at(verb).lemma) ? AheadOf(group) : Direction::kPast;
  }
  mention->direction = direction;
  mention->governor = text.Form(before);
  return true;
}

// "has announced a march on Saturday", "called a one-day strike Monday", "ahead of a rally on Sunday".
bool Directions::FromAnnounced(const Text& text, int last_word, TimeMention* mention) const {
  if (last_word < 1 || !IsNoun(text.at(last_word))) return false;
  int noun = last_word;
  bool staged = words_.staged.contains(text.at(noun).lemma);
  while (text.at(noun).rel == Rel::nmod && text.at(noun).head >= 0 && text.at(noun).head < noun &&
         IsNoun(text.at(text.at(noun).head))) {
    noun = text.at(noun).head;
    staged = staged || words_.staged.contains(text.at(noun).lemma);
  }
  if (!staged || Definite(text, noun)) return false;
  for (int i = noun - 1; i > 0 && i >= noun - 4; --i) {  // "on the eve of a strike"
    if (text.at(i).sentence != text.at(noun).sentence) break;
    if (!words_.ahead_of_noun.contains(Lower(text.Form(i - 1)) + " " + Lower(text.Form(i)))) continue;
    mention->direction = Direction::kPresent;
    mention->governor = text.Form(i - 1);
    return true;
  }
  const int verb = GoverningPredicate(text, noun);
  if (verb < 0 || verb > noun || !words_.announcing.contains(text.at(verb).lemma) || Undone(text, verb)) return false;
  if (IsSubject(text.at(noun).rel) && !ReadVerbGroup(text, verb).passive) return false;
  const VerbGroup group = ReadVerbGroup(text, verb);
  mention->direction = group.infinitive ? Direction::kFuture : AheadOf(group);
  mention->governor = text.Form(verb);
  return true;
}

// "was to have begun on Monday"; "which was to expire on Thursday, was twice extended": plans of the past.
bool Directions::PlanIsOver(const Text& text, int verb, const VerbGroup& group) const {
  if (!group.past_future) return false;
  if (group.perfect && !group.modal) return true;
  int noun = -1;
  int at = verb;
  for (int steps = 0; steps < kMostDeterminerSteps && at >= 0 && noun < 0; ++steps) {
    if (text.at(at).rel == Rel::acl_relcl) noun = text.at(at).head;
    at = text.at(at).head;
  }
  if (noun < 0 || group.modal) return false;
  const int above = GoverningPredicate(text, noun);
  if (above < 0 || above == verb) return false;
  return words_.moves.contains(text.at(above).lemma) && ReadVerbGroup(text, above).tense == Tense::kPast;
}

// "demanded an answer by Friday", "promised that it be done by Monday".
bool Directions::FromDemand(const Text& text, int token, TimeMention* mention) const {
  int verb = GoverningPredicate(text, token);
  for (int steps = 0; verb >= 0 && steps < kMostDeterminerSteps; ++steps) {
    const VerbGroup group = ReadVerbGroup(text, verb);
    const std::string& lemma = text.at(verb).lemma;
    if (words_.announcing.contains(lemma) || words_.demanding.contains(lemma)) {
      mention->direction = AheadOf(group);
      mention->governor = text.Form(verb);
      return true;
    }
    if (group.tense != Tense::kNone || text.at(verb).head < 0) return false;
    verb = GoverningPredicate(text, text.at(verb).head);
  }
  return false;
}

// "Miners to return Monday": an infinitive that hangs on no finite verb.
bool Directions::Heads(const Text& text, int verb) const {
  const Token& t = text.at(verb);
  const int above = t.head;
  const bool alone = above < 0 || (IsNoun(text.at(above)) && text.at(above).head < 0 && above < verb &&
                                   FirstDependent(text, above, Rel::cop) < 0 && t.rel == Rel::acl);
  if (!alone) return false;
  const Sentence& s = text.SentenceOf(verb);
  return std::none_of(text.tokens.begin() + s.first, text.tokens.begin() + verb, [](const Token& w) {
    return w.xpos == Xpos::VBD || w.xpos == Xpos::VBZ || w.xpos == Xpos::VBP || w.xpos == Xpos::MD;
  });
}

}  // namespace recount::times
