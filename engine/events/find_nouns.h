// Nouns, adjectives and fixed phrases that may name events.
#pragma once

#include <string>
#include <vector>

#include "engine/events/find_triggers.h"

namespace recount::events {

// What a token can name, before its surroundings decide.
struct NounCandidate {
  int sense = -1;
  int first = -1, last = -1;
  bool weak = false;     // only with a sign of an event
  bool nominal = false;  // known by its verb alone ("deployment": deploy)
  Kind kind = Kind::kNoun;
  std::string synset;
  EventClass event_class = EventClass::kOther;
  bool used = false;  // some verb lends it its grammar
};

// By token: index into `found`, or -1.
struct NounCandidates {
  std::vector<int> at;
  std::vector<char> blocked;  // tokens of an exception such as "fire department"
  std::vector<NounCandidate> found;
};

NounCandidates FindNounCandidates(const Scene& scene);

// Whether one of the words, as lemma or form, stands in the sentence of a token, and none of those with "-" before
// them.
bool SentenceHas(const Reading& r, const std::vector<std::string>& words, int token);

// Whether the words around a weak noun show that it names a happening: whose, of what, between whom, when, which one.
bool HasEventSign(const Scene& scene, int token);

}  // namespace recount::events
