#include "engine/events/find_triggers.h"

#include <algorithm>
#include <iterator>

#include "engine/events/find_nouns.h"
#include "engine/events/verb_reader.h"
#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

// Whether the cue of a speech is a happening of its own as well: one who "agreed" or "was charged" has not only spoken.
bool HappensBesides(const Scene& scene, const Entry* entry) {
  if (entry == nullptr || entry->sense < 0) return false;
  const Sense& sense = scene.lexicon.sense(entry->sense);
  switch (sense.event_class) {
    case EventClass::kStatement:
    case EventClass::kPublication:
    case EventClass::kState:
    case EventClass::kOther:
      return false;
    default:
      return scene.words.cue_events.contains(sense.synset);
  }
}

bool IsContentVerb(const Reading& r, int i) {
  const Token& t = r.at(i);
  if (t.upos != Upos::VERB) return false;
  // "Russia-backed", "record-breaking": part of an adjective.
  if (i > 0 && !t.space_before && r.at(i - 1).xpos == Xpos::HYPH && r.at(i - 1).sentence == t.sentence) return false;
  // "as planned", "as expected": says how the rest of the sentence relates to a plan, and is nothing that happens.
  if (t.xpos == Xpos::VBN && i > 0 && r.at(i - 1).lemma == "as" && r.at(i - 1).sentence == t.sentence &&
      r.tree.Child(i, Rel::obl) < 0 && r.tree.Child(i, Rel::obl_agent) < 0)
    return false;
  switch (t.rel) {
    case Rel::aux:
    case Rel::aux_pass:
    case Rel::cop:
    case Rel::case_:
    case Rel::mark:
    case Rel::fixed:
    case Rel::cc:
    case Rel::discourse:
    case Rel::compound:
    case Rel::flat:
      return false;
    default:
      return true;
  }
}

// "The team has qualified", "the general armed the villagers", whose verb the parse takes for an adjective: what has
// somebody who did it, and "have" before it or an object, is a verb all the same.
bool IsVerbReadAsAdjective(const Reading& r, int i) {
  const Token& t = r.at(i);
  if (t.upos != Upos::ADJ || r.tree.Child(i, Rel::nsubj) < 0 || r.tree.Child(i, Rel::cop) >= 0) return false;
  const std::string form = Lower(r.Form(i));
  if (!form.ends_with("ed") && !form.ends_with("en")) return false;
  const int aux = r.tree.Child(i, Rel::aux);
  return (aux >= 0 && r.at(aux).lemma == "have") || r.tree.Child(i, Rel::obj) >= 0;
}

// "a round of talks" is one event: the inner noun names it, the outer one lends its words and its verbs.
void MergeContainers(const Scene& scene, std::vector<Trigger>* triggers) {
  const Reading& r = scene.r;
  std::vector<char> gone(triggers->size(), 0);
  for (std::size_t i = 0; i < triggers->size(); ++i) {
    Trigger& inner = (*triggers)[i];
    if (inner.kind != Kind::kNoun) continue;
    int outer = r.at(inner.head).rel == Rel::nmod && r.tree.Case(inner.head) == "of" ? r.at(inner.head).head : -1;
    if (outer < 0) {
      // The parse may have hung "of talks" elsewhere: read the words right before it.
      int k = inner.first - 1;
      while (k > 0 && (r.at(k).upos == Upos::ADJ || r.at(k).upos == Upos::DET || r.at(k).rel == Rel::compound ||
                       r.at(k).rel == Rel::amod))
        --k;
      if (k > 0 && r.at(k).lemma == "of" && r.at(k - 1).sentence == r.at(k).sentence &&
          scene.words.containers.contains(r.at(k - 1).lemma)) {
        outer = k - 1;
      }
    }
    if (outer < 0) continue;
    const bool container = scene.words.containers.contains(r.at(outer).lemma);
    auto it = std::lower_bound(triggers->begin(), triggers->end(), outer,
                               [](const Trigger& t, int head) { return t.head < head; });
    for (; it != triggers->end() && it->head == outer; ++it) {
      Trigger& other = *it;
      const auto k = static_cast<std::size_t>(it - triggers->begin());
      if (k == i || other.kind != Kind::kNoun) continue;
      if (other.synset != inner.synset && !container) continue;
      gone[k] = 1;
      inner.supports.insert(inner.supports.end(), other.supports.begin(), other.supports.end());
      inner.joins.insert(inner.joins.end(), other.joins.begin(), other.joins.end());
      inner.outer = outer;
    }
    if (container) inner.outer = outer;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < triggers->size(); ++i) {
    if (gone[i] != 0) continue;
    if (kept != i) (*triggers)[kept] = std::move((*triggers)[i]);
    ++kept;
  }
  triggers->resize(kept);
}

// "the earthquake victims", "a murder suspect": something happened; "the meeting room", "a trade deal": not said.
bool TellsAsModifier(EventClass c) {
  return c == EventClass::kAttack || c == EventClass::kCasualties || c == EventClass::kDisaster ||
         c == EventClass::kJustice;
}

bool SkippedPart(Part part) {
  return part == Part::kBoilerplate || part == Part::kDateLine || part == Part::kDateline || part == Part::kHeader;
}

// A sentence in which nothing happens may still count something: "The court set bond at $500,000", "The fee was Rs
// 500". The word that heads it holds its figures, as a state.
void AddStates(const Scene& scene, std::vector<Trigger>* triggers) {
  const Reading& r = scene.r;
  std::vector<Trigger> added;
  std::size_t next = 0;
  for (const Sentence& sentence : r.text.sentences) {
    while (next < triggers->size() && (*triggers)[next].head < sentence.first) ++next;
    if (next < triggers->size() && (*triggers)[next].head < sentence.last) continue;
    if (sentence.part != Part::kBody) continue;
    int root = -1;
    bool number = false;
    for (int i = sentence.first; i < sentence.last; ++i) {
      if (r.at(i).rel == Rel::root) root = i;
      number = number || (r.at(i).upos == Upos::NUM && r.TimeAt(i) < 0);
    }
    if (root < 0 || !number || r.IsCue(root) || r.TimeAt(root) >= 0) continue;
    const Upos kind = r.at(root).upos;
    if (kind != Upos::VERB && kind != Upos::NOUN && kind != Upos::NUM && kind != Upos::ADJ) continue;
    Trigger t;
    t.kind = kind == Upos::VERB ? Kind::kVerb : kind == Upos::ADJ ? Kind::kAdjective : Kind::kNoun;
    t.head = t.first = t.last = root;
    t.event_class = EventClass::kState;
    t.lemma = t.synset = Lower(r.at(root).lemma);
    added.push_back(std::move(t));
  }
  const auto old = static_cast<std::ptrdiff_t>(triggers->size());
  triggers->insert(triggers->end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  std::inplace_merge(triggers->begin(), triggers->begin() + old, triggers->end(),
                     [](const Trigger& a, const Trigger& b) { return a.head < b.head; });
}

}  // namespace

std::vector<Trigger> FindTriggers(const Scene& scene) {
  const Reading& r = scene.r;
  NounCandidates nouns = FindNounCandidates(scene);
  const VerbReader verbs(scene, &nouns);
  std::vector<Trigger> out;
  std::vector<std::pair<int, int>> served;  // noun, verb
  std::vector<std::pair<int, int>> joined;

  for (const Sentence& sentence : r.text.sentences) {
    if (SkippedPart(sentence.part)) continue;
    for (int i = sentence.first; i < sentence.last; ++i) {
      const Token& t = r.at(i);
      const bool underway = t.upos != Upos::VERB &&
                            (t.lemma == "underway" || (t.lemma == "way" && r.tree.Case(i) == "under")) &&
                            r.tree.Child(i, Rel::cop) >= 0;
      // "licensed to carry": within a verb of several words.
      if (!out.empty() && out.back().head < i && i <= out.back().last && out.back().kind == Kind::kVerb) continue;
      const bool perfect = IsVerbReadAsAdjective(r, i);
      if (!underway && !perfect && !IsContentVerb(r, i)) continue;
      if (const int c = nouns.at[U(i)]; c >= 0 && nouns.found[U(c)].kind == Kind::kAdjective) continue;  // "is missing"
      int last = i;
      const Entry* entry = underway ? nullptr : verbs.Match(i, &last);
      if (perfect && (entry == nullptr || entry->sense < 0)) continue;
      if (r.IsCue(i) && !HappensBesides(scene, entry)) continue;
      bool joins = false;
      const bool idiom = entry != nullptr && entry->sense >= 0 && entry->rest.size() >= 2 &&
                         (verbs.Candidate(last) == nullptr || verbs.Candidate(last)->weak);  // "signed into law"
      if (const int noun = idiom ? -1 : verbs.Served(i, &joins); noun >= 0) {
        (joins ? joined : served).push_back({noun, i});
        nouns.found[U(nouns.at[U(noun)])].used = true;
        continue;
      }
      if (underway) continue;
      // "talks are expected to begin": "expect" and "begin" serve the same noun.
      if (scene.words.occur.contains(t.lemma)) {
        const int x = r.tree.Child(i, Rel::xcomp);
        bool j = false;
        if (x >= 0 && scene.words.occur.contains(r.at(x).lemma) && verbs.Served(x, &j) >= 0) continue;
      }
      if (const int c = nouns.at[U(i)]; c >= 0 && nouns.found[U(c)].last > nouns.found[U(c)].first)
        continue;  // within a phrase
      Trigger trigger;
      trigger.head = trigger.first = trigger.last = i;
      trigger.lemma = verbs.Lemma(i);
      trigger.synset = trigger.lemma;
      if (nouns.blocked[U(i)] != 0 && (entry == nullptr || entry->rest.empty())) continue;  // "running back"
      if (entry == nullptr && scene.words.never.contains(t.lemma)) continue;
      if (entry != nullptr && entry->sense < 0 && scene.words.never.contains(t.lemma)) continue;
      // A participle before its noun ("armed men", "the injured driver") tells no event unless the lexicon knows it.
      if (t.rel == Rel::amod && (entry == nullptr || entry->sense < 0 || r.at(i).xpos == Xpos::VBG)) continue;
      if (entry != nullptr && entry->sense >= 0) {
        const Sense& sense = scene.lexicon.sense(entry->sense);
        trigger.sense = entry->sense;
        trigger.event_class = sense.event_class;
        for (const std::string& word : entry->rest) trigger.lemma += " " + word;
        trigger.synset = sense.loose ? trigger.lemma : sense.synset;
        if (last - i <= 2) trigger.last = last;
      }
      out.push_back(std::move(trigger));
    }
  }

  // Nouns, adjectives, phrases.
  std::vector<char> covered(U(r.text.size()), 0);
  for (const Trigger& t : out) {
    for (int k = t.first; k <= t.last; ++k) covered[U(k)] = 1;
  }
  for (const Sentence& sentence : r.text.sentences) {
    if (SkippedPart(sentence.part)) continue;
    for (int i = sentence.first; i < sentence.last; ++i) {
      if (nouns.at[U(i)] < 0 || nouns.blocked[U(i)] != 0 || r.IsCue(i) || covered[U(i)] != 0) continue;
      const NounCandidate& c = nouns.found[U(nouns.at[U(i)])];
      const Token& t = r.at(i);
      if (c.kind == Kind::kNoun && t.rel == Rel::compound && !c.used) {
        const int head = t.head;
        if (head >= 0 && (head < c.first || head > c.last) && (c.weak || !TellsAsModifier(c.event_class))) continue;
      }
      if (r.TimeAt(i) >= 0) continue;
      if (c.weak && !c.used && !HasEventSign(scene, i)) continue;
      Trigger trigger;
      trigger.kind = c.kind;
      trigger.head = i;
      trigger.first = c.first, trigger.last = c.last;
      trigger.sense = c.sense;
      trigger.event_class = c.event_class;
      trigger.synset = c.synset;
      for (int k = c.first; k <= c.last; ++k) {
        if (k > c.first && r.at(k).space_before) trigger.lemma += " ";
        trigger.lemma += k == i ? Lower(r.at(k).lemma) : Lower(r.Form(k));
      }
      for (const auto& [noun, verb] : served) {
        if (noun == i) trigger.supports.push_back(verb);
      }
      for (const auto& [noun, verb] : joined) {
        if (noun == i) trigger.joins.push_back(verb);
      }
      out.push_back(std::move(trigger));
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Trigger& a, const Trigger& b) { return a.head < b.head; });
  AddStates(scene, &out);
  MergeContainers(scene, &out);
  return out;
}

}  // namespace recount::events
