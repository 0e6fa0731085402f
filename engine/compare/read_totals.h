// How many people met one fate, and how many places one, as each article has it: dead, treated, in hospital, rescued,
// held, shut. Reports tell it with any verb ("the number of dead hit 97", "nine are still in the hospital", "the U.N.
// raised its count to 29"), so it is read from the words around the number.
#pragma once

#include <string>
#include <vector>

#include "engine/compare/claims.h"
#include "engine/knowledge/words.h"

namespace recount::compare {

struct Total {
  Claim claim;
  std::string fate;  // "dead", "treated"; empty: "its count", of what was counted before
  std::string who;   // whom or what it counts, where not just people: "child", "factory"
  int counter = -1;  // story entity of who counts, where the words say
  std::string by;    // its name
  double named = 0;  // the number as it stands, whatever hedges it
  Span number;
};

// In text order.
std::vector<Total> ReadTotals(const story::StoryGraph& graph, const knowledge::Words& words, int article);

}  // namespace recount::compare
