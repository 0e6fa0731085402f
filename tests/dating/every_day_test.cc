// What must hold on every day of two centuries: weekdays both ways, weeks of 52 and 53, months' ends, leap days.
#include <doctest/doctest.h>

#include "engine/dating/calendar.h"
#include "engine/dating/resolve.h"
#include "tests/dating/sample.h"

namespace recount::dating {
namespace {

// Says a description on a day, in the given direction.
class Sayings {
 public:
  Sayings() : holidays_(*Holidays::Load(knowledge::Files::Embedded("en"))) {}
  Resolved On(Day day, const TimeDescription& what, Direction direction) const {
    TimeMention m;
    m.what = what;
    m.direction = direction;
    const History history;
    return Resolver(holidays_, Speaking{day, "published"}, history, m).Resolve();
  }

 private:
  Holidays holidays_;
};

TimeDescription What(std::string_view text) {
  return *ParseTimeDescription(text);
}

template <typename F>
int EveryDay(F check) {
  int wrong = 0;
  for (Day day = *MakeDay(1900, 1, 1); day <= *MakeDay(2100, 12, 31); day += date::days{1}) wrong += check(day) ? 0 : 1;
  return wrong;
}

TEST_CASE(
    "a weekday lies in the week behind, or with a verb that points ahead in the week before, and its name is right") {
  const Sayings sayings;
  for (int weekday = 1; weekday <= 7; ++weekday) {
    CAPTURE(weekday);
    TimeDescription what = What("point");
    what.weekday = weekday;
    TimeDescription last = what, next = what;
    last.select = Select::kLast;
    next.select = Select::kNext;
    CHECK(EveryDay([&](Day day) {
            const auto past = sayings.On(day, what, Direction::kPast),
                       ahead = sayings.On(day, what, Direction::kFuture);
            const auto before = sayings.On(day, last, Direction::kPast),
                       after = sayings.On(day, next, Direction::kFuture);
            const Day p = past.stretch->first, f = ahead.stretch->first;
            const int gap = static_cast<int>((f - p).count());
            return IsoWeekday(p) == weekday && IsoWeekday(f) == weekday && p <= day && day - p < date::days{7} &&
                   f >= day && f - day < date::days{7} && gap == (IsoWeekday(day) == weekday ? 0 : 7) &&
                   before.stretch->first < day && day - before.stretch->first <= date::days{7} &&
                   after.stretch->first > day && after.stretch->first - day <= date::days{7} &&
                   past.value.value == FormatDay(p);
          }) == 0);
  }
}

TEST_CASE("weeks follow one another without a gap, and their values read back to the same days") {
  CHECK(EveryDay([](Day day) {
          const Stretch week = UnitOf(TimeUnit::kWeek, day), next = Step(week, TimeUnit::kWeek, 1);
          const auto back = DaysOf(week.value);
          return back && back->first == week.first && back->last == week.last && IsoWeekday(week.first) == 1 &&
                 next.first == week.last + date::days{1} && week.first <= day && day <= week.last;
        }) == 0);
  int long_years = 0;
  for (int year = 1900; year <= 2100; ++year) {
    // The last week holds 28 December; it is the 53rd where the year begins on a Thursday, or a leap year on a
    // Wednesday.
    const Stretch last = UnitOf(TimeUnit::kWeek, *MakeDay(year, 12, 28));
    const int first = IsoWeekday(*MakeDay(year, 1, 1));
    const bool leap = MakeDay(year, 2, 29).has_value();
    const bool longest = first == 4 || (leap && first == 3);
    CHECK(last.value.substr(last.value.size() - 2) == (longest ? "53" : "52"));
    long_years += longest ? 1 : 0;
  }
  CHECK(long_years == 36);
}

TEST_CASE("a month on or back never leaves the month that is meant") {
  CHECK(EveryDay([](Day day) {
          const date::year_month_day here{day};
          for (int n = -13; n <= 13; ++n) {
            const date::year_month_day there{StepDay(day, TimeUnit::kMonth, n)};
            const int months = (static_cast<int>(there.year()) - static_cast<int>(here.year())) * 12 +
                               static_cast<int>(static_cast<unsigned>(there.month())) -
                               static_cast<int>(static_cast<unsigned>(here.month()));
            if (months != n) return false;
            const date::year_month_day_last end{there.year(), date::month_day_last{there.month()}};
            if (there.day() != std::min(here.day(), end.day())) return false;
          }
          return true;
        }) == 0);
}

TEST_CASE("last, this and next of each unit stand side by side, and yesterday and tomorrow too") {
  const Sayings sayings;
  for (const TimeUnit unit : {TimeUnit::kDay, TimeUnit::kWeek, TimeUnit::kMonth, TimeUnit::kQuarter, TimeUnit::kYear}) {
    TimeDescription what = What("unit");
    what.unit = unit;
    CHECK(EveryDay([&](Day day) {
            std::array<DayInterval, 3> d;
            for (int n = -1; n <= 1; ++n) {
              what.n = n;
              d[static_cast<std::size_t>(n + 1)] = *sayings.On(day, what, Direction::kUnknown).value.days;
            }
            return d[0].last + date::days{1} == d[1].first && d[1].last + date::days{1} == d[2].first &&
                   d[1].Contains(day);
          }) == 0);
  }
}

TEST_CASE("29 February is only ever a day of a leap year, and month ends are days") {
  const Sayings sayings;
  const TimeDescription leap = What("point month=2 day=29");
  CHECK(EveryDay([&](Day day) {
          for (const Direction d : {Direction::kPast, Direction::kFuture, Direction::kUnknown}) {
            const auto found = sayings.On(day, leap, d);
            if (!found.stretch) return false;
            const date::year_month_day ymd{found.stretch->first};
            if (static_cast<unsigned>(ymd.day()) != 29U || !ymd.year().is_leap()) return false;
          }
          return true;
        }) == 0);
  for (int year = 1900; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const Stretch whole = *MonthOf(year, month);
      TimeDescription last = What("nth unit=day n=-1 (point)");
      last.inner.front().year = year;
      last.inner.front().month = month;
      const auto found = sayings.On(*MakeDay(2000, 1, 1), last, Direction::kUnknown);
      CHECK(found.stretch->first == whole.last);
      TimeDescription beyond = What("point");
      beyond.year = year;
      beyond.month = month;
      beyond.day = static_cast<int>(static_cast<unsigned>(date::year_month_day{whole.last}.day())) + 1;
      CHECK(!sayings.On(*MakeDay(2000, 1, 1), beyond, Direction::kUnknown).problem.empty());
    }
  }
}

TEST_CASE("feasts fall on the days that calendars print") {
  const auto holidays = *Holidays::Load(knowledge::Files::Embedded("en"));
  auto on = [&](std::string_view key, int year) {
    const auto day = holidays.In(key, year);
    return day ? FormatDay(*day) : std::string("none");
  };
  CHECK(on("easter", 2022) == "2022-04-17");
  CHECK(on("orthodox-easter", 2022) == "2022-04-24");
  CHECK(on("thanksgiving", 2023) == "2023-11-23");
  CHECK(on("black-friday", 2023) == "2023-11-24");
  CHECK(on("victoria-day", 2023) == "2023-05-22");
  CHECK(on("boss-day", 2021) == "2021-10-15");  // observed: the 16th was a Saturday
  CHECK(on("election-day", 2022) == "2022-11-08");
  CHECK(on("ramadan", 2018) == "2018-05-16");
  CHECK(on("yom-kippur", 2018) == "2018-09-18");  // it begins in the evening
  CHECK(on("passover", 2023) == "2023-04-05");
  CHECK(on("chinese-new-year", 2018) == "2018-02-16");
  CHECK(on("chinese-new-year", 2023) == "2023-01-22");
  CHECK(on("diwali", 2018) == "2018-11-07");
  CHECK(on("no-such-feast", 2018) == "none");
  for (int year = 1900; year <= 2100; ++year) {
    CHECK(IsoWeekday(*holidays.In("easter", year)) == 7);
    CHECK(IsoWeekday(*holidays.In("orthodox-easter", year)) == 7);
    const int shift = static_cast<int>((*holidays.In("orthodox-easter", year) - *holidays.In("easter", year)).count());
    CHECK((shift == 0 || shift == 7 || shift == 28 || shift == 35));
  }
}

}  // namespace
}  // namespace recount::dating
