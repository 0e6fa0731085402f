// All sayings of a story that take part in disputes: who accuses, who asserts, who denies. A denial need not have a
// verb of denying: "called the claim nonsense", "a charge that he has always rejected".
#pragma once

#include <vector>

#include "engine/compare/said.h"
#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

struct Sayings {
  std::vector<Said> accusations;
  std::vector<Said> denials;
  std::vector<Said> asserted;
};

// Whether a word of the cue is on this list.
bool CueIn(const knowledge::Words& words, std::string_view list, const Said& said);

Sayings CollectSayings(const story::StoryGraph& graph, const knowledge::Words& words);

// What a denial means by its object.
enum class Answers {
  kMatter,   // "denied that it had paid": says it itself
  kThing,    // "rejected the allegation", "denied this"
  kPerson,   // "contradicted her"
  kAnything  // "denied any wrongdoing"
};
Answers AnswersWhat(const knowledge::Words& words, const Said& denial);

}  // namespace recount::compare
