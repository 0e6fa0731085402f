#include "engine/events/given.h"

#include <algorithm>

#include "engine/events/find_nouns.h"
#include "engine/events/verb_reader.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

// The token in the span that hangs on a word outside; -1 where the span covers none.
int HeadIn(const Reading& r, const Span& span) {
  const auto [first, last] = r.text.TokensIn(span);
  for (int i = last - 1; i >= first; --i) {
    const int head = r.at(i).head;
    if ((head < first || head >= last) && r.at(i).upos != Upos::PUNCT && r.at(i).upos != Upos::ADP) return i;
  }
  return first < last ? last - 1 : -1;
}

void Read(const Scene& scene, const Entry* entry, Trigger* t) {
  if (entry == nullptr || entry->sense < 0) return;
  const Sense& sense = scene.lexicon.sense(entry->sense);
  t->sense = entry->sense;
  t->event_class = sense.event_class;
  if (!sense.loose) t->synset = sense.synset;
}

// A trigger for a word that FindTriggers did not take.
Trigger MakeGiven(const Scene& scene, NounCandidates* nouns, int head) {
  const Reading& r = scene.r;
  const VerbReader verbs(scene, nouns);
  Trigger t;
  t.head = t.first = t.last = head;
  t.lemma = t.synset = Lower(r.at(head).lemma);
  if (const int c = nouns->at[U(head)]; c >= 0) {
    const NounCandidate& noun = nouns->found[U(c)];
    t.kind = noun.kind;
    t.sense = noun.sense;
    t.event_class = noun.event_class;
    t.synset = noun.synset;
    return t;
  }
  if (r.at(head).upos == Upos::VERB) {
    int last = head;
    t.lemma = t.synset = verbs.Lemma(head);
    Read(scene, verbs.Match(head, &last), &t);
    return t;
  }
  t.kind = r.at(head).upos == Upos::ADJ ? Kind::kAdjective : Kind::kNoun;
  const std::string letters = Letters(t.lemma);
  if (const Entry* noun = scene.lexicon.Noun(letters)) {
    Read(scene, noun, &t);
  } else if (const Entry* adjective = scene.lexicon.Adjective(letters)) {
    Read(scene, adjective, &t);
  } else if (const std::string_view verb = scene.lexicon.Nominal(letters); verb.size() > 1) {
    t.synset = std::string(verb);
  } else if (const auto* entries = scene.lexicon.Verbs(t.lemma)) {  // tagged as a noun: "the quarterback hurt"
    for (const Entry& e : *entries) {
      if (!e.rest.empty() || e.need_of >= 0) continue;
      Read(scene, &e, &t);
      break;
    }
  }
  return t;
}

// The span that touches `words`; -1. The longest common stretch is not asked for: heads are single words.
int GivenAt(const std::vector<Span>& given, const Span& words) {
  for (std::size_t g = 0; g < given.size(); ++g) {
    if (given[g].Overlaps(words)) return static_cast<int>(g);
  }
  return -1;
}

}  // namespace

std::vector<Trigger> TakeGiven(const Scene& scene, std::vector<Trigger> found,
                               const std::vector<EventMention>& statements, const std::vector<Span>& given) {
  std::vector<char> taken(given.size(), 0);
  for (const EventMention& s : statements) {
    if (const int g = GivenAt(given, s.head); g >= 0) taken[U(g)] = 1;
  }
  std::vector<Trigger> out;
  for (Trigger& t : found) {
    const int g = GivenAt(given, scene.r.at(t.head).span);
    if (g < 0 || taken[U(g)] != 0) continue;
    taken[U(g)] = 1;
    t.given = g;
    out.push_back(std::move(t));
  }
  NounCandidates nouns = FindNounCandidates(scene);
  for (std::size_t g = 0; g < given.size(); ++g) {
    const int head = taken[g] != 0 ? -1 : HeadIn(scene.r, given[g]);
    if (head < 0) continue;
    Trigger t = MakeGiven(scene, &nouns, head);
    t.given = static_cast<int>(g);
    out.push_back(std::move(t));
  }
  std::stable_sort(out.begin(), out.end(), [](const Trigger& a, const Trigger& b) { return a.head < b.head; });
  return out;
}

void KeepGivenStatements(const std::vector<Span>& given, std::vector<EventMention>* statements) {
  std::vector<EventMention> kept;
  std::vector<char> taken(given.size(), 0);
  for (EventMention& s : *statements) {
    const int g = GivenAt(given, s.head);
    if (g < 0 || taken[U(g)] != 0) continue;
    taken[U(g)] = 1;
    s.span = s.head = given[U(g)];
    kept.push_back(std::move(s));
  }
  *statements = std::move(kept);
}

}  // namespace recount::events
