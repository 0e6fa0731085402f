// Lengths of time with what shows which thing lasted: who and where its sentence names, on which day, in which words.
#pragma once

#include <set>
#include <vector>

#include "engine/compare/beside.h"
#include "engine/compare/claims.h"
#include "engine/compare/lasting.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {

struct Lasted : Beside {
  Lasting told;
  Claim claim;
  int owner = -1;  // whose sentence, detention or ban it is
  std::vector<DayInterval> days;
  // Where it names neither: those of the sentence before, which show much and tell nothing apart.
  std::set<int> towns_before;
  std::vector<DayInterval> days_before;
  int event = -1;
  bool named = false;  // the event is that of the word for what lasted
  knowledge::Weights words;
};

std::vector<Lasted> LastedIn(const story::StoryGraph& graph, const knowledge::Words& words,
                             const knowledge::Rareness& rareness, int index);

}  // namespace recount::compare
