// What a time expression describes, before anybody asks which days that is: a small typed formula over an anchor.
// times/ makes it, dating/ reckons with it. It has one compact line of text, which annotated lines carry:
//
//   "Friday night"                    point weekday=5 part=NI
//   "the third quarter of last year"  point quarter=3 (unit unit=year n=-1)
//   "three days ago"                  unit unit=day n=-3 exact=1
//   "a year earlier"                  unit unit=year n=-1 exact=1 anchor=context
//   "the last 30 years"               duration unit=year amount=30 n=-1
//   "every Monday"                    set (point weekday=1)
//   "May" in "May to October 2020"    point month=5 anchor=inner (point year=2020 month=10)
//   "the third Tuesday of May"        nth unit=day weekday=2 n=3 (point month=5)
//   "two Fridays from now"            unit unit=week weekday=5 n=2
//   "02/03/2022"                      point year=2022 month=2 day=3 numeric=1
//   "recently"                        reference ref=past
//
// Not here: the words, their place, modifiers such as START or APPROX (TimeMention::mod), and any date.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace recount {

enum class TimeKind {
  kNone,
  kPoint,     // a date or time of which some fields are named: "13 January", "Friday", "1998", "10:30 UTC Monday",
              // "Christmas"
  kUnit,      // the unit that lies `n` units from the anchor: "last week" (-1), "today" (day 0), "two months ago"
  kNth,       // the n-th unit inside the inner description: "the first week of May"; -1 is the last
  kDuration,  // an amount of units: "two years"; with n -1 or +1 it ends or begins at the anchor ("the last two years")
  kSet,       // what recurs: "daily" (unit, amount), "every Monday" (inner description)
  kReference,  // "recently", "now", "the future"
};

enum class TimeUnit {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kMonth,
  kQuarter,
  kSeason,
  kHalf,
  kYear,
  kDecade,
  kCentury,
  kMillennium
};

enum class Season { kNone, kSpring, kSummer, kFall, kWinter };
enum class DayPart { kNone, kMorning, kMidday, kAfternoon, kEvening, kNight, kDaytime };  // TIMEX3: MO MI AF EV NI DT
enum class TimeReference { kNone, kPast, kPresent, kFuture };

// From where a unit or a partial date is counted.
enum class TimeAnchor {
  kSpeaking,  // the day of publication, or of the saying inside speech: "yesterday", "last week"
  kContext,   // a time named before: "the following day", "a year earlier", "that week"
  kInner,     // the inner description: "two days after Christmas"; of a point: the last one up to it
  kEvent,     // what happened: "two days after the vote"
};

// How the unnamed larger fields of a point are chosen: "Friday", "last Friday", "this Friday", "next Friday", "that
// Friday".
enum class Select { kNearest, kLast, kThis, kNext, kSame };

struct TimeDescription {
  TimeKind kind = TimeKind::kNone;

  // kPoint; 0 (of clock fields: -1) where not named.
  int century = 0;  // the first two digits of its years: 19 for "the 20th century"
  int decade = 0;   // the first three digits: 199
  int year = 0;     // negative: before Christ
  int half = 0, quarter = 0;
  Season season = Season::kNone;
  int month = 0, day = 0;
  int weekday = 0;  // 1 Monday ... 7 Sunday
  int numeric = 0;  // month and day in figures: 1 the month first, 2 the day first; up to 12 they may be swapped
  int hour = -1, minute = -1, second = -1;
  DayPart part = DayPart::kNone;
  std::string zone;     // "EST", "UTC", "+03:00"
  std::string holiday;  // key of engine/knowledge/<language>/times/holidays.txt
  Select select = Select::kNearest;

  // kUnit, kNth, kDuration, kSet
  TimeUnit unit = TimeUnit::kNone;
  int n = 0;
  double amount = 0;                     // of a duration or set; 0: not said ("several years", "years")
  double amount_to = 0;                  // upper end of "two to three weeks", 0: none
  TimeUnit plus_unit = TimeUnit::kNone;  // "two years and six months"
  double plus_amount = 0;
  bool exact = false;  // counted to the day ("a week ago"), not to the calendar unit ("last week")
  bool vague = false;  // the count is vague ("several years ago", "in the coming days")
  TimeAnchor anchor = TimeAnchor::kSpeaking;

  TimeReference reference = TimeReference::kNone;

  std::vector<TimeDescription> inner;  // none or one

  bool operator==(const TimeDescription&) const = default;
};

std::string_view Name(TimeKind kind);
std::string_view Name(TimeUnit unit);
std::string_view Name(DayPart part);   // "MO", "AF", ...; "" for none
std::string_view Name(Season season);  // "SP", "SU", "FA", "WI"; "" for none

std::string Format(const TimeDescription& what);
// The reverse. An error names the word it could not read. At most eight inner levels.
absl::StatusOr<TimeDescription> ParseTimeDescription(std::string_view text);

// Sets one field by its name in the text form: ("unit", "year"), ("n", "-1"). False where there is no such field or
// value.
bool SetField(TimeDescription* what, std::string_view key, std::string_view value);
// A field of whole numbers by its name; nothing where there is none or it is not set.
std::optional<int> GetField(const TimeDescription& what, std::string_view key);
bool SetKind(TimeDescription* what, std::string_view name);

}  // namespace recount
