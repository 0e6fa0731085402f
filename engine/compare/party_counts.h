// How many, according to whom: numbers in sayings, with what they are of. The verb differs from party to party ("put
// the turnout at", "claimed 50,000"), so that events would not bring them together.
#pragma once

#include <string>
#include <vector>

#include "engine/compare/claims.h"
#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

struct PartyCount {
  int article = 0;
  int speech = -1;
  int speaker = -1;   // story entity
  Claim claim;        // value, bounds, holder, evidence
  std::string topic;  // "dead", "held", "crowd"; empty: the figure of what was just spoken of
  std::string who;    // the noun behind the number: "people", "children"
  bool part = false;  // "of them", "of its members"
  Span number;
};

std::vector<PartyCount> ReadPartyCounts(const story::StoryGraph& graph, const knowledge::Words& words, int article);

}  // namespace recount::compare
