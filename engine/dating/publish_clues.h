// What an article without a date says of the day on which it appeared: one clue a time that bounds or colours it.
#pragma once

#include <string>
#include <vector>

#include "engine/dating/calendar.h"
#include "engine/model/annotated.h"

namespace recount::dating {

struct Clue {
  enum Kind {
    kPastWeekday,
    kFutureWeekday,
    kPresentWeekday,
    kYesterdayWeekday,  // "yesterday (Wednesday)": the weekday is `offset` days from publication
    kCountedDate,       // "yesterday, Friday 21 March": that date lies `offset` days from publication
    kYearless,          // "March 3"; of "Tuesday, March 3" the year must fit
    kNotBefore,
    kNotAfter,
    kDateline,
    kCountsDays  // "yesterday", "today": the outlet counts days, and so keeps weekdays for those further off
  } kind = kPastWeekday;
  int weekday = 0;
  int offset = 0;  // kYesterdayWeekday, kCountedDate, kCountsDays: days from publication
  Day day{};
  unsigned month = 0, month_day = 0;  // kDateline, kYearless, kCountedDate
  std::string words, says;
  bool lead = false;
  bool lasting = false;              // "since Monday": over, but no news of its day
  bool told = false, ahead = false;  // kYearless: as over, as still to come
};

std::vector<Clue> CluesOf(const Annotated& a);

// How well they fit that day of publication; 0: not at all. Nothing is assumed from outside.
double FitOf(const std::vector<Clue>& clues, Day p);

}  // namespace recount::dating
