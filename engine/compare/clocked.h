// The hours that an article gives for what happens in a moment: "the blast at 4.20 a.m.", "sank shortly before
// midnight", "handed over at 6.15 a.m. (0515 GMT)".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/compare/beside.h"
#include "engine/compare/claims.h"
#include "engine/knowledge/likeness.h"

namespace recount::compare {

struct Clocked : Beside {
  Claim claim;
  std::string what;  // class of what happened (list "happens"): "blast"
  int minute = 0;    // of its clock's day
  std::optional<Day> day;
  std::string zone;            // empty: none stated
  bool local = false;          // its clock is that of the place where it happened, for all that is said
  std::optional<int> east;     // minutes east of UTC, where the zone tells them
  int before = 0, behind = 0;  // minutes that the words leave open on both sides
  int event = -1;
  bool planned = false;
  knowledge::Weights words;
};

std::vector<Clocked> ClockedIn(const story::StoryGraph& graph, const knowledge::Words& words,
                               const knowledge::Rareness& rareness, int index);

// Minutes from the one to the other, on one clock; nothing where no zone or day makes them comparable. `east`: of the
// place of the story, where it is known.
std::optional<int> MinutesBetween(const Clocked& a, const Clocked& b, const std::optional<int>& east);

}  // namespace recount::compare
