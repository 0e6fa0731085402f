// A date that names no year: "March", "5 March", "the third quarter", "the summer", "Christmas".
#include <fmt/format.h>

#include "engine/dating/narrative.h"
#include "engine/dating/resolve.h"

namespace recount::dating {
// The date in a given year that the fields below the year name; nothing where there is none.
std::optional<Stretch> Resolver::InYear(const TimeDescription& w, int year) const {
  if (!w.holiday.empty()) {
    const auto day = holidays_.In(w.holiday, year);
    if (!day) return std::nullopt;
    const int days = holidays_.Lasting(w.holiday);
    if (days == 1) return DayOf(*day);
    const Day last = *day + date::days{days - 1};
    return Stretch{TimeUnit::kWeek, *day, last, FormatDay(*day) + "/" + FormatDay(last)};
  }
  if (w.month != 0 && w.day != 0) {
    const auto day = MakeDay(year, static_cast<unsigned>(w.month), static_cast<unsigned>(w.day));
    if (day) return DayOf(*day);
    return std::nullopt;
  }
  if (w.month != 0) return MonthOf(year, w.month);
  if (w.quarter != 0) return QuarterOf(year, w.quarter);
  if (w.half != 0) return HalfOf(year, w.half);
  if (w.season != Season::kNone) return SeasonOf(year, w.season);
  return YearOf(year);
}

// The same behind a time that the text has named: "that summer", "the following March"; in a narrative any of them.
std::optional<Stretch> Resolver::YearlessTold(const TimeDescription& w, const History::Entry& base) {
  anchor_ = fmt::format("t{}", base.time);
  assumed_.push_back("year taken from a time named before");
  const int year = YearNumber(base.stretch.first);
  if (w.select == Select::kNext || w.select == Select::kLast) {
    const bool next = w.select == Select::kNext;
    Why("yearless-beside-context", next ? "the first one after the time named before" : "the last one before it");
    const auto same = InYear(w, year);
    const bool fits = same && (next ? same->first > base.stretch.last : same->last < base.stretch.first);
    return fits ? same : InYear(w, next ? year + 1 : year - 1);
  }
  Why("year-from-context", "in the year named before");
  const auto same = InYear(w, year);
  if (w.select != Select::kNearest || !same) return same;
  const auto month = static_cast<int>(static_cast<unsigned>(date::year_month_day{same->first}.month()));
  const auto found = InYear(w, NarrativeYear(base, month));
  if (!found || *found == *same || (speaking_.day && found->first > *speaking_.day)) return same;
  Why("year-after-context", "in the year after the one named before, as the months begin anew");
  alternative_ = same->value;
  return found;
}

// "March", "5 March", "the third quarter", "the summer", "Christmas": which year?
std::optional<Stretch> Resolver::Yearless(const TimeDescription& w) {
  const History::Entry* base =
      w.anchor == TimeAnchor::kContext ? history_.LastWithin(TimeUnit::kDay, TimeUnit::kYear) : nullptr;
  if (base == nullptr && speaking_.narrative && w.select == Select::kNearest)
    base = history_.LastTold(mention_.sentence);
  // "built in 1931, will close on Monday, June 3": not of a year in which that day is no Monday.
  if (base != nullptr && w.weekday != 0 && w.anchor != TimeAnchor::kContext) {
    const auto told = InYear(w, YearNumber(base->stretch.first));
    if (told && told->grain == TimeUnit::kDay && IsoWeekday(told->first) != w.weekday) base = nullptr;
  }
  if (base != nullptr) return YearlessTold(w, *base);
  if (!speaking_.day) return std::nullopt;
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
  // "Fri, July 18": the year in which that weekday falls on the day is the other reading, where the near ones do not.
  auto fits = [&](const std::optional<Stretch>& s) {
    return w.weekday == 0 || !s || s->grain != TimeUnit::kDay || IsoWeekday(s->first) == w.weekday;
  };
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
      if (const auto current = InYear(w, year); future && current != future) other(future);
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
      ahead = day && !speaking_.beside_verb && forth < back * 0.3;
      break;
    case Direction::kFuture:
      ahead = (!day && past->grain != TimeUnit::kQuarter) || forth * 0.5 < back;
      break;
    case Direction::kUnknown:
    case Direction::kPresent:
      ahead = forth < back * (day ? 0.9 : 0.3);
      break;
  }
  if (fits(past) != fits(future)) ahead = fits(future);
  Why(ahead ? "yearless-coming" : "yearless-past",
      ahead ? "the next one from the day of speaking on" : "the last one up to the day of speaking");
  other(ahead ? past : future);
  if (!fits(past) && !fits(future)) {
    for (int far = 1; far <= 11; ++far) {  // a weekday comes back to its day within eleven years
      const auto later = InYear(w, year + far), earlier = InYear(w, year - far);
      if (later && fits(later)) return other(later), ahead ? future : past;
      if (earlier && fits(earlier)) return other(earlier), ahead ? future : past;
    }
  }
  return ahead ? future : past;
}

}  // namespace recount::dating
