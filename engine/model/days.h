// Days and intervals of days, in Howard Hinnant's calendar. Check ok() of a date::year_month_day before it becomes a
// Day: 31 February exists there, and slides into March if it is converted unchecked.
#pragma once

#include <date/date.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace recount {

using Day = date::sys_days;

// Both ends are inside the interval.
struct DayInterval {
  Day first{};
  Day last{};
  bool operator==(const DayInterval& o) const { return first == o.first && last == o.last; }
  bool Contains(Day day) const { return first <= day && day <= last; }
  bool Contains(const DayInterval& o) const { return first <= o.first && o.last <= last; }
  bool Overlaps(const DayInterval& o) const { return first <= o.last && o.first <= last; }
  bool OneDay() const { return first == last; }
};

std::optional<DayInterval> Intersect(const DayInterval& a, const DayInterval& b);

std::optional<Day> MakeDay(int year, unsigned month, unsigned day);  // nothing where there is no such day
std::string FormatDay(Day day);                                      // "2022-01-13"

// The days that a TIMEX3 value covers: "2022-01-13", "2022-01", "2022", "2022-W02", "2022-W02-WE", "2022-Q1",
// "2022-H1", "2022-SU", "199X", "19XX", any of them with a clock time or part of day behind it, and "A/B" ranges.
// Nothing for PAST_REF, durations, sets.
std::optional<DayInterval> DaysOf(std::string_view timex_value);

// "Thursday 13 January 2022", "10–14 January 2022", "December 2021", "2014": how text output names what a value covers.
std::string SayDays(std::string_view timex_value);
std::string SayInterval(const DayInterval& days);

}  // namespace recount
