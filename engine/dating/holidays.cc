#include "engine/dating/holidays.h"

#include "absl/strings/numbers.h"

namespace recount::dating {

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
  Holidays out;
  for (const knowledge::File& file : files.Under("times/holidays.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      auto number = [&](std::size_t i, int* into) {
        return i < row.cells.size() && absl::SimpleAtoi(av(row.cells[i]), into);
      };
      Rule rule;
      bool good = false;
      if (row.cells.size() >= 3) {
        const std::string_view kind = row.cells[1];
        if (kind == "fixed") {
          good = number(2, &rule.month) && number(3, &rule.day) &&
                 MakeDay(2000, static_cast<unsigned>(rule.month), static_cast<unsigned>(rule.day));
        } else if (kind == "nth") {
          good = number(2, &rule.month) && number(3, &rule.weekday) && number(4, &rule.nth) && rule.month >= 1 &&
                 rule.month <= 12 && rule.weekday >= 1 && rule.weekday <= 7 && rule.nth >= -1 && rule.nth <= 5 &&
                 rule.nth != 0;
          if (row.cells.size() > 5) good = good && number(5, &rule.shift);
        } else if (kind == "easter") {
          rule.from_easter = true;
          good = number(2, &rule.easter);
        }
      }
      if (!good)
        return knowledge::ErrorAt(file.origin, row.line,
                                  "a feast is 'key fixed M D', 'key nth M weekday n' or 'key easter days'");
      out.rules_[std::string(row.cells[0])] = rule;
    }
  }
  return out;
}

std::optional<Day> Holidays::In(std::string_view key, int year) const {
  const auto it = rules_.find(key);
  if (it == rules_.end() || year < 1583 || year > 9999) return std::nullopt;
  const Rule& r = it->second;
  if (r.from_easter) return EasterSunday(year) + date::days{r.easter};
  if (r.nth == 0) return MakeDay(year, static_cast<unsigned>(r.month), static_cast<unsigned>(r.day));
  const auto month = date::month{static_cast<unsigned>(r.month)};
  const auto weekday = date::weekday{static_cast<unsigned>(r.weekday % 7)};
  if (r.nth < 0) return Day{date::year{year} / month / weekday[date::last]};
  const auto day = date::year{year} / month / weekday[static_cast<unsigned>(r.nth)];
  if (!day.ok()) return std::nullopt;
  return Day{day} + date::days{r.shift};
}

}  // namespace recount::dating
