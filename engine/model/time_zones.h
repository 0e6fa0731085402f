// Offsets of zones, from the tz database (made by scripts/make_time_zones.py).
//
//   ZoneOffset("MSK") -> 180     ZoneOffset("+8") -> 480     ZoneOffset("ET") -> nothing: summer or winter is not said
//   InUtc("2022-07-01T09:00", "ET") -> "2022-07-01T13:00Z": the day says it; likewise "Asia/Tokyo"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/model/days.h"

namespace recount {

struct ZoneAbbreviation {
  const char* name;
  int minutes;  // east of UTC
};
extern const ZoneAbbreviation kZoneAbbreviations[];  // sorted by name, ends with a null name
extern const char* const kTimeZoneRelease;

// From when on an offset held.
struct ZoneShift {
  std::int32_t from;     // minutes since 1970 began in UTC
  std::int16_t minutes;  // east of UTC
};
struct ZonePlace {
  const char* name;
  int first, last;  // of kZoneShifts
};
extern const ZoneShift kZoneShifts[];
extern const ZonePlace kZonePlaces[];  // sorted by name, ends with a null name

// Minutes east of UTC; nothing for what no offset is known of. Takes "EST", "+8", "-5", "+03:00", "Z".
std::optional<int> ZoneOffset(std::string_view zone);

// The same at a local day and minute of it, in zones whose offset depends on them too.
std::optional<int> ZoneOffsetAt(std::string_view zone, Day day, int minute);

// The instant of "2022-01-13T09:00" in that zone, in UTC: "2022-01-13T14:00Z". Nothing where day, clock or offset is
// not known.
std::optional<std::string> InUtc(std::string_view value, std::string_view zone);

}  // namespace recount
