#include "engine/dating/one_instant.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <optional>

#include "absl/strings/numbers.h"
#include "engine/model/days.h"
#include "engine/model/strings.h"
#include "engine/model/time_zones.h"

namespace recount::dating {
namespace {

constexpr int kDay = 24 * 60;
constexpr int kStep = 15;  // minutes: no zone lies between
constexpr int kWest = -12 * 60, kEast = 14 * 60;

// Minutes after midnight of "2025-02-02T22:17"; nothing without a clock time.
std::optional<int> MinutesOf(std::string_view value) {
  const auto t = value.find('T');
  int hour = 0, minute = 0;
  if (t == std::string_view::npos || value.size() < t + 6 || value[t + 3] != ':') return std::nullopt;
  if (!absl::SimpleAtoi(av(value.substr(t + 1, 2)), &hour) || !absl::SimpleAtoi(av(value.substr(t + 4, 2)), &minute))
    return std::nullopt;
  return hour * 60 + minute;
}

bool OpensBracket(std::string_view between) {
  return between == " (" || between == "(" || between == " [";
}

std::string Shift(const std::string& value, int days) {
  const auto day = DaysOf(value);
  const auto t = value.find('T');
  if (!day || !day->OneDay() || t == std::string::npos) return value;
  return FormatDay(day->first + date::days{days}) + value.substr(t);
}

}  // namespace

void AgreeClocks(std::string_view text, std::vector<TimeMention>* times) {
  for (std::size_t i = 1; i < times->size(); ++i) {
    TimeMention& local = (*times)[i - 1];
    TimeMention& told = (*times)[i];
    if (told.value.anchor != local.id || told.span.begin < local.span.end) continue;
    if (!OpensBracket(Slice(text, {local.span.end, told.span.begin}))) continue;
    const auto here = MinutesOf(local.value.value), there = MinutesOf(told.value.value);
    if (!here || !there || !local.value.days || !told.value.days || !told.value.days->OneDay() ||
        local.value.days->first != told.value.days->first)
      continue;
    const auto zone = ZoneOffsetAt(told.value.zone, told.value.days->first, *there);
    if (!zone) continue;
    const auto own = ZoneOffsetAt(local.value.zone, local.value.days->first, *here);
    for (const int shift : std::array{0, 1, -1}) {
      const int offset = *here - (*there + kDay * shift) + *zone;
      if (own ? offset != *own : offset < kWest || offset > kEast || offset % kStep != 0) continue;
      // "10:17 p.m. local time (0117 GMT)": the bracket tells the local zone.
      if (!own)
        local.value.zone =
            fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
      if (shift == 0) break;
      told.value.value = Shift(told.value.value, shift);
      told.value.alternative = Shift(told.value.alternative, shift);
      told.value.days->first += date::days{shift};
      told.value.days->last += date::days{shift};
      told.value.reason.says += shift > 0 ? ", where it is the day after" : ", where it is the day before";
      break;
    }
  }
}

}  // namespace recount::dating
