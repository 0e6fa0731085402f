// Which entries of the timeline a reader sees, in which order: by day, what happened before what was said, background
// apart.
#pragma once

#include <string>
#include <vector>

#include "engine/report/view.h"

namespace recount::report {

// kLead: what two outlets and more report, what stands in a lead, what carries weight within the days of the story, and
// every disagreement. kFull: everything.
enum class Level { kLead, kFull };

struct DayGroup {
  std::string date;                 // the value that its entries share
  std::vector<int> happened, said;  // indexes into Account::events
};

struct ChosenTimeline {
  std::vector<DayGroup> days;        // oldest first; a month or week stands before the days in it
  std::vector<DayGroup> background;  // told as history
  std::vector<int> undated;
  int left_out = 0;  // entries that only kFull shows
};

ChosenTimeline ChooseTimeline(const View& view, Level level);

}  // namespace recount::report
