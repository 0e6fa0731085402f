// A clock time or part of a day alone: on which day?
#include <fmt/format.h>

#include "absl/strings/numbers.h"
#include "engine/dating/resolve.h"
#include "engine/model/strings.h"

namespace recount::dating {
namespace {

// "overnight": the night that is over, of its first day.
bool Overnight(const TimeDescription& w) {
  return w.part == DayPart::kNight && w.select == Select::kLast;
}

}  // namespace

// The day named in the sentence; nullptr if none.
const History::Entry* Resolver::DayBeside() {
  // Of "at the end of talks that broke up at 2.30 she said it would last until Sunday" not the Sunday; of "it began at
  // 9 a.m., police said on Tuesday" not the day of the saying, where another can be had.
  const bool over = mention_.direction == Direction::kPast;
  const auto may = [&](const History::Entry& e) {
    return !(over && e.coming) && (speaking_.said_on < 0 || e.time != speaking_.said_on);
  };
  const History::Entry* base = history_.DayOfSentence(mention_.sentence, may);
  const bool other = speaking_.event.day || speaking_.lead.day;
  if (base != nullptr || other) return base;
  return history_.DayOfSentence(mention_.sentence, [](const History::Entry&) { return true; });
}

std::optional<Stretch> Resolver::ClockOnDay(const TimeDescription& w) {
  if (const History::Entry* then = history_.DayOfEvent(mention_.sentence)) {
    anchor_ = fmt::format("t{}", then->time);
    Why("counted-back", "the day named before lies so far from it");
    return then->stretch;
  }
  const History::Entry* base = DayBeside();
  const auto on = [&](const Speaking::Of& of) {
    anchor_ = fmt::format("t{}", of.time);
    Why("clock-on-event-day", "on the day of what it tells of");
    assumed_.push_back("day taken from what happened then");
    return DayOf(*of.day);
  };
  if (base == nullptr && speaking_.event.day) return on(speaking_.event);
  if (base == nullptr) base = history_.LastDay();
  const bool near = base != nullptr && (base->sentence == mention_.sentence || base->sentence + 1 == mention_.sentence);
  // Nor does the sentence before lend its day to what points the other way: "They met on Tuesday. Talks resume at 9
  // a.m."
  const bool over = mention_.direction == Direction::kPast;
  const bool ahead = Ahead() || mention_.direction == Direction::kPresent;
  const bool away = base != nullptr && base->sentence != mention_.sentence && speaking_.day &&
                    ((over && base->coming) || (ahead && base->stretch.last < *speaking_.day));
  if ((near && !away) || (base != nullptr && speaking_.narrative && base->told)) {
    anchor_ = fmt::format("t{}", base->time);
    if (Overnight(w) && speaking_.day && base->stretch.first >= *speaking_.day) {
      Why("night-before-named-day", "the night before the day named beside it");
      alternative_ = FormatDay(base->stretch.first);
      return DayOf(base->stretch.first - date::days{1});
    }
    Why("clock-on-named-day", "on the day named before");
    alternative_ = base->alternative.substr(0, base->alternative.find('T'));
    return base->stretch;
  }
  if (speaking_.lead.day && !Overnight(w)) return on(speaking_.lead);
  if (!speaking_.day) return std::nullopt;
  // Where the report names no day at its top: what is told further down goes on from the day that was named.
  constexpr int kReach = 4;
  if (over && !Overnight(w) && base != nullptr && !base->coming && !base->saying && !base->clock &&
      mention_.sentence - base->sentence <= kReach && base->stretch.last < *speaking_.day) {
    anchor_ = fmt::format("t{}", base->time);
    assumed_.push_back("day taken from one named before");
    Why("clock-in-telling", "on the day that the telling named before");
    alternative_ = FormatDay(*speaking_.day);
    return base->stretch;
  }
  anchor_ = speaking_.anchor;
  assumed_.push_back("day taken from the day of speaking");
  if (Overnight(w)) {
    Why("night-before-speaking", "the night before the day of speaking");
    alternative_ = FormatDay(*speaking_.day);
    return DayOf(*speaking_.day - date::days{1});
  }
  Why("clock-on-speaking-day", "on the day of speaking");
  // What is over by the minute of speaking comes again the day after.
  if (speaking_.minute >= 0 && w.hour >= 0 && w.part != DayPart::kNight) {
    const std::string clock = ClockOf(w);
    int hour = 0;
    if (absl::SimpleAtoi(av(std::string_view(clock).substr(1, 2)), &hour) && hour * 60 < speaking_.minute)
      alternative_ = FormatDay(*speaking_.day + date::days{1});
  }
  return DayOf(*speaking_.day);
}

}  // namespace recount::dating
