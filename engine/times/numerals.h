// The kinds of number that time rules name: counts with hedges, days of a month, years in figures and words, hours.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/numbers.h"
#include "engine/times/atoms.h"

namespace recount::times {

enum class NumeralKind {
  kNone,
  kCount,        // <count>    any number with its hedge: "more than two", "several"
  kDay,          // <d31>      1 to 31 in figures
  kDayOrdinal,   // <dayth>    "1st", "first", "twenty-first"
  kOrdinal,      // <nth>      an ordinal up to 100
  kMonth,        // <m12>      1 to 12, one or two figures
  kTwoFigures,   // <mm>       00 to 59, exactly two figures
  kHour,         // <hour>     0 to 24
  kHourWord,     // <hourword> "one" to "twelve"
  kClock,        // <hh.mm>    "10.30"
  kFourClock,    // <hhmm>     "1430"
  kMinuteWord,   // <minuteword> "five" to "fifty-nine"
  kAnyYear,      // <anyyear> 1 to 9999, for years with BC or AD
  kYear,         // <year>     1000 to 2199 in four figures
  kRecentYear,   // <recentyear> 1900 to 2049
  kShortYear,    // <yy>       "98" -> 1998, "07" -> 2007
  kSpanYear,     // <spanyy> the second year of "2013-14", told by the first one two atoms before
  kYearNotDay,   // <yy40> "96" -> 1996: two figures from 40 on, no day of a month
  kWeekNumber,   // <week53> 1 to 53
  kYearWords,    // <yearwords> "nineteen ninety-six", "two thousand ten"
  kDecade,       // <decade>   "1990" -> 199
  kShortDecade,  // <decade2>  "90" -> 199
};
NumeralKind NumeralKindOf(std::string_view name);

struct Numeral {
  int last = 0;  // atoms [at, last)
  double value = 0, value_to = 0;
  bool vague = false;  // a count that is not said: "several"
  std::string mod;     // TIMEX3: "MORE_THAN"
};

// The atoms as a Text, so that knowledge::Numbers can read them.
Text AtomText(const Text& text, const std::vector<Atom>& atoms);

std::optional<Numeral> ReadNumeral(NumeralKind kind, const knowledge::Numbers& numbers, const Text& atom_text,
                                   const std::vector<Atom>& atoms, int at);

}  // namespace recount::times
