#include "engine/events/finite.h"

#include "engine/model/grammar.h"

namespace recount::events {
namespace {

bool Finite(const Reading& r, int verb) {
  const VerbGroup group = ReadVerbGroup(r.text, verb);
  return !group.infinitive && !group.participle && r.at(verb).xpos != Xpos::VB;
}

}  // namespace

int FiniteVerb(const Scene& scene, int verb) {
  const Reading& r = scene.r;
  auto passive = [&](int v) { return ReadVerbGroup(r.text, v).passive; };  // "was expected to", "is said to"
  int at = verb;
  for (int steps = 0; steps < 4; ++steps) {
    const Token& t = r.at(at);
    // "is due to fly in": the copula is finite. What was said or asked tells nothing of its content.
    const bool predicate = t.upos == Upos::ADJ && r.tree.Child(at, Rel::cop) >= 0;
    if (predicate || (t.upos == Upos::VERB && Finite(r, at))) return r.IsCue(at) && !passive(at) ? verb : at;
    const bool leans = t.rel == Rel::xcomp || (t.rel == Rel::advcl && at != verb) || t.rel == Rel::conj;
    if (!leans || t.head < 0 || r.at(t.head).sentence != t.sentence) return verb;
    if (r.at(t.head).upos != Upos::VERB && (r.at(t.head).upos != Upos::ADJ || t.rel != Rel::xcomp)) return verb;
    at = t.head;
  }
  return verb;
}

int VerbOfNoun(const Scene& scene, int noun) {
  const Reading& r = scene.r;
  int at = noun;
  for (int steps = 0; steps < 3; ++steps) {
    const Token& t = r.at(at);
    if (t.head < 0) return -1;
    const bool core = IsSubject(t.rel) || t.rel == Rel::obj || t.rel == Rel::obl || t.rel == Rel::nmod;
    if (!core) return -1;
    at = t.head;
    if (r.at(at).upos != Upos::VERB) continue;
    const int verb = FiniteVerb(scene, at);
    if (!Finite(r, verb) || r.IsCue(verb)) return -1;
    for (int c : r.tree.Children(verb)) {
      if (IsSubject(r.at(c).rel)) return verb;
    }
    return -1;
  }
  return -1;
}

}  // namespace recount::events
