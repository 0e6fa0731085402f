// The day of a clock time that names none: "The bomb went off at about 7.15 a.m." far behind "A blast killed 12 on
// Monday". What is told as over belongs to the day of its happening, not to that of publication.
#pragma once

#include <vector>

#include "engine/model/annotated.h"

namespace recount::dating {

// A clock time or part of a day that names no day itself.
bool ClockAlone(const TimeDescription& what);

// Times (indices into Annotated::times) that name the day of a clock time; -1: none does.
struct ClockDay {
  int event = -1;  // the day that another mention of the same event gives
  int lead = -1;   // the first day that title or lead tells of
};

// For every such time, and for "that night"; none for those that are not told as over, or say when something was said.
std::vector<ClockDay> ClockDays(const Annotated& a);

}  // namespace recount::dating
