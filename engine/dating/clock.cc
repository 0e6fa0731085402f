// The clock part of values.
#include <fmt/format.h>

#include "engine/dating/resolve.h"

namespace recount::dating {

std::string ZoneOf(const TimeDescription& what) {
  if (!what.zone.empty()) return what.zone;
  return what.inner.empty() ? std::string() : ZoneOf(what.inner.front());
}

DayPart PartOf(const TimeDescription& what) {
  if (what.part != DayPart::kNone || what.inner.empty()) return what.part;
  return PartOf(what.inner.front());
}

std::string ClockOf(const TimeDescription& what) {
  int hour = what.hour, minute = what.minute;
  if (hour < 0 && minute >= 0) {  // "1430 hours"
    hour = minute / 100;
    minute %= 100;
  }
  if (hour >= 0) {
    const DayPart part = PartOf(what);
    const bool late = part == DayPart::kAfternoon || part == DayPart::kEvening || part == DayPart::kNight;
    if (late && hour >= (part == DayPart::kNight ? 6 : 1) && hour < 12) hour += 12;
    if (part == DayPart::kMorning && hour == 12) hour = 0;
    std::string out = fmt::format("T{:02}:{:02}", hour, std::max(minute, 0));
    if (what.second >= 0) out += fmt::format(":{:02}", what.second);
    if (what.zone == "UTC" || what.zone == "GMT") out += "Z";
    return out;
  }
  if (what.part != DayPart::kNone) return fmt::format("T{}", Name(what.part));
  return what.inner.empty() ? std::string() : ClockOf(what.inner.front());
}

}  // namespace recount::dating
