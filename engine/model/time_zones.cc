#include "engine/model/time_zones.h"

#include <fmt/format.h>

#include "absl/strings/numbers.h"
#include "engine/model/strings.h"

namespace recount {

std::optional<int> ZoneOffset(std::string_view zone) {
  if (zone == "Z") return 0;
  if (zone.size() >= 2 && (zone[0] == '+' || zone[0] == '-')) {
    const auto colon = zone.find(':');
    int hours = 0, minutes = 0;
    if (!absl::SimpleAtoi(av(zone.substr(1, colon == std::string_view::npos ? colon : colon - 1)), &hours))
      return std::nullopt;
    if (colon != std::string_view::npos && !absl::SimpleAtoi(av(zone.substr(colon + 1)), &minutes)) return std::nullopt;
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  for (const ZoneAbbreviation* z = kZoneAbbreviations; z->name != nullptr; ++z) {
    if (zone == z->name) return z->minutes;
  }
  return std::nullopt;
}

std::optional<int> ZoneOffsetAt(std::string_view zone, Day day, int minute) {
  if (const auto fixed = ZoneOffset(zone)) return fixed;
  const long local = static_cast<long>(day.time_since_epoch().count()) * 24 * 60 + minute;
  for (const ZonePlace* p = kZonePlaces; p->name != nullptr; ++p) {
    if (zone != p->name) continue;
    // The last shift whose clock had reached this hour: of an hour that comes twice the second, of one that is left out
    // the clock before.
    for (int i = p->last - 1; i >= p->first; --i) {
      const ZoneShift& shift = kZoneShifts[i];
      if (i == p->first || local - shift.minutes >= shift.from) return shift.minutes;
    }
  }
  return std::nullopt;
}

std::optional<std::string> InUtc(std::string_view value, std::string_view zone) {
  const auto days = DaysOf(value);
  int hour = 0, minute = 0;
  if (zone.empty() || !days || !days->OneDay() || value.size() < 16 || value[10] != 'T' || value[13] != ':')
    return std::nullopt;
  if (!absl::SimpleAtoi(av(value.substr(11, 2)), &hour) || !absl::SimpleAtoi(av(value.substr(14, 2)), &minute))
    return std::nullopt;
  const auto offset = ZoneOffsetAt(zone, days->first, hour * 60 + minute);
  if (!offset) return std::nullopt;
  const int utc = hour * 60 + minute - *offset;
  const int shift = utc >= 0 ? utc / 1440 : -((1439 - utc) / 1440);
  const int rest = utc - shift * 1440;
  return fmt::format("{}T{:02}:{:02}Z", FormatDay(days->first + date::days{shift}), rest / 60, rest % 60);
}

}  // namespace recount
