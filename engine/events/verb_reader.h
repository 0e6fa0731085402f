// How the lexicon reads a verb in its sentence: which of its senses, and whether it only serves an event noun ("held"
// of "held talks").
#pragma once

#include <string>
#include <vector>

#include "engine/events/find_nouns.h"
#include "engine/events/find_triggers.h"

namespace recount::events {

class VerbReader {
 public:
  VerbReader(const Scene& scene, NounCandidates* nouns) : s_(scene), r_(scene.r), nouns_(nouns) {}

  int Subject(int verb) const;
  int Object(int verb) const;
  bool Fulfils(const Need& need, int verb) const;
  bool Fulfils(const Sense& sense, int verb) const;  // all that it needs
  // The verb's lemma; where the lexicon does not know it, what the endings of its form allow and the lexicon knows.
  std::string Lemma(int verb) const;
  // The entry that this verb is used in; `last` is its last word. nullptr: none.
  const Entry* Match(int verb, int* last) const;
  bool Is(const StringSet& single, const std::vector<WordSets::Group>& groups, int verb) const;
  NounCandidate* Candidate(int token) const;
  // "seven hours of talks", "a round of talks": the event noun behind the noun that counts it out.
  int Through(int noun) const;
  // The event noun that this verb serves, with how; -1 if it stands for itself.
  int Served(int verb, bool* joins) const;

 private:
  const Scene& s_;
  const Reading& r_;
  NounCandidates* nouns_;
};

}  // namespace recount::events
