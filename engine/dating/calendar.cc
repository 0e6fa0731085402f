#include "engine/dating/calendar.h"

#include <date/iso_week.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/knowledge/numbers.h"

namespace recount::dating {
namespace {

constexpr int kFirstYear = 1, kLastYear = 9999;

Day FirstOf(int year, int month) {
  return Day{date::year{std::clamp(year, kFirstYear, kLastYear)} / date::month{static_cast<unsigned>(month)} / 1};
}

Day LastOf(int year, int month) {
  return Day{date::year{std::clamp(year, kFirstYear, kLastYear)} / date::month{static_cast<unsigned>(month)} /
             date::last};
}

int MonthNumber(Day day) {
  return static_cast<int>(static_cast<unsigned>(date::year_month_day{day}.month()));
}

Stretch Weeks(Day day, bool weekend) {
  const iso_week::year_weeknum_weekday iso{iso_week::sys_days{day}};
  const int year = static_cast<int>(iso.year());
  const unsigned week = static_cast<unsigned>(iso.weeknum());
  const Day monday = day - date::days{IsoWeekday(day) - 1};
  Stretch out{weekend ? TimeUnit::kWeekend : TimeUnit::kWeek, monday, monday + date::days{6},
              fmt::format("{:04}-W{:02}", year, week)};
  if (weekend) {
    out.first = monday + date::days{5};
    out.value += "-WE";
  }
  return out;
}

Day AddMonths(Day day, int months) {
  const date::year_month_day ymd{day};
  const int total = static_cast<int>(ymd.year()) * 12 + MonthNumber(day) - 1 + std::clamp(months, -120000, 120000);
  const int year = std::clamp(total >= 0 ? total / 12 : -1, kFirstYear, kLastYear);
  const int month = total >= 0 ? total % 12 + 1 : 1;
  const Day last = LastOf(year, month);
  const auto want = static_cast<int>(static_cast<unsigned>(ymd.day())) - 1;
  return std::min(last, FirstOf(year, month) + date::days{want});
}

Season SeasonAt(Day day) {
  const int m = MonthNumber(day);
  return m <= 2 || m == 12 ? Season::kWinter : m <= 5 ? Season::kSpring : m <= 8 ? Season::kSummer : Season::kFall;
}

}  // namespace

int YearNumber(Day day) {
  return static_cast<int>(date::year_month_day{day}.year());
}

int IsoWeekday(Day day) {
  return static_cast<int>(date::weekday{day}.iso_encoding());
}

Day WeekdayUpTo(Day day, int weekday) {
  return day - date::days{(IsoWeekday(day) - weekday + 7) % 7};
}
Day WeekdayFrom(Day day, int weekday) {
  return day + date::days{(weekday - IsoWeekday(day) + 7) % 7};
}

Stretch DayOf(Day day) {
  return {TimeUnit::kDay, day, day, FormatDay(day)};
}

Stretch YearOf(int year) {
  year = std::clamp(year, kFirstYear, kLastYear);
  return {TimeUnit::kYear, FirstOf(year, 1), LastOf(year, 12), fmt::format("{:04}", year)};
}

std::optional<Stretch> MonthOf(int year, int month) {
  if (month < 1 || month > 12 || year < kFirstYear || year > kLastYear) return std::nullopt;
  return Stretch{TimeUnit::kMonth, FirstOf(year, month), LastOf(year, month), fmt::format("{:04}-{:02}", year, month)};
}

std::optional<Stretch> QuarterOf(int year, int quarter) {
  if (quarter < 1 || quarter > 4 || year < kFirstYear || year > kLastYear) return std::nullopt;
  return Stretch{TimeUnit::kQuarter, FirstOf(year, quarter * 3 - 2), LastOf(year, quarter * 3),
                 fmt::format("{:04}-Q{}", year, quarter)};
}

std::optional<Stretch> HalfOf(int year, int half) {
  if (half < 1 || half > 2 || year < kFirstYear || year > kLastYear) return std::nullopt;
  return Stretch{TimeUnit::kHalf, FirstOf(year, half * 6 - 5), LastOf(year, half * 6),
                 fmt::format("{:04}-H{}", year, half)};
}

Stretch SeasonOf(int year, Season season) {
  year = std::clamp(year, kFirstYear, kLastYear - 1);
  const std::string value = fmt::format("{:04}-{}", year, Name(season));
  switch (season) {
    case Season::kNone:
    case Season::kSpring:
      return {TimeUnit::kSeason, FirstOf(year, 3), LastOf(year, 5), value};
    case Season::kSummer:
      return {TimeUnit::kSeason, FirstOf(year, 6), LastOf(year, 8), value};
    case Season::kFall:
      return {TimeUnit::kSeason, FirstOf(year, 9), LastOf(year, 11), value};
    case Season::kWinter:
      return {TimeUnit::kSeason, FirstOf(year, 12), LastOf(year + 1, 2), value};
  }
  return {};
}

Stretch DecadeOf(int three) {
  three = std::clamp(three, 1, 998);
  return {TimeUnit::kDecade, FirstOf(three * 10, 1), LastOf(three * 10 + 9, 12), fmt::format("{:03}", three)};
}

Stretch CenturyOf(int two) {
  two = std::clamp(two, 1, 98);
  return {TimeUnit::kCentury, FirstOf(two * 100, 1), LastOf(two * 100 + 99, 12), fmt::format("{:02}XX", two)};
}

Stretch UnitOf(TimeUnit unit, Day day) {
  const int year = YearNumber(day);
  switch (unit) {
    case TimeUnit::kNone:
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
    case TimeUnit::kDay:
      return DayOf(day);
    case TimeUnit::kWeek:
      return Weeks(day, false);
    case TimeUnit::kWeekend:
      return Weeks(day, true);
    case TimeUnit::kMonth:
      return MonthOf(year, MonthNumber(day)).value_or(Stretch{});
    case TimeUnit::kQuarter:
      return QuarterOf(year, (MonthNumber(day) + 2) / 3).value_or(Stretch{});
    case TimeUnit::kHalf:
      return HalfOf(year, MonthNumber(day) <= 6 ? 1 : 2).value_or(Stretch{});
    case TimeUnit::kSeason:
      return SeasonOf(MonthNumber(day) <= 2 ? year - 1 : year, SeasonAt(day));
    case TimeUnit::kYear:
      return YearOf(year);
    case TimeUnit::kDecade:
      return DecadeOf(year / 10);
    case TimeUnit::kCentury:
    case TimeUnit::kMillennium:
      return CenturyOf(year / 100);
  }
  return {};
}

Day StepDay(Day day, TimeUnit unit, int n) {
  n = std::clamp(n, -1000000, 1000000);
  switch (unit) {
    case TimeUnit::kNone:
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
      return day;
    case TimeUnit::kDay:
      return std::clamp(day + date::days{n}, FirstOf(kFirstYear, 1), LastOf(kLastYear, 12));
    case TimeUnit::kWeek:
    case TimeUnit::kWeekend:
      return StepDay(day, TimeUnit::kDay, std::clamp(n, -100000, 100000) * 7);
    case TimeUnit::kMonth:
      return AddMonths(day, n);
    case TimeUnit::kQuarter:
    case TimeUnit::kSeason:
      return AddMonths(day, std::clamp(n, -40000, 40000) * 3);
    case TimeUnit::kHalf:
      return AddMonths(day, std::clamp(n, -20000, 20000) * 6);
    case TimeUnit::kYear:
      return AddMonths(day, std::clamp(n, -10000, 10000) * 12);
    case TimeUnit::kDecade:
      return AddMonths(day, std::clamp(n, -1000, 1000) * 120);
    case TimeUnit::kCentury:
      return AddMonths(day, std::clamp(n, -100, 100) * 1200);
    case TimeUnit::kMillennium:
      return AddMonths(day, std::clamp(n, -10, 10) * 12000);
  }
  return day;
}

Stretch Step(const Stretch& from, TimeUnit unit, int n) {
  return UnitOf(from.grain, StepDay(from.first, unit, n));
}

std::string DurationValue(double amount, TimeUnit unit, double plus, TimeUnit plus_unit) {
  struct Letter {
    std::string_view time, letter;
    double times;
    TimeUnit part;
    double parts;
  };
  auto letter = [](TimeUnit u) -> Letter {
    switch (u) {
      case TimeUnit::kNone:
      case TimeUnit::kDay:
        return {"", "D", 1, TimeUnit::kHour, 24};
      case TimeUnit::kSecond:
        return {"T", "S", 1, TimeUnit::kNone, 0};
      case TimeUnit::kMinute:
        return {"T", "M", 1, TimeUnit::kSecond, 60};
      case TimeUnit::kHour:
        return {"T", "H", 1, TimeUnit::kMinute, 60};
      case TimeUnit::kWeekend:
        return {"", "WE", 1, TimeUnit::kNone, 0};
      case TimeUnit::kWeek:
        return {"", "W", 1, TimeUnit::kNone, 0};
      case TimeUnit::kMonth:
        return {"", "M", 1, TimeUnit::kNone, 0};
      case TimeUnit::kQuarter:
        return {"", "Q", 1, TimeUnit::kNone, 0};
      case TimeUnit::kSeason:
        return {"", "M", 3, TimeUnit::kNone, 0};
      case TimeUnit::kHalf:
        return {"", "M", 6, TimeUnit::kNone, 0};
      case TimeUnit::kYear:
        return {"", "Y", 1, TimeUnit::kMonth, 12};
      case TimeUnit::kDecade:
        return {"", "Y", 10, TimeUnit::kNone, 0};
      case TimeUnit::kCentury:
        return {"", "Y", 100, TimeUnit::kNone, 0};
      case TimeUnit::kMillennium:
        return {"", "Y", 1000, TimeUnit::kNone, 0};
    }
    return {"", "D", 1, TimeUnit::kNone, 0};
  };
  const Letter l = letter(unit);
  if (amount <= 0) {
    if (unit == TimeUnit::kDecade) return "PXE";
    if (unit == TimeUnit::kCentury) return "PXC";
    return fmt::format("P{}X{}", l.time, l.letter);
  }
  double whole = amount * l.times;
  double rest = plus;
  TimeUnit rest_unit = plus_unit;
  const double fraction = whole - std::floor(whole);
  if (fraction > 0 && rest_unit == TimeUnit::kNone && l.parts > 0 &&
      std::abs(fraction * l.parts - std::round(fraction * l.parts)) < 1e-9) {
    rest = std::round(fraction * l.parts);
    rest_unit = l.part;
    whole = std::floor(whole);
  }
  std::string out = "P";
  std::string_view open;
  auto put = [&](double value, const Letter& u) {
    if (value <= 0) return;
    if (u.time != open) out += u.time, open = u.time;
    out += knowledge::FormatNumber(value);
    out += u.letter;
  };
  put(whole, l);
  if (rest_unit != TimeUnit::kNone) {
    const Letter r = letter(rest_unit);
    put(rest * r.times, r);
  }
  return out;
}

}  // namespace recount::dating
