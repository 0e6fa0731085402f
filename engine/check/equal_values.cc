#include "engine/check/equal_values.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "engine/check/equal_dates.h"
#include "engine/check/equal_numbers.h"
#include "engine/check/equal_words.h"
#include "engine/check/fold.h"

namespace recount::check {
namespace {

// Minutes of a time of day that stands alone: "T9:30", "09:30:00 UTC", "9:30+02:00".
std::optional<int> ClockAlone(std::string_view value) {
  if (value.substr(0, 1) == "T") value.remove_prefix(1);
  const auto digits = [&](std::size_t at, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
      if (at + i >= value.size() || !IsDigit(value[at + i])) return false;
    }
    return true;
  };
  const std::size_t width = digits(0, 2) ? 2 : 1;
  if (!digits(0, width) || value.substr(width, 1) != ":" || !digits(width + 1, 2)) return std::nullopt;
  const int minutes = std::atoi(std::string(value.substr(0, width)).c_str()) * 60 +
                      std::atoi(std::string(value.substr(width + 1, 2)).c_str());
  std::size_t at = width + 3;
  if (value.substr(at, 1) == ":" && digits(at + 1, 2)) at += 3;
  const auto zone = Trim(value.substr(at));
  if (zone.empty() && at != value.size()) return std::nullopt;  // a blank at the end
  if (zone.empty() || zone == "Z" || zone == "UTC" || zone == "GMT") return minutes;
  if (zone[0] != '+' && zone[0] != '-') return std::nullopt;
  const auto all_digits = [](std::string_view s) { return std::all_of(s.begin(), s.end(), IsDigit); };
  const bool ok = (zone.size() == 5 && all_digits(zone.substr(1))) ||
                  (zone.size() == 6 && all_digits(zone.substr(1, 2)) && zone[3] == ':' && all_digits(zone.substr(4)));
  return ok ? std::optional<int>(minutes) : std::nullopt;
}

bool IsYear(std::string_view value) {
  return value.size() == 4 && std::all_of(value.begin(), value.end(), IsDigit);
}

bool OneValueEqual(std::string_view expected, std::string_view got, std::string_view attribute,
                   std::string_view evidence) {
  const auto e = StripQualifier(expected);
  const auto g = StripQualifier(got);
  if (attribute == "date" || attribute == "time" || (ParseDaySpan(e) && !IsYear(e)) || ParseInstant(e)) {
    const auto clock = attribute == "time" ? ClockAlone(g) : std::nullopt;
    const auto instant = ParseInstant(e);
    if (clock && instant) return std::abs(instant->minutes - *clock) <= 1;
    return TimesEqual(expected, got);
  }
  if (ParseDuration(e)) {
    if (TimesEqual(expected, got)) return true;
    const auto lead = LeadingDigits(e);  // "43" for 43 hours
    const auto n = ParseNumber(got);
    return n && !ParseDuration(g) && !lead.empty() && n->value == std::strtod(std::string(lead).c_str(), nullptr);
  }
  if (LooksNumeric(expected)) {
    if (ParseDuration(g)) {
      const auto lead = LeadingDigits(got);
      return !lead.empty() && NumbersEqual(expected, lead);
    }
    return NumbersEqual(expected, got);
  }
  return WordsEqual(expected, got, IsWordAttribute(attribute) ? evidence : std::string_view());
}

}  // namespace

bool IsWordAttribute(std::string_view attribute) {
  static constexpr std::array<std::string_view, 6> kWords = {"place",   "name",  "participant",
                                                             "outcome", "cause", "statement"};
  return std::find(kWords.begin(), kWords.end(), attribute) != kWords.end();
}

bool ValuesEqual(std::string_view expected, const std::vector<std::string>& accept, std::string_view got,
                 std::string_view attribute, std::string_view folded_evidence) {
  return OneValueEqual(expected, got, attribute, folded_evidence) ||
         std::any_of(accept.begin(), accept.end(),
                     [&](const std::string& other) { return OneValueEqual(other, got, attribute, folded_evidence); });
}

}  // namespace recount::check
