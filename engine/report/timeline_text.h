// The timeline for a reader: by day, oldest first, each event with the outlets that report it, their words, and how the
// day was read.
//
//   Thursday 13 January 2022
//   ────────────────────────
//   Talks between the union and the company in Leeds                                  date disputed · 3 outlets
//     conflict of date: two outlets say Thursday, one says Friday
//       The Herald    “… talks ended in Leeds on Thursday …”
//                     “Thursday” = Thu 13 Jan 2022, counted from publication on Fri 14 Jan 2022
#pragma once

#include <string>

#include "engine/model/account.h"
#include "engine/report/choose_timeline.h"
#include "engine/report/layout.h"

namespace recount::report {

struct TimelineOptions {
  Look look;
  Level level = Level::kLead;
  bool markdown = false;
  bool all_words = false;  // every mention of an event, not the best of each article alone
};

std::string TimelineText(const Account& account, const TimelineOptions& options);

}  // namespace recount::report
