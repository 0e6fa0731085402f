// The days and months that an article gives for happenings, by the class of words that tell them: "arrested on
// Thursday", "the arrest, late on Wednesday".
#pragma once

#include <string>
#include <vector>

#include "engine/compare/beside.h"
#include "engine/compare/claims.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {

struct HappeningDay : Beside {
  Claim claim;
  std::string what;  // class of what happened (list "happens")
  Span place;        // the words of the day
  DayInterval days;
  std::set<int> whom;  // the people to whom it happened or who did it; else whoever is named last before the day
  std::vector<DayInterval> others;  // the other days of its sentence
  std::string zone;                 // of its clock, where one is stated
  bool counted = false;  // from another day or happening ("two days later"), or from a page whose day is inferred
  bool planned = false;  // a plan when it was written
  bool moved = false;    // its sentence tells of a change of plan
  int event = -1;
  knowledge::Weights words;
};

std::vector<HappeningDay> HappeningDaysIn(const story::StoryGraph& graph, const knowledge::Words& words,
                                          const knowledge::Rareness& rareness, int index);

}  // namespace recount::compare
