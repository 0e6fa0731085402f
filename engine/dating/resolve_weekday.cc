// "Friday", "last Friday", "the following Friday": which one?
#include <fmt/format.h>

#include "engine/dating/resolve.h"

namespace recount::dating {
namespace {

constexpr int kNearSentences = 5;

}  // namespace

std::optional<Stretch> Resolver::Weekday(const TimeDescription& w) {
  if (speaking_.narrative && w.anchor == TimeAnchor::kSpeaking && w.select == Select::kNearest) {
    const History::Entry* told = history_.LastTold(mention_.sentence, TimeUnit::kDay);
    if (told != nullptr && mention_.sentence - told->sentence <= kNearSentences) {
      anchor_ = fmt::format("t{}", told->time);
      Why("weekday-after-context", "the first such weekday from the day named before on");
      alternative_ = FormatDay(WeekdayUpTo(told->stretch.first - date::days{1}, w.weekday));
      return DayOf(WeekdayFrom(told->stretch.first, w.weekday));
    }
  }
  if (speaking_.goes_on && speaking_.day) {
    const History::Entry* told = history_.LastDay();
    const Day day = WeekdayFrom(told->stretch.first, w.weekday);
    if (day <= *speaking_.day) {
      anchor_ = fmt::format("t{}", told->time);
      Why("weekday-goes-on", "the first such weekday from the day told just before on");
      alternative_ = FormatDay(WeekdayUpTo(*speaking_.day, w.weekday));
      return DayOf(day);
    }
  }
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
    case Select::kLast: {
      Why("last-weekday", "the last such weekday before the day of speaking");
      const Day last = WeekdayUpTo(today - date::days{1}, w.weekday);
      alternative_ = FormatDay(last - date::days{7});
      return DayOf(last);
    }
    case Select::kNext: {
      Why("next-weekday", "the next such weekday after the day of speaking");
      const Day next = WeekdayFrom(today + date::days{1}, w.weekday);
      alternative_ = FormatDay(next + date::days{7});
      return DayOf(next);
    }
    case Select::kThis:
      if (mention_.direction != Direction::kPast) {
        Why("this-weekday", "the coming such weekday");
        alternative_ = FormatDay(past == future ? future + date::days{7} : past);
        return DayOf(future);
      }
      break;
    case Select::kSame:
    case Select::kNearest:
      break;
  }
  // "was to have begun on Friday": a plan that was given up, of a day behind or ahead.
  if (mention_.direction == Direction::kUnknown && !mention_.governor.empty()) {
    const bool ahead = future - today < today - past;
    Why("weekday-nearest", "the nearest such weekday, as its verb points neither way");
    alternative_ = FormatDay(ahead ? past : future);
    return DayOf(ahead ? future : past);
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

}  // namespace recount::dating
