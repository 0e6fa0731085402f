#include "engine/model/days.h"

#include <date/iso_week.h>
#include <fmt/format.h>

#include <array>
#include <cctype>
#include <cstdlib>

namespace recount {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

// Reads exactly `n` digits at the front of *s.
std::optional<int> Digits(std::string_view* s, std::size_t n) {
  if (s->size() < n) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const char c = (*s)[i];
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  s->remove_prefix(n);
  return value;
}

DayInterval Months(int year, unsigned from, unsigned to) {
  using namespace date;
  return {sys_days{date::year{year} / date::month{from} / 1}, sys_days{date::year{year} / date::month{to} / last}};
}

std::optional<DayInterval> Week(int year, int week, std::string_view rest) {
  const auto monday = iso_week::year{year} / iso_week::weeknum{static_cast<unsigned>(week)} / iso_week::mon;
  if (!monday.ok()) return std::nullopt;
  const Day first{date::sys_days{iso_week::sys_days{monday}}};
  if (rest == "-WE") return DayInterval{first + date::days{5}, first + date::days{6}};
  if (rest.size() == 2 && rest[0] == '-' && rest[1] >= '1' && rest[1] <= '7') {
    const Day day = first + date::days{rest[1] - '1'};
    return DayInterval{day, day};
  }
  if (!rest.empty()) return std::nullopt;
  return DayInterval{first, first + date::days{6}};
}

std::optional<DayInterval> SeasonDays(int year, std::string_view name) {
  // Northern meteorological seasons; winter is the one that begins in December of the year.
  if (name == "SP") return Months(year, 3, 5);
  if (name == "SU") return Months(year, 6, 8);
  if (name == "FA") return Months(year, 9, 11);
  if (name == "WI") return DayInterval{Months(year, 12, 12).first, Months(year + 1, 2, 2).last};
  return std::nullopt;
}

std::string SayDay(Day day, bool weekday) {
  const date::year_month_day ymd{day};
  const auto name = kMonths[static_cast<unsigned>(ymd.month()) - 1];
  const std::string plain =
      fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()), name, static_cast<int>(ymd.year()));
  if (!weekday) return plain;
  return fmt::format("{} {}", kWeekdays[date::weekday{day}.c_encoding()], plain);
}

}  // namespace

std::optional<DayInterval> Intersect(const DayInterval& a, const DayInterval& b) {
  const DayInterval both{std::max(a.first, b.first), std::min(a.last, b.last)};
  if (both.last < both.first) return std::nullopt;
  return both;
}

std::optional<Day> MakeDay(int year, unsigned month, unsigned day) {
  const auto ymd = date::year{year} / date::month{month} / date::day{day};
  if (!ymd.ok()) return std::nullopt;
  return Day{ymd};
}

std::string FormatDay(Day day) {
  const date::year_month_day ymd{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::optional<DayInterval> DaysOf(std::string_view value) {
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    const auto from = DaysOf(value.substr(0, slash));
    const auto to = DaysOf(value.substr(slash + 1));
    if (!from || !to || to->last < from->first) return std::nullopt;
    return DayInterval{from->first, to->last};
  }
  std::string_view s = value;
  if (s.size() == 4 && s.substr(2) == "XX") {
    std::string_view two = s;
    if (const auto century = Digits(&two, 2))
      return DayInterval{Months(*century * 100, 1, 1).first, Months(*century * 100 + 99, 12, 12).last};
    return std::nullopt;
  }
  if ((s.size() == 4 && s[3] == 'X') || s.size() == 3) {
    std::string_view three = s;
    if (const auto decade = Digits(&three, 3))
      return DayInterval{Months(*decade * 10, 1, 1).first, Months(*decade * 10 + 9, 12, 12).last};
    return std::nullopt;
  }
  const auto year = Digits(&s, 4);
  if (!year || *year == 0) return std::nullopt;
  if (s.empty()) return Months(*year, 1, 12);
  if (s[0] != '-') return std::nullopt;
  s.remove_prefix(1);
  if (!s.empty() && s[0] == 'W' && s.substr(0, 2) != "WI") {
    s.remove_prefix(1);
    const auto week = Digits(&s, 2);
    if (!week) return std::nullopt;
    return Week(*year, *week, s);
  }
  if (!s.empty() && s[0] == 'Q' && s.size() == 2 && s[1] >= '1' && s[1] <= '4') {
    const auto quarter = static_cast<unsigned>(s[1] - '0');
    return Months(*year, quarter * 3 - 2, quarter * 3);
  }
  if (s == "H1") return Months(*year, 1, 6);
  if (s == "H2") return Months(*year, 7, 12);
  if (const auto season = SeasonDays(*year, s)) return season;
  const auto month = Digits(&s, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (s.empty() || s == "-XX") return Months(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*month));
  if (s[0] != '-') return std::nullopt;
  s.remove_prefix(1);
  const auto day = Digits(&s, 2);
  if (!day || (!s.empty() && s[0] != 'T')) return std::nullopt;
  const auto whole = MakeDay(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  if (!whole) return std::nullopt;
  return DayInterval{*whole, *whole};
}

std::string SayInterval(const DayInterval& days) {
  if (days.OneDay()) return SayDay(days.first, true);
  const date::year_month_day a{days.first};
  const date::year_month_day b{days.last};
  if (a.year() == b.year() && a.month() == b.month()) {
    return fmt::format("{}–{} {} {}", static_cast<unsigned>(a.day()), static_cast<unsigned>(b.day()),
                       kMonths[static_cast<unsigned>(a.month()) - 1], static_cast<int>(a.year()));
  }
  return fmt::format("{} – {}", SayDay(days.first, false), SayDay(days.last, false));
}

std::string SayDays(std::string_view value) {
  const auto days = DaysOf(value);
  if (!days) return std::string(value);
  if (value.size() == 4 && value.find('X') == std::string_view::npos) return std::string(value);
  if (value.size() == 7 && value[4] == '-' && std::isdigit(static_cast<unsigned char>(value[5])) != 0) {
    const date::year_month_day ymd{days->first};
    return fmt::format("{} {}", kMonths[static_cast<unsigned>(ymd.month()) - 1], static_cast<int>(ymd.year()));
  }
  return SayInterval(*days);
}

}  // namespace recount
