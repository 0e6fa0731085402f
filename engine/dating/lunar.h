// Days that the moon sets: calendars of twelve or thirteen moons, and the new and full moons themselves. All in the
// Gregorian calendar, for feasts that people name by their own.
#pragma once

#include <optional>

#include "engine/model/days.h"

namespace recount::dating {

// The first day of this Islamic date that lies in the Gregorian year: months from the day behind the new moon (outside
// 1900 to 2100 the tabular civil calendar); what is proclaimed may differ by a day. Month 9 is Ramadan.
std::optional<Day> IslamicDay(int gregorian_year, int month, int day);

// The Hebrew date in the Gregorian year. Months from Nisan (1); 7 is Tishri, 12 Adar (in leap years 13, Adar II, the
// one of Purim).
std::optional<Day> HebrewDay(int gregorian_year, int month, int day);

// The first new or full moon from this day on, as the day at so many minutes east of Greenwich (Meeus 1998, ch. 49,
// main terms; right to some minutes between 1900 and 2100).
Day MoonFrom(Day day, bool full, int minutes_east);

// Easter Sunday of the eastern churches, by the Julian calendar (Meeus).
Day OrthodoxEaster(int year);

}  // namespace recount::dating
