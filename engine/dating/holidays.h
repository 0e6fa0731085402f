// Feasts by year: fixed days, weekdays of a month, days around Easter, of calendars of the moon. Keys and rules are
// data: knowledge/<language>/times/holidays.txt.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/days.h"
#include "engine/model/strings.h"

namespace recount::dating {

class Holidays {
 public:
  static absl::StatusOr<Holidays> Load(const knowledge::Files& files);
  // Nothing for an unknown key, a year outside 1583 to 9999 or before the feast was, or one in which it does not fall.
  std::optional<Day> In(std::string_view key, int year) const;
  // How many days it lasts, 1 for most.
  int Lasting(std::string_view key) const;

 private:
  enum class Kind { kFixed, kNth, kEaster, kOrthodox, kOnOrAfter, kBefore, kIslamic, kHebrew, kNewMoon, kFullMoon };
  struct Rule {
    Kind kind = Kind::kFixed;
    int a = 0, b = 0, c = 0, shift = 0;
    int since = 0, lasting = 1;
    bool observed = false;  // from a Saturday to the Friday before, from a Sunday to the Monday behind
  };
  StringMap<Rule> rules_;
};

// Easter Sunday of the western churches (the anonymous Gregorian computus, Meeus 1991).
Day EasterSunday(int year);

}  // namespace recount::dating
