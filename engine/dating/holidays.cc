#include "engine/dating/holidays.h"

#include <array>

#include "absl/strings/numbers.h"
#include "engine/dating/calendar.h"
#include "engine/dating/lunar.h"

namespace recount::dating {
namespace {

bool DayOfYear(int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 &&
         MakeDay(2000, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

}  // namespace

Day EasterSunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  const int day = (h + l - 7 * m + 114) % 31 + 1;
  return Day{date::year{year} / date::month{static_cast<unsigned>(month)} / date::day{static_cast<unsigned>(day)}};
}

absl::StatusOr<Holidays> Holidays::Load(const knowledge::Files& files) {
  struct Shape {
    std::string_view name;
    Kind kind;
    std::size_t numbers;  // that it needs; one more is a shift in days
  };
  constexpr std::array<Shape, 10> kShapes{{{"fixed", Kind::kFixed, 2},
                                           {"nth", Kind::kNth, 3},
                                           {"easter", Kind::kEaster, 1},
                                           {"orthodox", Kind::kOrthodox, 1},
                                           {"on-or-after", Kind::kOnOrAfter, 3},
                                           {"before", Kind::kBefore, 3},
                                           {"islamic", Kind::kIslamic, 2},
                                           {"hebrew", Kind::kHebrew, 2},
                                           {"new-moon", Kind::kNewMoon, 3},
                                           {"full-moon", Kind::kFullMoon, 3}}};
  Holidays out;
  for (const knowledge::File& file : files.Under("times/holidays.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      Rule rule;
      bool good = false;
      for (const Shape& shape : kShapes) {
        if (row.cells.size() < 2 || row.cells[1] != shape.name) continue;
        rule.kind = shape.kind;
        std::array<int*, 4> into{&rule.a, &rule.b, &rule.c, &rule.shift};
        if (shape.numbers < 3) into[shape.numbers] = &rule.shift;
        std::size_t read = 0;
        good = true;
        for (std::size_t i = 2; i < row.cells.size(); ++i) {
          const std::string_view cell = row.cells[i];
          if (cell == "observed") {
            rule.observed = true;
          } else if (cell.substr(0, 8) == "lasting ") {
            good = good && absl::SimpleAtoi(av(cell.substr(8)), &rule.lasting) && rule.lasting > 0;
          } else if (cell.substr(0, 6) == "since ") {
            good = good && absl::SimpleAtoi(av(cell.substr(6)), &rule.since);
          } else {
            good = good && read <= shape.numbers && absl::SimpleAtoi(av(cell), into[read]);
            ++read;
          }
        }
        good = good && read >= shape.numbers;
        if (shape.kind == Kind::kNth)
          good =
              good && DayOfYear(rule.a, 1) && rule.b >= 1 && rule.b <= 7 && rule.c >= -1 && rule.c <= 5 && rule.c != 0;
        if (shape.kind == Kind::kFixed || shape.kind == Kind::kOnOrAfter || shape.kind == Kind::kBefore ||
            shape.kind == Kind::kNewMoon || shape.kind == Kind::kFullMoon)
          good = good && DayOfYear(rule.a, rule.b);
        if (shape.kind == Kind::kOnOrAfter || shape.kind == Kind::kBefore) good = good && rule.c >= 1 && rule.c <= 7;
      }
      if (!good)
        return knowledge::ErrorAt(file.origin, row.line, "a feast is 'key kind numbers', as the head of the file says");
      out.rules_[std::string(row.cells[0])] = rule;
    }
  }
  return out;
}

int Holidays::Lasting(std::string_view key) const {
  const auto it = rules_.find(key);
  return it == rules_.end() ? 1 : it->second.lasting;
}

std::optional<Day> Holidays::In(std::string_view key, int year) const {
  const auto it = rules_.find(key);
  if (it == rules_.end() || year < 1583 || year > 9999) return std::nullopt;
  const Rule& r = it->second;
  if (year < r.since) return std::nullopt;
  const auto month = static_cast<unsigned>(r.a), day = static_cast<unsigned>(r.b);
  std::optional<Day> found;
  switch (r.kind) {
    case Kind::kFixed:
      found = MakeDay(year, month, day);
      break;
    case Kind::kNth: {
      const auto first = MakeDay(year, month, 1);
      if (!first) break;
      if (r.c > 0) {
        found = WeekdayFrom(*first, r.b) + date::days{7 * (r.c - 1)};
        if (UnitOf(TimeUnit::kMonth, *found) != UnitOf(TimeUnit::kMonth, *first)) found.reset();
      } else {
        found = WeekdayUpTo(UnitOf(TimeUnit::kMonth, *first).last, r.b);
      }
      break;
    }
    case Kind::kEaster:
      found = EasterSunday(year) + date::days{r.a};
      break;
    case Kind::kOrthodox:
      found = OrthodoxEaster(year) + date::days{r.a};
      break;
    case Kind::kOnOrAfter:
      if (const auto from = MakeDay(year, month, day)) found = WeekdayFrom(*from, r.c);
      break;
    case Kind::kBefore:
      if (const auto to = MakeDay(year, month, day)) found = WeekdayUpTo(*to - date::days{1}, r.c);
      break;
    case Kind::kIslamic:
      found = IslamicDay(year, r.a, r.b);
      break;
    case Kind::kHebrew:
      found = HebrewDay(year, r.a, r.b);
      break;
    case Kind::kNewMoon:
    case Kind::kFullMoon:
      if (const auto from = MakeDay(year, month, day)) found = MoonFrom(*from, r.kind == Kind::kFullMoon, r.c);
      break;
  }
  if (!found) return std::nullopt;
  *found += date::days{r.shift};
  if (r.observed && IsoWeekday(*found) == 6) *found -= date::days{1};
  if (r.observed && IsoWeekday(*found) == 7) *found += date::days{1};
  return found;
}

}  // namespace recount::dating
