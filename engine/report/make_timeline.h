// The reconciled timeline: which dated events, in what order.
#pragma once

#include <vector>

#include "engine/model/account.h"

namespace recount::report {

// Every event with a date, oldest first; within a day by stated clock time, then by the order of the first article that
// tells of both. `order` counts from 1; events on one day without a clock time or an article that orders them share a
// number; 0 where the date is an interval wider than a month beside finer ones.
std::vector<TimelineEntry> MakeTimeline(const Account& account);

}  // namespace recount::report
