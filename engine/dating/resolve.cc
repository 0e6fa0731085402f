#include "engine/dating/resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/dating/time_zones.h"

namespace recount::dating {
namespace {

bool IsDaily(const TimeDescription& w) {
  return w.weekday != 0 || w.day != 0 || !w.holiday.empty();
}

bool NamesDate(const TimeDescription& w) {
  return IsDaily(w) || w.month != 0 || w.quarter != 0 || w.half != 0 || w.season != Season::kNone || w.year != 0 ||
         w.decade != 0 || w.century != 0;
}

Season NoSeason() {
  return Season::kNone;
}

}  // namespace

Resolver::Resolver(const Holidays& holidays, const Speaking& speaking, const History& history,
                   const TimeMention& mention)
    : holidays_(holidays), speaking_(speaking), history_(history), mention_(mention) {}

void Resolver::Why(std::string_view rule, std::string says) {
  rule_ = rule;
  says_ = std::move(says);
}

bool Resolver::Ahead() const {
  return mention_.direction == Direction::kFuture;
}

// The date in a given year that the fields below the year name; nothing where there is none.
std::optional<Stretch> Resolver::InYear(const TimeDescription& w, int year) const {
  if (!w.holiday.empty()) {
    const auto day = holidays_.In(w.holiday, year);
    if (day) return DayOf(*day);
    return std::nullopt;
  }
  if (w.month != 0 && w.day != 0) {
    const auto day = MakeDay(year, static_cast<unsigned>(w.month), static_cast<unsigned>(w.day));
    if (day) return DayOf(*day);
    return std::nullopt;
  }
  if (w.month != 0) return MonthOf(year, w.month);
  if (w.quarter != 0) return QuarterOf(year, w.quarter);
  if (w.half != 0) return HalfOf(year, w.half);
  if (w.season != NoSeason()) return SeasonOf(year, w.season);
  return YearOf(year);
}

std::optional<Stretch> Resolver::Weekday(const TimeDescription& w) {
  const History::Entry* base = w.anchor == TimeAnchor::kContext ? history_.LastDay() : nullptr;
  if (w.anchor == TimeAnchor::kContext && base == nullptr && w.select != Select::kSame && !speaking_.day)
    return std::nullopt;
  if (base != nullptr) {
    anchor_ = fmt::format("t{}", base->time);
    Why("weekday-from-context", "counted from the day named before");
    const Day day = base->stretch.first;
    if (w.select == Select::kLast) return DayOf(WeekdayUpTo(day - date::days{1}, w.weekday));
    if (w.select == Select::kNext) return DayOf(WeekdayFrom(day + date::days{1}, w.weekday));
    return DayOf(WeekdayUpTo(day, w.weekday));
  }
  if (!speaking_.day) return std::nullopt;
  const Day today = *speaking_.day;
  anchor_ = speaking_.anchor;
  const Day past = WeekdayUpTo(today, w.weekday);
  const Day future = WeekdayFrom(today, w.weekday);
  switch (w.select) {
    case Select::kLast:
      Why("last-weekday", "the last such weekday before the day of speaking");
      return DayOf(WeekdayUpTo(today - date::days{1}, w.weekday));
    case Select::kNext: {
      Why("next-weekday", "the next such weekday after the day of speaking");
      const Day next = WeekdayFrom(today + date::days{1}, w.weekday);
      alternative_ = FormatDay(next + date::days{7});
      return DayOf(next);
    }
    case Select::kThis:
      if (mention_.direction != Direction::kPast) {
        Why("this-weekday", "the coming such weekday");
        return DayOf(future);
      }
      break;
    case Select::kSame:
    case Select::kNearest:
      break;
  }
  // A verb in the present may be one of the past misread, or tell a story: the weekday of yesterday is nearer than the
  // coming one.
  const bool present = mention_.direction == Direction::kPresent && today - past != date::days{1};
  if (Ahead() || present) {
    Why("weekday-today-or-after", "the first such weekday from the day of speaking on, as its verb points ahead");
    alternative_ = FormatDay(past == future ? past - date::days{7} : past);
    return DayOf(future);
  }
  Why("weekday-today-or-before", "the last such weekday up to the day of speaking");
  alternative_ = FormatDay(past == future ? future + date::days{7} : future);
  return DayOf(past);
}

// "March", "5 March", "the third quarter", "the summer", "Christmas": which year?
std::optional<Stretch> Resolver::Yearless(const TimeDescription& w) {
  const History::Entry* base =
      w.anchor == TimeAnchor::kContext ? history_.LastWithin(TimeUnit::kDay, TimeUnit::kYear) : nullptr;
  if (base == nullptr && !speaking_.day) {
    // An article without a date: the year of what it named last.
    const History::Entry* named = history_.LastWithin(TimeUnit::kDay, TimeUnit::kYear);
    if (named == nullptr) return std::nullopt;
    base = named;
  }
  if (base != nullptr) {
    anchor_ = fmt::format("t{}", base->time);
    assumed_.push_back("year taken from a time named before");
    Why("year-from-context", "in the year named before");
    return InYear(w, YearNumber(base->stretch.first));
  }
  const Day today = *speaking_.day;
  anchor_ = speaking_.anchor;
  const int year = YearNumber(today);
  std::optional<Stretch> past, future;
  for (int y = year - 4; y <= year + 4; ++y) {  // 29 February comes every four years
    const auto s = InYear(w, y);
    if (!s) continue;
    if (s->first <= today) past = s;
    if (!future && s->last >= today) future = s;
  }
  assumed_.push_back("year taken from the day of speaking");
  auto other = [&](const std::optional<Stretch>& s) { alternative_ = s ? s->value : ""; };
  switch (w.select) {
    case Select::kLast:
      if (past && past->last >= today) past = InYear(w, YearNumber(past->first) - 1);
      Why("last-yearless", "the last one that is over");
      return past;
    case Select::kNext:
      if (future && future->first <= today) future = InYear(w, YearNumber(future->first) + 1);
      Why("next-yearless", "the next one to begin");
      return future;
    case Select::kThis:
      Why("this-yearless", "the one of this year");
      return InYear(w, year);
    case Select::kSame:
    case Select::kNearest:
      break;
  }
  if (!past || !future || *past == *future) {
    Why("yearless-current", "the one that is going on");
    return past ? past : future;
  }
  // The nearer one, with a weight for where the verb points: "payable Jan. 3, the company said" lies ahead all the
  // same. Only a bare month or season follows the verb alone.
  const auto back = static_cast<double>((today - past->last).count());
  const auto forth = static_cast<double>((future->first - today).count());
  const bool day = past->grain == TimeUnit::kDay;
  bool ahead = false;
  switch (mention_.direction) {
    case Direction::kPast:
      ahead = day && forth < back * 0.5;
      break;
    case Direction::kFuture:
      ahead = (!day && past->grain != TimeUnit::kQuarter) || forth * 0.5 < back;
      break;
    case Direction::kUnknown:
    case Direction::kPresent:
      ahead = forth < back * (day ? 0.9 : 0.3);
      break;
  }
  Why(ahead ? "yearless-coming" : "yearless-past",
      ahead ? "the next one from the day of speaking on" : "the last one up to the day of speaking");
  other(ahead ? past : future);
  return ahead ? future : past;
}

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

std::optional<Stretch> Resolver::Point(const TimeDescription& w) {
  if (!w.inner.empty()) {
    const auto outer = Calendar(w.inner.front());
    if (!outer) return std::nullopt;
    return PointIn(w, *outer);
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
    const auto s = InYear(w, w.year);
    if (!s && w.month != 0 && w.day != 0)
      problem_ = fmt::format("{:04}-{:02}-{:02} is no day of the calendar", w.year, w.month, w.day);
    return s;
  }
  if (w.month != 0 && w.day != 0 && !MakeDay(2000, static_cast<unsigned>(w.month), static_cast<unsigned>(w.day))) {
    problem_ = fmt::format("month {} has no day {}", w.month, w.day);
    return std::nullopt;
  }
  if (w.month != 0 || w.quarter != 0 || w.half != 0 || w.season != NoSeason() || !w.holiday.empty()) return Yearless(w);
  if (w.day != 0) {  // "the 5th"
    if (!speaking_.day) return std::nullopt;
    anchor_ = speaking_.anchor;
    assumed_.push_back("month taken from the day of speaking");
    Why("day-of-month", "the nearest day of that number");
    const Day month = UnitOf(TimeUnit::kMonth, *speaking_.day).first;
    std::optional<Day> best;
    for (int m = -12; m <= 12; ++m) {
      const date::year_month_day first{StepDay(month, TimeUnit::kMonth, m)};
      const auto day =
          MakeDay(static_cast<int>(first.year()), static_cast<unsigned>(first.month()), static_cast<unsigned>(w.day));
      if (!day) continue;
      if (w.weekday != 0 && IsoWeekday(*day) != w.weekday) continue;
      if (Ahead() ? *day >= *speaking_.day : *day <= *speaking_.day) {
        best = day;
        if (Ahead()) break;
      }
    }
    if (!best) return std::nullopt;
    return DayOf(*best);
  }
  if (w.weekday != 0) return Weekday(w);
  // A clock time or part of a day alone: the day named last in the sentence, or that of speaking.
  const History::Entry* base = history_.DayOfSentence(mention_.sentence);
  if (base == nullptr) base = history_.LastDay();
  if (base != nullptr && (base->sentence == mention_.sentence || base->sentence + 1 == mention_.sentence)) {
    anchor_ = fmt::format("t{}", base->time);
    Why("clock-on-named-day", "on the day named before");
    return base->stretch;
  }
  if (!speaking_.day) return std::nullopt;
  anchor_ = speaking_.anchor;
  assumed_.push_back("day taken from the day of speaking");
  Why("clock-on-speaking-day", "on the day of speaking");
  return DayOf(*speaking_.day);
}

std::optional<Stretch> Resolver::UnitFromContext(const TimeDescription& w) {
  const History::Entry* base = nullptr;
  if (w.n == 0) {
    base = w.unit == TimeUnit::kQuarter && speaking_.day ? history_.CurrentQuarter(*speaking_.day)
                                                         : history_.LastOf(w.unit);
    if (base == nullptr && w.unit >= TimeUnit::kWeek && w.unit != TimeUnit::kQuarter)
      base = history_.LastWithin(TimeUnit::kDay, w.unit);
    // "the year", "the week" far from any year or week that is named: the one of speaking.
    if (base != nullptr && w.unit >= TimeUnit::kWeek && w.unit != TimeUnit::kQuarter &&
        mention_.sentence - base->sentence > 1 && speaking_.day) {
      base = nullptr;
    }
  } else if (w.exact && w.unit >= TimeUnit::kYear) {
    base = history_.LastWithin(TimeUnit::kDay, TimeUnit::kYear);
    const History::Entry* quarter = history_.LastOf(TimeUnit::kQuarter);
    if (quarter != nullptr && (base == nullptr || mention_.sentence - quarter->sentence <= 3)) {
      base = speaking_.day ? history_.CurrentQuarter(*speaking_.day) : quarter;
      if (base == nullptr) base = quarter;
    }
  } else {
    base = history_.LastWithin(TimeUnit::kDay, w.unit);
  }
  Stretch from;
  if (base != nullptr) {
    from = base->stretch;
    anchor_ = fmt::format("t{}", base->time);
    Why("counted-from-named-time", "counted from the time named before");
  } else if (speaking_.day) {
    from = UnitOf(w.unit, *speaking_.day);
    // "the quarter" of a report is the one that is over.
    if (w.unit == TimeUnit::kQuarter && w.n == 0) from = Step(from, TimeUnit::kQuarter, -1);
    anchor_ = speaking_.anchor;
    assumed_.push_back("counted from the day of speaking, as no earlier time is named");
    Why("counted-from-speaking", "counted from the day of speaking");
  } else {
    return std::nullopt;
  }
  if (w.exact && (w.unit >= TimeUnit::kQuarter || w.unit == TimeUnit::kWeek || w.unit == TimeUnit::kDay))
    return Step(from, w.unit, w.n);
  return UnitOf(w.unit, StepDay(from.first, w.unit, w.n));
}

std::optional<Stretch> Resolver::Unit(const TimeDescription& w) {
  if (w.anchor == TimeAnchor::kContext) return UnitFromContext(w);
  if (w.anchor == TimeAnchor::kInner) {
    if (w.inner.empty()) return std::nullopt;
    const auto base = Calendar(w.inner.front());
    if (!base) return std::nullopt;
    Why("counted-from-inner", "counted from the time beside it");
    if (w.exact) return Step(*base, w.unit, w.n);
    return UnitOf(w.unit, StepDay(base->first, w.unit, w.n));
  }
  if (!speaking_.day) return std::nullopt;
  const Day today = *speaking_.day;
  anchor_ = speaking_.anchor;
  Why("counted-from-speaking", "counted from the day of speaking");
  if (w.unit == TimeUnit::kWeekend) {
    if (w.n != 0) return UnitOf(TimeUnit::kWeekend, StepDay(today, TimeUnit::kWeek, w.n));
    const Stretch current = UnitOf(TimeUnit::kWeekend, today);
    const bool past = mention_.direction == Direction::kPast || (w.exact && !Ahead());
    return past && current.first > today ? UnitOf(TimeUnit::kWeekend, today - date::days{7}) : current;
  }
  const Day day = StepDay(today, w.unit, w.n);
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

std::optional<Stretch> Resolver::Nth(const TimeDescription& w) {
  if (w.inner.empty() || w.n == 0) return std::nullopt;
  const auto outer = Calendar(w.inner.front());
  if (!outer) return std::nullopt;
  Why("nth-inside", "counted inside the longer time");
  if (w.unit == TimeUnit::kWeek) {  // a week belongs where its Thursday lies, as with ISO years
    const Day thursday = w.n > 0 ? WeekdayFrom(outer->first, 4) : WeekdayUpTo(outer->last, 4);
    const Day day = thursday + date::days{7 * (w.n > 0 ? w.n - 1 : w.n + 1)};
    if (std::abs(w.n) > 60 || day < outer->first || day > outer->last) return std::nullopt;
    return UnitOf(TimeUnit::kWeek, day);
  }
  const Stretch found = w.n > 0 ? UnitOf(w.unit, StepDay(outer->first, w.unit, w.n - 1))
                                : UnitOf(w.unit, StepDay(outer->last, w.unit, w.n + 1));
  if (found.first > outer->last || found.last < outer->first) return std::nullopt;
  return found;
}

std::optional<Stretch> Resolver::Calendar(const TimeDescription& w) {
  switch (w.kind) {
    case TimeKind::kPoint:
      return Point(w);
    case TimeKind::kUnit:
      return Unit(w);
    case TimeKind::kNth:
      return Nth(w);
    case TimeKind::kNone:
    case TimeKind::kDuration:
    case TimeKind::kSet:
    case TimeKind::kReference:
      break;
  }
  return std::nullopt;
}

// What can be said while no anchor is known: "XXXX-WXX-4", "XXXX-12-05".
std::string Resolver::Unanchored(const TimeDescription& w) const {
  if (w.kind == TimeKind::kPoint && NamesDate(w)) {
    if (w.weekday != 0 && w.month == 0) return fmt::format("XXXX-WXX-{}", w.weekday);
    if (w.month != 0 && w.day != 0) return fmt::format("XXXX-{:02}-{:02}", w.month, w.day);
    if (w.month != 0) return fmt::format("XXXX-{:02}", w.month);
    if (w.day != 0) return fmt::format("XXXX-XX-{:02}", w.day);
    if (w.quarter != 0) return fmt::format("XXXX-Q{}", w.quarter);
    if (w.half != 0) return fmt::format("XXXX-H{}", w.half);
    if (w.season != NoSeason()) return fmt::format("XXXX-{}", Name(w.season));
    return "XXXX-XX-XX";
  }
  switch (w.unit) {
    case TimeUnit::kWeek:
      return "XXXX-WXX";
    case TimeUnit::kWeekend:
      return "XXXX-WXX-WE";
    case TimeUnit::kMonth:
      return "XXXX-XX";
    case TimeUnit::kQuarter:
      return "XXXX-QX";
    case TimeUnit::kHalf:
      return "XXXX-HX";
    case TimeUnit::kYear:
      return "XXXX";
    case TimeUnit::kDecade:
      return "XXXX";
    case TimeUnit::kCentury:
    case TimeUnit::kMillennium:
      return "XXXX";
    case TimeUnit::kNone:
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
    case TimeUnit::kDay:
    case TimeUnit::kSeason:
      break;
  }
  return "XXXX-XX-XX";
}

std::string Resolver::Duration(const TimeDescription& w, std::optional<DayInterval>* days) const {
  if (w.n != 0 && speaking_.day && w.unit >= TimeUnit::kDay) {
    const double amount = w.amount > 0 && w.amount < 10000 ? w.amount : 0;
    if (amount > 0) {
      const Day today = *speaking_.day;
      const Day other = StepDay(today, w.unit, static_cast<int>(std::ceil(amount)) * w.n);
      *days = DayInterval{std::min(today, other), std::max(today, other)};
    }
  }
  return DurationValue(w.vague ? 0 : w.amount, w.unit, w.plus_amount, w.plus_unit);
}

std::string Resolver::Set(const TimeDescription& w) const {
  if (w.inner.empty()) return DurationValue(w.amount, w.unit, 0, TimeUnit::kNone);
  const TimeDescription& in = w.inner.front();
  return Unanchored(in) + ClockOf(in);
}

Resolved Resolver::Resolve() {
  Resolved out;
  const TimeDescription& w = mention_.what;
  TimeValue& v = out.value;
  v.zone = ZoneOf(w);
  switch (w.kind) {
    case TimeKind::kNone:
      return out;
    case TimeKind::kReference:
      v.value = w.reference == TimeReference::kPast     ? "PAST_REF"
                : w.reference == TimeReference::kFuture ? "FUTURE_REF"
                                                        : "PRESENT_REF";
      Why("reference", "names no date");
      break;
    case TimeKind::kDuration:
      v.value = Duration(w, &v.days);
      Why("duration", "a length of time");
      break;
    case TimeKind::kSet:
      v.value = Set(w);
      Why("set", "what recurs");
      break;
    case TimeKind::kPoint:
    case TimeKind::kUnit:
    case TimeKind::kNth: {
      if (w.vague) {
        v.value = w.n < 0 ? "PAST_REF" : "FUTURE_REF";
        Why("vague-count", "an unknown number of units away");
        break;
      }
      out.stretch = Calendar(w);
      if (out.stretch) {
        v.value = out.stretch->value;
        v.days = DayInterval{out.stretch->first, out.stretch->last};
      } else if (problem_.empty()) {
        v.value = Unanchored(w);
        Why("no-anchor", "no day is known from which to count");
      }
      if (!v.value.empty()) {
        const std::string clock = ClockOf(w);
        if (!clock.empty() && (!out.stretch || out.stretch->grain == TimeUnit::kDay)) v.value += clock;
        if (!alternative_.empty()) alternative_ += clock;
      }
      break;
    }
  }
  if (const auto utc = InUtc(v.value, v.zone); utc && *utc != v.value) says_ += ", " + *utc;
  v.anchor = anchor_;
  v.alternative = alternative_ == v.value ? "" : alternative_;
  v.assumed = assumed_;
  v.reason.rule = rule_;
  v.reason.says = says_;
  v.reason.assumed = assumed_;
  if (!mention_.governor.empty()) v.reason.words.push_back(mention_.governor);
  out.problem = problem_;
  return out;
}

}  // namespace recount::dating
