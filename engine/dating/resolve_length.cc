// Lengths of time, and the stretch or point that one means beside the day of speaking.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/dating/resolve.h"

namespace recount::dating {

std::string Resolver::Duration(const TimeDescription& w, std::optional<DayInterval>* days) {
  const bool known = w.amount > 0 && w.amount < 10000 && !w.vague;
  if (w.n != 0 && w.anchor != TimeAnchor::kEvent && speaking_.day && known) {
    const int amount = static_cast<int>(std::ceil(w.amount));
    if (w.unit >= TimeUnit::kDay && !w.exact) {
      const Day today = *speaking_.day;
      const Day other = StepDay(today, w.unit, amount * w.n);
      *days = DayInterval{std::min(today, other), std::max(today, other)};
    }
    if (w.amount == amount) alternative_ = OtherReading(w, amount);
  }
  std::string value = DurationValue(w.vague ? 0 : w.amount, w.unit, w.plus_amount, w.plus_unit);
  if (w.inner.empty()) return value;
  // "two hours, nine minutes and four seconds": the third unit.
  const TimeDescription& rest = w.inner.front();
  const std::string third = DurationValue(rest.amount, rest.unit, 0, TimeUnit::kNone);
  const bool clock = value.find('T') != std::string::npos;
  return value + third.substr(clock && third.rfind("PT", 0) == 0 ? 2 : 1);
}

// What the same words mean as a date: "in three days" the day at its end, "the last two weeks" whole calendar weeks.
std::string Resolver::OtherReading(const TimeDescription& w, int amount) {
  const Day today = *speaking_.day;
  TimeDescription end = w;
  end.kind = TimeKind::kUnit;
  end.n = amount * w.n;
  end.exact = true;
  end.inner.clear();
  if (w.unit < TimeUnit::kDay) {
    if (speaking_.minute < 0) return "";
    const auto day = Moment(end);
    const std::string at = day->value + std::exchange(clock_, "");
    if (w.exact) return at;
    const std::string now =
        fmt::format("{}T{:02}:{:02}", FormatDay(today), speaking_.minute / 60, speaking_.minute % 60);
    return w.n < 0 ? at + "/" + now : now + "/" + at;
  }
  if (w.exact) {
    const auto day = Unit(end);
    return day ? day->value + std::exchange(clock_, "") : "";
  }
  const Stretch current = UnitOf(w.unit, today);
  const Stretch near = Step(current, w.unit, w.n);
  if (amount == 1) return near.value;
  const Stretch far = Step(current, w.unit, amount * w.n);
  return w.n < 0 ? far.value + "/" + near.value : near.value + "/" + far.value;
}

}  // namespace recount::dating
