// What was awaited at the time of telling: "would resign when his term ended Friday", "missed the Monday deadline",
// "due to open Friday".
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/times/direction.h"

namespace recount::times {
namespace {

constexpr int kMostVerbs = 6;

}  // namespace

// Whether parts of speech allow the reading below: a conjunction of time before the verb and a modal or an infinitive
// before that.
bool Directions::MayBeAwaited(const Text& text, int verb) const {
  bool ahead = false;
  for (int i = text.SentenceOf(verb).first; i < verb; ++i) {
    const Token& t = text.at(i);
    if (ahead && words_.temporal.contains(Lower(text.Form(i)))) return true;
    ahead = ahead || t.xpos == Xpos::MD || t.xpos == Xpos::VB;
  }
  return false;
}

// "are likely to sell as soon as trading opened Monday", "would resign when his term ended Friday": the past of what
// was still to come.
bool Directions::AwaitedThen(const Text& text, int verb) const {
  const Token& t = text.at(verb);
  if (t.rel != Rel::advcl || t.head < 0 || t.head > verb) return false;
  int head = t.head;
  if (text.at(head).upos == Upos::ADV && text.at(head).head >= 0 && text.at(head).head < verb)
    head = text.at(head).head;  // "as soon as" hangs the clause on "soon"
  bool temporal = false;
  for (int i = head; i < verb; ++i) temporal = temporal || words_.temporal.contains(Lower(text.Form(i)));
  if (!temporal) return false;
  const VerbGroup above = ReadVerbGroup(text, head);
  if (above.tense == Tense::kFuture) return !above.perfect;
  const int over = text.at(head).head;
  return above.infinitive && over >= 0 && words_.due.contains(Lower(text.Form(over))) &&
         !ReadVerbGroup(text, over).perfect;
}

// What was done about the noun for a time is told as past, and did not set that time.
bool Directions::KeptOrMissed(const Text& text, int noun) const {
  if (text.at(noun).upos != Upos::NOUN) return false;
  int verb = GoverningPredicate(text, noun);
  for (int steps = 0; verb >= 0 && steps < kMostVerbs; ++steps) {
    const std::string& lemma = text.at(verb).lemma;
    const bool sets = words_.arranging.contains(lemma) || words_.naming.contains(lemma) ||
                      words_.announcing.contains(lemma) || words_.moves.contains(lemma);
    if (sets || words_.demanding.contains(lemma)) return false;
    const VerbGroup group = ReadVerbGroup(text, verb);
    if (group.tense != Tense::kNone || text.at(verb).head < 0) return group.tense == Tense::kPast && !group.past_future;
    verb = GoverningPredicate(text, text.at(verb).head);
  }
  return false;
}

// "due to open Friday", "set to fly on Monday": the words alone, whatever the parse made of them. -1: none.
int Directions::DueBefore(const Text& text, int first) const {
  constexpr int kNear = 5;
  const Sentence& s = text.SentenceOf(first);
  for (int i = first - 1; i > s.first + 1 && i >= first - kNear; --i) {
    if (text.at(i).xpos == Xpos::VBD || text.at(i).xpos == Xpos::VBZ || text.Form(i) == ",") return -1;
    if (Lower(text.Form(i - 1)) != "to" || (text.at(i).xpos != Xpos::VB && text.at(i).xpos != Xpos::JJ)) continue;
    return words_.due.contains(Lower(text.Form(i - 2))) ? i - 2 : -1;
  }
  return -1;
}

}  // namespace recount::times
