// Points: dates and times of which some fields are named.
#include <fmt/format.h>

#include <utility>

#include "engine/dating/resolve.h"

namespace recount::dating {

std::optional<Stretch> Resolver::PointIn(const TimeDescription& w, const Stretch& outer) {
  if (w.weekday != 0 && w.day == 0 && w.month == 0) {
    if (outer.grain == TimeUnit::kDay) return outer;
    return DayOf(WeekdayFrom(outer.first, w.weekday));
  }
  if (!NamesDate(w)) return outer;
  if (outer.grain == TimeUnit::kDecade && w.half != 0) return outer;
  for (int y = YearNumber(outer.first); y <= YearNumber(outer.last); ++y) {
    const auto s = InYear(w, y);
    if (s && s->first >= outer.first && s->first <= outer.last) return s;
  }
  return InYear(w, YearNumber(outer.first));
}

// The first of two ends, told by the second one: "May to October 2020", "the 3rd to the 12th of September", "November
// to February 2017".
std::optional<Stretch> Resolver::PointUpTo(const TimeDescription& w, const Stretch& outer) {
  Why("up-to-inner", "the last one up to the time that it stands before");
  if (w.weekday != 0 && w.day == 0 && w.month == 0) return DayOf(WeekdayUpTo(outer.first, w.weekday));
  if (w.month == 0 && w.day != 0) {
    for (int m = 0; m >= -2; --m) {
      const date::year_month_day first{StepDay(UnitOf(TimeUnit::kMonth, outer.first).first, TimeUnit::kMonth, m)};
      const auto day =
          MakeDay(static_cast<int>(first.year()), static_cast<unsigned>(first.month()), static_cast<unsigned>(w.day));
      if (day && *day <= outer.first) return DayOf(*day);
    }
    return std::nullopt;
  }
  for (int y = YearNumber(outer.first); y >= YearNumber(outer.first) - 4; --y) {
    const auto s = InYear(w, y);
    if (s && s->first <= outer.first) return s;
  }
  return std::nullopt;
}

// A date in figures as the article writes them: which of month and day stands first.
TimeDescription Resolver::InOrder(const TimeDescription& w) const {
  TimeDescription out = w;
  const bool month_first = w.numeric == 1;
  if (w.numeric == 0 || w.day > 12 || w.month > 12) return out;
  if (month_first == speaking_.day_first) std::swap(out.day, out.month);
  out.numeric = speaking_.day_first ? 2 : 1;
  return out;
}

// "the 5th", "Tuesday the 5th": the nearest day of that number, where given on that weekday.
std::optional<Stretch> Resolver::DayOfMonth(const TimeDescription& w) {
  if (const History::Entry* told =
          speaking_.narrative ? history_.LastTold(mention_.sentence, TimeUnit::kMonth) : nullptr) {
    const date::year_month_day base{told->stretch.first};
    const auto day =
        MakeDay(static_cast<int>(base.year()), static_cast<unsigned>(base.month()), static_cast<unsigned>(w.day));
    if (day && (w.weekday == 0 || IsoWeekday(*day) == w.weekday)) {
      anchor_ = fmt::format("t{}", told->time);
      assumed_.push_back("month taken from a time named before");
      Why("day-of-named-month", "in the month named before");
      return DayOf(*day);
    }
  }
  if (!speaking_.day) return std::nullopt;
  const Day today = *speaking_.day;
  anchor_ = speaking_.anchor;
  assumed_.push_back("month taken from the day of speaking");
  Why("day-of-month", "the nearest day of that number");
  const Day month = UnitOf(TimeUnit::kMonth, today).first;
  std::optional<Day> past, future;
  for (int m = -24; m <= 24; ++m) {
    const date::year_month_day first{StepDay(month, TimeUnit::kMonth, m)};
    const auto day =
        MakeDay(static_cast<int>(first.year()), static_cast<unsigned>(first.month()), static_cast<unsigned>(w.day));
    if (!day || (w.weekday != 0 && IsoWeekday(*day) != w.weekday)) continue;
    if (*day <= today) past = day;
    if (!future && *day >= today) future = day;
  }
  const auto& found = (Ahead() && future) || !past ? future : past;
  if (!found) return std::nullopt;
  const auto& other = found == past ? future : past;
  if (other) alternative_ = FormatDay(*other);
  return DayOf(*found);
}

std::optional<Stretch> Resolver::Point(const TimeDescription& w) {
  if (!w.inner.empty()) {
    return WithInner(w, [&](const Stretch& outer) {
      return w.anchor == TimeAnchor::kInner ? PointUpTo(w, outer) : PointIn(w, outer);
    });
  }
  if (w.century != 0) return Why("century", "as named"), CenturyOf(w.century);
  if (w.decade != 0) return Why("decade", "as named"), DecadeOf(w.decade);
  if (w.year != 0) {
    Why("date-as-named", "as named");
    if (w.anchor == TimeAnchor::kContext) {  // "the 1988 period": the named unit in that year
      const History::Entry* base = history_.LastWithin(TimeUnit::kMonth, TimeUnit::kQuarter);
      if (base != nullptr) return Step(base->stretch, TimeUnit::kYear, w.year - YearNumber(base->stretch.first));
      return YearOf(w.year);
    }
    const TimeDescription order = InOrder(w);
    const auto s = InYear(order, w.year);
    if (order.numeric != 0 && order.day <= 12 && order.day != order.month) {
      TimeDescription swapped = order;
      std::swap(swapped.day, swapped.month);
      if (const auto other = InYear(swapped, w.year)) alternative_ = other->value;
    }
    if (!s && w.month != 0 && w.day != 0)
      problem_ = fmt::format("{:04}-{:02}-{:02} is no day of the calendar", w.year, w.month, w.day);
    return s;
  }
  if (w.numeric != 0 && w.month != 0 && w.day != 0) {
    TimeDescription order = InOrder(w);
    order.numeric = 0;
    const auto found = Point(order);
    if (order.day <= 12 && order.day != order.month) {
      std::swap(order.day, order.month);
      const std::string rule = rule_, says = says_, anchor = anchor_;
      if (const auto other = Point(order)) alternative_ = other->value;
      rule_ = rule, says_ = says, anchor_ = anchor;
    }
    return found;
  }
  if (w.month != 0 && w.day != 0 && !MakeDay(2000, static_cast<unsigned>(w.month), static_cast<unsigned>(w.day))) {
    problem_ = fmt::format("month {} has no day {}", w.month, w.day);
    return std::nullopt;
  }
  if (w.month != 0 || w.quarter != 0 || w.half != 0 || w.season != Season::kNone || !w.holiday.empty())
    return Yearless(w);
  if (w.day != 0) return DayOfMonth(w);  // "the 5th"
  if (w.weekday != 0) return Weekday(w);
  return ClockOnDay(w);
}

}  // namespace recount::dating
