// Which words of an article name events. Verbs do unless they only help another word ("will", "be", "hold" in "hold
// talks"); nouns do if the lexicon says so, some of them only with a sign that a happening is meant; a few adjectives
// do as predicates ("is missing").
#pragma once

#include <string>
#include <vector>

#include "engine/events/lexicon.h"
#include "engine/events/reading.h"
#include "engine/events/word_sets.h"
#include "engine/knowledge/numbers.h"

namespace recount::events {

enum class Kind { kVerb, kNoun, kAdjective, kPhrase };

struct Trigger {
  Kind kind = Kind::kVerb;
  int head = -1;
  int first = -1, last = -1;  // tokens [first, last] of the trigger that stand together
  std::vector<int>
      supports;            // verbs that lend it their arguments: "held" of "held talks", "take" of "talks take place"
  std::vector<int> joins;  // verbs whose subject takes part: "engaged in talks"
  int outer = -1;  // the noun that counts it out: "round" of "a round of talks", "hours" of "eight hours of talks"
  int sense = -1;  // index into the lexicon; -1: an unlisted word
  EventClass event_class = EventClass::kOther;
  std::string lemma;  // "meet", "hold talks"
  std::string synset;
  int given = -1;  // the index of the span that a caller named for it (given.h)
};

// Everything that reads events: words and one article.
struct Scene {
  const Lexicon& lexicon;
  const WordSets& words;
  const knowledge::Numbers& numbers;
  const Reading& r;
};

// In text order of their heads. Speech cues are no triggers: they are statements.
std::vector<Trigger> FindTriggers(const Scene& scene);

}  // namespace recount::events
