// Offsets of zone abbreviations, from the tz database (made by scripts/make_time_zones.py).
//
//   ZoneOffset("MSK") -> 180     ZoneOffset("+8") -> 480     ZoneOffset("ET") -> nothing: summer or winter is not said
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recount::dating {

struct ZoneAbbreviation {
  const char* name;
  int minutes;  // east of UTC
};
extern const ZoneAbbreviation kZoneAbbreviations[];  // sorted by name, ends with a null name
extern const char* const kTimeZoneRelease;

// Minutes east of UTC; nothing for what no offset is known of. Takes "EST", "+8", "-5", "+03:00", "Z".
std::optional<int> ZoneOffset(std::string_view zone);

// The instant of "2022-01-13T09:00" in that zone, in UTC: "2022-01-13T14:00Z". Nothing where day, clock or offset is
// not known.
std::optional<std::string> InUtc(std::string_view value, std::string_view zone);

}  // namespace recount::dating
