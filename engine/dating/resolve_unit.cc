// Units counted from an anchor, and those inside a longer time.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "engine/dating/resolve.h"

namespace recount::dating {
std::optional<Stretch> Resolver::UnitFromContext(const TimeDescription& w) {
  const History::Entry* base = nullptr;
  // What is told as over is not counted from what is still to come, nor what tells nothing from what another sentence
  // announced.
  const bool over = mention_.direction == Direction::kPast;
  const bool open = mention_.direction == Direction::kUnknown;
  const auto may = [&](const History::Entry& e) {
    return !e.coming || !(over || (open && e.sentence != mention_.sentence));
  };
  if (w.n == 0) {
    base = w.unit == TimeUnit::kQuarter && speaking_.day ? history_.CurrentQuarter(*speaking_.day)
           : speaking_.narrative                         ? history_.LastTold(mention_.sentence, w.unit)
                                                         : history_.LastOf(w.unit, may);
    if (base == nullptr && w.unit >= TimeUnit::kWeek && w.unit != TimeUnit::kQuarter)
      base = history_.LastWithin(TimeUnit::kDay, w.unit);
    // "the fourth quarter of 2005 and the entire year": the year of what the sentence names.
    if (w.unit == TimeUnit::kYear) {
      const History::Entry* near = history_.LastWithin(TimeUnit::kDay, TimeUnit::kYear, may);
      const bool here = near != nullptr && near->sentence == mention_.sentence && near->told;
      if (here && (base == nullptr || base->sentence != mention_.sentence)) base = near;
    }
    // "the year", "the week" far from any year or week that is named: the one of speaking.
    if (base != nullptr && w.unit >= TimeUnit::kWeek && w.unit != TimeUnit::kQuarter &&
        mention_.sentence - base->sentence > 1 && speaking_.day && !(speaking_.narrative && base->told)) {
      base = nullptr;
    }
    // "that night" far from any day: the one that the report is about.
    if (w.unit == TimeUnit::kDay && speaking_.lead.day && !speaking_.narrative &&
        (base == nullptr || mention_.sentence - base->sentence > 1)) {
      anchor_ = fmt::format("t{}", speaking_.lead.time);
      Why("that-day-of-event", "the day of what the report tells of");
      return DayOf(*speaking_.lead.day);
    }
  } else if (w.exact && w.unit >= TimeUnit::kYear) {
    base = history_.LastWithin(TimeUnit::kDay, TimeUnit::kYear);
    const History::Entry* quarter = history_.LastOf(TimeUnit::kQuarter);
    if (quarter != nullptr && (base == nullptr || mention_.sentence - quarter->sentence <= 3)) {
      base = speaking_.day ? history_.CurrentQuarter(*speaking_.day) : quarter;
      if (base == nullptr) base = quarter;
    }
  } else if (w.exact && w.unit == TimeUnit::kQuarter) {
    base = speaking_.day ? history_.CurrentQuarter(*speaking_.day) : history_.LastOf(w.unit);
  } else {
    base = history_.LastWithin(TimeUnit::kDay, std::max(w.unit, TimeUnit::kDay), may);  // hours later: on that day
  }
  Stretch from;
  if (base != nullptr) {
    from = base->stretch;
    anchor_ = fmt::format("t{}", base->time);
    Why("counted-from-named-time", "counted from the time named before");
  } else if (speaking_.day) {
    from = UnitOf(w.unit, *speaking_.day);
    // "the quarter" of a report is the one that is over.
    if (w.unit == TimeUnit::kQuarter && (w.n == 0 || w.exact)) from = Step(from, TimeUnit::kQuarter, -1);
    anchor_ = speaking_.anchor;
    assumed_.push_back("counted from the day of speaking, as no earlier time is named");
    Why("counted-from-speaking", "counted from the day of speaking");
  } else {
    return std::nullopt;
  }
  // "sixty years later" names no day, though a day was named; in a narrative "a year later" neither.
  const bool years = w.exact && w.unit >= TimeUnit::kYear && from.grain < TimeUnit::kQuarter;
  if (years && (std::abs(w.n) > 1 || (speaking_.narrative && base != nullptr)))
    return UnitOf(TimeUnit::kYear, StepDay(from.first, w.unit, w.n));
  if (w.exact && (w.unit >= TimeUnit::kQuarter || w.unit == TimeUnit::kWeek || w.unit == TimeUnit::kDay))
    return Step(from, w.unit, w.n);
  return UnitOf(w.unit, StepDay(from.first, w.unit, w.n));
}

// "two Fridays from now", "the third Tuesday after Christmas": such weekdays behind or before a day.
std::optional<Stretch> Resolver::Weekdays(const TimeDescription& w) {
  std::optional<Stretch> base;
  if (w.anchor == TimeAnchor::kInner && !w.inner.empty()) {
    base = Calendar(w.inner.front());
  } else if (speaking_.day) {
    base = DayOf(*speaking_.day);
    anchor_ = speaking_.anchor;
  }
  if (!base || w.n == 0 || std::abs(w.n) > 5000) return std::nullopt;
  Why("weekdays-counted", "so many such weekdays on");
  if (w.n > 0) return DayOf(WeekdayFrom(base->last + date::days{1}, w.weekday) + date::days{7 * (w.n - 1)});
  return DayOf(WeekdayUpTo(base->first - date::days{1}, w.weekday) + date::days{7 * (w.n + 1)});
}

// "two hours ago": to the minute where the minute of speaking is known, else the day.
std::optional<Stretch> Resolver::Moment(const TimeDescription& w) {
  const Day today = *speaking_.day;
  if (speaking_.minute < 0 || std::abs(w.n) > 100000) return DayOf(today);
  auto seconds = [](TimeUnit unit) {
    return unit == TimeUnit::kHour ? 3600.0 : unit == TimeUnit::kMinute ? 60.0 : 1.0;
  };
  double total = seconds(w.unit) * w.n;
  if (w.plus_unit >= TimeUnit::kSecond && w.plus_unit <= TimeUnit::kHour)
    total += seconds(w.plus_unit) * w.plus_amount * (w.n < 0 ? -1 : 1);
  const auto at = static_cast<long>(total) + speaking_.minute * 60L;
  const long days = at >= 0 ? at / 86400 : -((86399 - at) / 86400);
  const long rest = at - days * 86400;
  clock_ = fmt::format("T{:02}:{:02}", rest / 3600, rest / 60 % 60);
  if (rest % 60 != 0) clock_ += fmt::format(":{:02}", rest % 60);
  return DayOf(today + date::days{days});
}

std::optional<Stretch> Resolver::Unit(const TimeDescription& w) {
  if (w.anchor == TimeAnchor::kContext) return UnitFromContext(w);
  if (w.weekday != 0 && w.unit != TimeUnit::kDay) return Weekdays(w);  // not "today, Saturday"
  if (w.anchor == TimeAnchor::kInner) {
    return WithInner(w, [&](const Stretch& base) -> std::optional<Stretch> {
      Why("counted-from-inner", "counted from the time beside it");
      if (w.exact) return Step(base, w.unit, w.n);
      return UnitOf(w.unit, StepDay(base.first, w.unit, w.n));
    });
  }
  if (!speaking_.day) return std::nullopt;
  const Day today = *speaking_.day;
  anchor_ = speaking_.anchor;
  Why("counted-from-speaking", "counted from the day of speaking");
  if (w.unit >= TimeUnit::kSecond && w.unit <= TimeUnit::kHour) return Moment(w);
  if (w.unit == TimeUnit::kWeekend) {
    if (w.n != 0) return UnitOf(TimeUnit::kWeekend, StepDay(today, TimeUnit::kWeek, w.n));
    const Stretch current = UnitOf(TimeUnit::kWeekend, today);
    const bool past = mention_.direction == Direction::kPast || (w.exact && !Ahead());
    return past && current.first > today ? UnitOf(TimeUnit::kWeekend, today - date::days{7}) : current;
  }
  Day day = StepDay(today, w.unit, w.n);
  if (w.plus_unit > TimeUnit::kHour) {
    day = StepDay(day, w.plus_unit, static_cast<int>(w.plus_amount) * (w.n < 0 ? -1 : 1));
    return UnitOf(w.plus_unit, day);
  }
  if (w.exact && w.unit == TimeUnit::kWeek && std::abs(w.n) == 1) return DayOf(day);
  if (w.exact && w.unit == TimeUnit::kYear && w.n == -1) {
    // In a report on a quarter "a year ago" is the same quarter.
    const History::Entry* quarter = history_.LastOf(TimeUnit::kQuarter);
    if (quarter != nullptr && mention_.sentence - quarter->sentence <= 2) {
      if (const History::Entry* current = history_.CurrentQuarter(today)) quarter = current;
      anchor_ = fmt::format("t{}", quarter->time);
      return Step(quarter->stretch, TimeUnit::kYear, -1);
    }
  }
  // "a decade ago" names a year, not a decade.
  if (w.exact && w.unit > TimeUnit::kYear) return UnitOf(TimeUnit::kYear, day);
  return UnitOf(w.unit, day);
}

// What lies inside the inner description; its other reading gives this one's.
std::optional<Stretch> Resolver::WithInner(const TimeDescription& w, const Inside& inside) {
  if (w.inner.empty()) return std::nullopt;
  const auto outer = Calendar(w.inner.front());
  if (!outer) return std::nullopt;
  const auto found = inside(*outer);
  const std::string value = std::exchange(alternative_, "");
  if (const auto days = DaysOf(value); days && found) {
    const auto other = inside(Stretch{outer->grain, days->first, days->last, value.substr(0, value.find('T'))});
    if (other) alternative_ = other->value;
  }
  return found;
}

std::optional<Stretch> Resolver::Nth(const TimeDescription& w) {
  if (w.n == 0) return std::nullopt;
  return WithInner(w, [&](const Stretch& outer) { return NthIn(w, outer); });
}

std::optional<Stretch> Resolver::NthIn(const TimeDescription& w, const Stretch& outer) {
  Why("nth-inside", "counted inside the longer time");
  if (w.weekday != 0) {  // "the third Tuesday of May"
    if (std::abs(w.n) > 60) return std::nullopt;
    const Day day = w.n > 0 ? WeekdayFrom(outer.first, w.weekday) + date::days{7 * (w.n - 1)}
                            : WeekdayUpTo(outer.last, w.weekday) + date::days{7 * (w.n + 1)};
    if (day < outer.first || day > outer.last) return std::nullopt;
    return DayOf(day);
  }
  if (w.unit == TimeUnit::kWeekend) {
    const Day saturday = w.n > 0 ? WeekdayFrom(outer.first, 6) + date::days{7 * (w.n - 1)}
                                 : WeekdayUpTo(outer.last, 6) + date::days{7 * (w.n + 1)};
    if (std::abs(w.n) > 60 || saturday < outer.first || saturday > outer.last) return std::nullopt;
    return UnitOf(TimeUnit::kWeekend, saturday);
  }
  if (w.unit == TimeUnit::kWeek) {  // a week belongs where its Thursday lies, as with ISO years
    const Day thursday = w.n > 0 ? WeekdayFrom(outer.first, 4) : WeekdayUpTo(outer.last, 4);
    const Day day = thursday + date::days{7 * (w.n > 0 ? w.n - 1 : w.n + 1)};
    if (std::abs(w.n) > 60 || day < outer.first || day > outer.last) return std::nullopt;
    return UnitOf(TimeUnit::kWeek, day);
  }
  const Stretch found = w.n > 0 ? UnitOf(w.unit, StepDay(outer.first, w.unit, w.n - 1))
                                : UnitOf(w.unit, StepDay(outer.last, w.unit, w.n + 1));
  if (found.first > outer.last || found.last < outer.first) return std::nullopt;
  return found;
}

}  // namespace recount::dating
