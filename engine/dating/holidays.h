// Feasts by year: fixed days, n-th weekdays of a month, days around Easter. Keys and rules are data:
// knowledge/<language>/times/holidays.txt.
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
  // Nothing for an unknown key or a year outside 1583 to 9999.
  std::optional<Day> In(std::string_view key, int year) const;

 private:
  struct Rule {
    int month = 0, day = 0, weekday = 0, nth = 0, easter = 0;
    bool from_easter = false;
    int shift = 0;
  };
  StringMap<Rule> rules_;
};

// Easter Sunday of the western churches (the anonymous Gregorian computus, Meeus 1991).
Day EasterSunday(int year);

}  // namespace recount::dating
