// When two time values say the same: at day precision unless a clock time is expected; instants with zones as instants;
// a week, a weekend, a month and the same days as a range are equal.
//
//   TimesEqual("2022-01-13", "2022-01-13T10:00Z")      true:  the day is enough
//   TimesEqual("2022-01-13T10:00Z", "2022-01-13")      false: a clock time was asked for
//   TimesEqual("2022-W02", "2022-01-10/2022-01-16")    true
//   TimesEqual("PT7H30M", "~PT7.5H")                   true
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/days.h"

namespace recount::check {

// Without "~", "<", ">=", "about ", "more than ", ... in front.
std::string StripQualifier(std::string_view value);

struct Length {
  double months = 0, seconds = 0;
  bool operator==(const Length&) const = default;
};
std::optional<Length> ParseDuration(std::string_view value);  // "P2Y" -> 24 months

// Days of a date, month, quarter, year, week, weekend or a range of these; a time of day behind it is dropped.
std::optional<DayInterval> ParseDaySpan(std::string_view value);

struct Instant {
  Day day{};
  int minutes = 0;            // since midnight
  std::optional<int> offset;  // from UTC, in minutes; nothing where the value has no zone
};
std::optional<Instant> ParseInstant(std::string_view value);  // a date with a clock time, else nothing

bool TimesEqual(std::string_view expected, std::string_view got);

// A publication date: an expected interval takes any date inside it.
bool DateFits(std::string_view expected, std::string_view got);

}  // namespace recount::check
