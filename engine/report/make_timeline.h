// The order of the story: every event as an entry, oldest first.
//
// `order` counts days from 1: entries of one value share a number, and a coarser value (a month) comes before the days
// in it. What has no day has order 0 and stands at the end.
#pragma once

#include <vector>

#include "engine/model/account.h"

namespace recount::report {

// Reads events alone; their dates must be reconciled.
std::vector<TimelineEntry> MakeTimeline(const Account& account);

// What sorts values of dates: the first day, then the wider first, then the clock time in them.
bool EarlierValue(const std::string& a, const std::string& b);

}  // namespace recount::report
