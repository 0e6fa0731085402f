// Calendar units as stretches of days with their TIMEX3 values, and steps between them. Weeks are ISO weeks, quarters
// and halves those of the calendar year, seasons the northern meteorological ones (winter belongs to the year in which
// it begins).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/days.h"
#include "engine/model/time_description.h"

namespace recount::dating {

struct Stretch {
  TimeUnit grain = TimeUnit::kNone;
  Day first{}, last{};
  std::string value;  // "2022-W02"
  bool operator==(const Stretch& o) const { return grain == o.grain && first == o.first && last == o.last; }
};

// The unit that holds the day.
Stretch UnitOf(TimeUnit unit, Day day);
Stretch DayOf(Day day);
Stretch YearOf(int year);
std::optional<Stretch> MonthOf(int year, int month);
std::optional<Stretch> QuarterOf(int year, int quarter);
std::optional<Stretch> HalfOf(int year, int half);
Stretch SeasonOf(int year, Season season);
Stretch DecadeOf(int first_three);
Stretch CenturyOf(int first_two);

// The same kind of stretch, n units on: a day by months keeps its number (31 January and one month: the last of
// February).
Stretch Step(const Stretch& from, TimeUnit unit, int n);
Day StepDay(Day day, TimeUnit unit, int n);

int YearNumber(Day day);
int IsoWeekday(Day day);  // 1 Monday ... 7 Sunday
// The day with this weekday that lies `at or before`, `at or after` the day.
Day WeekdayUpTo(Day day, int weekday);
Day WeekdayFrom(Day day, int weekday);

// "P2Y6M", "PT30M", "PXM"; amount 0 is unknown.
std::string DurationValue(double amount, TimeUnit unit, double plus, TimeUnit plus_unit);

}  // namespace recount::dating
