#include "engine/dating/lunar.h"

#include <cmath>
#include <numbers>

namespace recount::dating {
namespace {

constexpr double kMonth = 29.530588861;  // mean days from moon to moon

Day FromJulianDay(long number) {  // the day that begins at this noon
  return Day{date::days{number - 2440588}};
}

long IslamicToJulian(int year, int month, int day) {
  return day + (59L * (month - 1) + 1) / 2 + (year - 1) * 354L + (3 + 11L * year) / 30 + 1948439;
}

bool HebrewLeap(int year) {
  return (7 * year + 1) % 19 < 7;
}

// Days from the epoch to the first of Tishri, with its postponements.
long HebrewElapsed(int year) {
  const long months = (235L * year - 234) / 19;
  const long parts = 12084 + 13753 * months;
  long day = months * 29 + parts / 25920;
  if (3 * (day + 1) % 7 < 3) ++day;
  return day;
}

long HebrewNewYear(int year) {
  const long before = HebrewElapsed(year - 1), now = HebrewElapsed(year), after = HebrewElapsed(year + 1);
  const long delay = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
  return now + delay + 347998;  // Julian day number of the first of Tishri
}

int HebrewMonthLength(int year, int month) {
  const long length = HebrewNewYear(year + 1) - HebrewNewYear(year);
  const bool leap = HebrewLeap(year);
  if (month == 2 || month == 4 || month == 6 || month == 10 || month == 13) return 29;
  if (month == 12 && !leap) return 29;
  if (month == 8 && length % 10 != 5) return 29;  // Heshvan is long in years of 355 and 385 days
  if (month == 9 && length % 10 == 3) return 29;  // Kislev is short in years of 353 and 383 days
  return 30;
}

long HebrewToJulian(int year, int month, int day) {
  long number = HebrewNewYear(year) + day - 1;
  const int last = HebrewLeap(year) ? 13 : 12;
  if (month >= 7) {
    for (int m = 7; m < month; ++m) number += HebrewMonthLength(year, m);
    return number;
  }
  for (int m = 7; m <= last; ++m) number += HebrewMonthLength(year, m);
  for (int m = 1; m < month; ++m) number += HebrewMonthLength(year, m);
  return number;
}

// The instant of the k-th new moon since January 2000, of the full moon behind it with k + 0.5: a Julian date.
double MoonAt(double k, bool full) {
  const double t = k / 1236.85;
  const double rad = std::numbers::pi / 180;
  const double sun = (2.5534 + 29.10535670 * k - 0.0000014 * t * t) * rad;
  const double moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * rad;
  const double node = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * rad;
  const double e = 1 - 0.002516 * t;
  const double at = 2451550.09766 + kMonth * k + 0.00015437 * t * t;
  const double first = full ? -0.40614 : -0.40720, second = full ? 0.17302 : 0.17241;
  const double shift = first * std::sin(moon) + second * e * std::sin(sun) + 0.01611 * std::sin(2 * moon) +
                       0.01041 * std::sin(2 * node) + 0.00736 * e * std::sin(moon - sun) -
                       0.00515 * e * std::sin(moon + sun) + 0.00209 * e * e * std::sin(2 * sun) -
                       0.00111 * std::sin(moon - 2 * node) - 0.00057 * std::sin(moon + 2 * node);
  const double earth_slows = 63.0 / 86400;  // dynamical time is ahead of the clock by about a minute
  return at + shift - earth_slows;
}

}  // namespace

std::optional<Day> IslamicDay(int gregorian_year, int month, int day) {
  const int near = static_cast<int>((gregorian_year - 622) * 33.0 / 32.0);
  for (int year = near - 1; year <= near + 3; ++year) {
    if (year < 1) continue;
    Day first = FromJulianDay(IslamicToJulian(year, month, 1));
    // The tables run up to two days off the moon: a month begins on the day behind the new one.
    if (gregorian_year >= 1900 && gregorian_year <= 2100)
      first = MoonFrom(first - date::days{4}, false, 0) + date::days{1};
    const Day found = first + date::days{day - 1};
    if (static_cast<int>(date::year_month_day{found}.year()) == gregorian_year) return found;
  }
  return std::nullopt;
}

std::optional<Day> HebrewDay(int gregorian_year, int month, int day) {
  for (int year = gregorian_year + 3760; year <= gregorian_year + 3762; ++year) {
    const int m = month == 12 && HebrewLeap(year) ? 13 : month;
    const Day found = FromJulianDay(HebrewToJulian(year, m, day));
    if (static_cast<int>(date::year_month_day{found}.year()) == gregorian_year) return found;
  }
  return std::nullopt;
}

Day MoonFrom(Day day, bool full, int minutes_east) {
  const double from = static_cast<double>(day.time_since_epoch().count()) + 2440587.5;
  const double half = full ? 0.5 : 0;
  const double start = std::floor((from - 2451550.1) / kMonth) - 1;
  for (int step = 0; step < 4; ++step) {
    const double at = MoonAt(start + step + half, full) + minutes_east / 1440.0;
    const auto number = static_cast<long>(std::floor(at - 2440587.5));
    const Day found{date::days{number}};
    if (found >= day) return found;
  }
  return day;
}

Day OrthodoxEaster(int year) {
  const int a = year % 4, b = year % 7, c = year % 19;
  const int d = (19 * c + 15) % 30;
  const int e = (2 * a + 4 * b - d + 34) % 7;
  const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  const int gap = year / 100 - year / 400 - 2;  // days between the calendars
  return Day{date::year{year} / date::month{static_cast<unsigned>(month)} / date::day{static_cast<unsigned>(day)}} +
         date::days{gap};
}

}  // namespace recount::dating
