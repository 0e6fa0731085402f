// Lengths of time with what shows which thing lasted: who and where its sentence names, on which day, in which words.
#pragma once

#include <set>
#include <vector>

#include "engine/compare/claims.h"
#include "engine/compare/lasting.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {

struct Lasted {
  Lasting told;
  Claim claim;
  std::set<int> people, bodies, towns, countries;  // in its sentence
  std::set<int> inside;                            // towns that something is said to be in
  int owner = -1;                                  // whose sentence, detention or ban it is
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
