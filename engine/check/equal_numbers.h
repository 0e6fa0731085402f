// When two numbers are the same, whatever their "~", ">" or words, with units where both sides have one.
//
//   NumbersEqual("100000", "~100,000")      true        NumbersEqual("6 miles", "9.66 km")              true
//   NumbersEqual("2", "two")                true        NumbersEqual("3000000000/5000000000", "$3 to 5 billion")  true
#pragma once

#include <optional>
#include <string_view>

namespace recount::check {

enum class UnitKind { kLength, kSpeed, kMass, kDollars, kPounds, kEuros };

struct Number {
  double value = 0;
  std::optional<UnitKind> unit;
  double base = 0;  // in metres, km/h, tonnes or the currency
};
// The first number in a value, or nothing.
std::optional<Number> ParseNumber(std::string_view value);

// Ranges ("a/b", "a to b") end by end.
bool NumbersEqual(std::string_view expected, std::string_view got);

// Whether a value is a number or a range of numbers with at most two words behind it: "~100000", "137 knots",
// "200/250".
bool LooksNumeric(std::string_view value);

// The first run of digits with its decimals: "PT7.5H" -> "7.5"; "" if there is none.
std::string_view LeadingDigits(std::string_view value);

}  // namespace recount::check
