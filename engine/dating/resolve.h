// One description with its anchors becomes a value: the rules of research/temporal.md, 6.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/dating/calendar.h"
#include "engine/dating/history.h"
#include "engine/dating/holidays.h"
#include "engine/model/time.h"

namespace recount::dating {

// The day on which the words were said, and what it is called in answers.
struct Speaking {
  std::optional<Day> day;
  std::string anchor;        // "published", or the id of a speech
  int minute = -1;           // of that day, where a clock time is known
  bool day_first = false;    // how the article writes dates in figures
  bool narrative = false;    // tells of years long past: dates are counted from those named before
  bool goes_on = false;      // a weekday that goes on from a day counted just before: "He died the next evening. Two
                             // others followed on Tuesday."
  bool beside_verb = false;  // the verb that tells its direction stands right before it: "opened on 1 March"
  int said_on = -1;          // the time of the saying that holds the words; -1: none
  // Of a clock time that names no day: the day of its event, that of the lead, and the times that name them.
  struct Of {
    std::optional<Day> day;
    int time = -1;
  };
  Of event = {}, lead = {};
};

struct Resolved {
  TimeValue value;
  std::optional<Stretch> stretch;  // what it covers as a calendar unit, if it does
  std::string problem;             // "31 February does not exist": for a note; empty: none
};

class Resolver {
 public:
  Resolver(const Holidays& holidays, const Speaking& speaking, const History& history, const TimeMention& mention);
  Resolved Resolve();

 private:
  std::optional<Stretch> Calendar(const TimeDescription& what);
  std::optional<Stretch> Point(const TimeDescription& what);
  std::optional<Stretch> PointIn(const TimeDescription& what, const Stretch& outer);
  std::optional<Stretch> PointUpTo(const TimeDescription& what, const Stretch& outer);
  std::optional<Stretch> ClockOnDay(const TimeDescription& what);
  const History::Entry* DayBeside();
  std::optional<Stretch> DayOfMonth(const TimeDescription& what);
  TimeDescription InOrder(const TimeDescription& what) const;
  std::optional<Stretch> Weekday(const TimeDescription& what);
  std::optional<Stretch> Yearless(const TimeDescription& what);
  std::optional<Stretch> YearlessTold(const TimeDescription& what, const History::Entry& base);
  std::optional<Stretch> Unit(const TimeDescription& what);
  std::optional<Stretch> Weekdays(const TimeDescription& what);
  std::optional<Stretch> Moment(const TimeDescription& what);
  std::optional<Stretch> UnitFromContext(const TimeDescription& what);
  std::optional<Stretch> Nth(const TimeDescription& what);
  std::optional<Stretch> NthIn(const TimeDescription& what, const Stretch& outer);
  using Inside = std::function<std::optional<Stretch>(const Stretch& outer)>;
  std::optional<Stretch> WithInner(const TimeDescription& what, const Inside& inside);
  std::optional<Stretch> InYear(const TimeDescription& what, int year) const;
  std::string Unanchored(const TimeDescription& what) const;
  std::string Duration(const TimeDescription& what, std::optional<DayInterval>* days);
  std::string OtherReading(const TimeDescription& what, int amount);
  std::string Set(const TimeDescription& what) const;
  void Why(std::string_view rule, std::string says);
  bool Ahead() const;

  const Holidays& holidays_;
  const Speaking& speaking_;
  const History& history_;
  const TimeMention& mention_;
  std::string rule_, says_, anchor_, alternative_, problem_, clock_;
  std::vector<std::string> assumed_;
};

// Whether a point names anything of its date, rather than a clock time alone.
bool NamesDate(const TimeDescription& what);
// "T10:30", "TNI" or nothing: the clock part of a description (its own or its inner one's).
std::string ClockOf(const TimeDescription& what);
// The part of the day that is named, here or inside: of "at 9 last night" the night.
DayPart PartOf(const TimeDescription& what);
std::string ZoneOf(const TimeDescription& what);

}  // namespace recount::dating
