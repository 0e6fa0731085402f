#include "engine/check/equal_dates.h"

#include <array>
#include <cmath>
#include <cstdlib>

#include "engine/check/fold.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

// Reads a value from left to right; every call that fails leaves the place as it was.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}
  bool Done() const { return at_ >= text_.size(); }
  bool Take(std::string_view literal) {
    if (text_.substr(at_, literal.size()) != literal) return false;
    at_ += literal.size();
    return true;
  }
  // Exactly `width` digits.
  std::optional<int> Digits(std::size_t width) {
    if (at_ + width > text_.size()) return std::nullopt;
    int n = 0;
    for (std::size_t i = 0; i < width; ++i) {
      if (!IsDigit(text_[at_ + i])) return std::nullopt;
      n = n * 10 + (text_[at_ + i] - '0');
    }
    at_ += width;
    return n;
  }
  // "7", "7.5".
  std::optional<double> Decimal() {
    std::size_t i = at_;
    while (i < text_.size() && IsDigit(text_[i])) ++i;
    if (i == at_) return std::nullopt;
    if (i + 1 < text_.size() && text_[i] == '.' && IsDigit(text_[i + 1])) {
      ++i;
      while (i < text_.size() && IsDigit(text_[i])) ++i;
    }
    const std::string number(text_.substr(at_, i - at_));
    at_ = i;
    return std::strtod(number.c_str(), nullptr);
  }
  void SkipBlanks() {
    while (!Done() && IsBlank(text_[at_])) ++at_;
  }
  std::size_t at() const { return at_; }
  void Back(std::size_t at) { at_ = at; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

double Rounded(double x, double scale) {
  return std::round(x * scale) / scale;
}

std::optional<DayInterval> Interval(std::optional<Day> first, std::optional<Day> last) {
  if (!first || !last) return std::nullopt;
  return DayInterval{*first, *last};
}

std::optional<Day> MonthEnd(int year, int month) {
  if (month < 1 || month > 12) return std::nullopt;
  const auto next = month == 12 ? MakeDay(year + 1, 1, 1) : MakeDay(year, static_cast<unsigned>(month) + 1, 1);
  if (!next) return std::nullopt;
  return *next - date::days{1};
}

std::optional<Day> FirstOf(int year, int month) {
  return month < 1 || year < 1 ? std::nullopt : MakeDay(year, static_cast<unsigned>(month), 1);
}

// The Monday of an ISO week, or nothing where the year has no such week.
std::optional<Day> Monday(int year, int week) {
  const auto fourth = MakeDay(year, 1, 4);
  const auto next = MakeDay(year + 1, 1, 4);
  if (!fourth || !next || week < 1 || year < 1) return std::nullopt;
  const auto monday_of = [](Day day) { return day - (date::weekday{day} - date::Monday); };
  const Day monday = monday_of(*fourth) + date::days{7 * (week - 1)};
  if (monday >= monday_of(*next)) return std::nullopt;
  return monday;
}

// Whether a tail is a time of day: "10:00Z", "24", "EV".
bool IsTimeOfDay(std::string_view tail) {
  static constexpr std::array<std::string_view, 8> kParts = {"MO", "MI", "AF", "EV", "NI", "DT", "PM", "AM"};
  for (const auto part : kParts) {
    if (tail == part || (tail.size() == 3 && tail.substr(0, 2) == part && tail[2] == 'Z')) return true;
  }
  if (tail.substr(0, 2) == "24") return true;
  for (const std::size_t width : {std::size_t{2}, std::size_t{1}}) {
    Reader r(tail);
    if (!r.Digits(width)) continue;
    if (r.Done() || tail.substr(r.at()) == "Z") return true;
    if (r.Take(":") && r.Digits(2)) return true;
  }
  return false;
}

std::string_view WithoutTimeOfDay(std::string_view value) {
  for (std::size_t i = 1; i < value.size(); ++i) {
    if ((value[i] == 'T' || value[i] == ' ') && IsDigit(value[i - 1]) && IsTimeOfDay(value.substr(i + 1)))
      return value.substr(0, i);
  }
  return value;
}

std::optional<DayInterval> ParseOneSpan(std::string_view value) {
  value = WithoutTimeOfDay(Trim(value));
  Reader r(value);
  const auto year = r.Digits(4);
  if (!year || *year < 1) return std::nullopt;
  if (r.Done()) return Interval(FirstOf(*year, 1), MonthEnd(*year, 12));
  const auto after_year = r.at();
  if (r.Take("-")) {
    if (const auto month = r.Digits(2)) {
      if (r.Done()) return Interval(FirstOf(*year, *month), MonthEnd(*year, *month));
      if (!r.Take("-")) return std::nullopt;
      const auto day = r.Digits(2);
      if (!day || !r.Done() || *month < 1 || *day < 1) return std::nullopt;
      const auto made = MakeDay(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
      return Interval(made, made);
    }
    if (r.Take("Q")) {
      const auto quarter = r.Digits(1);
      if (!quarter || !r.Done() || *quarter < 1 || *quarter > 4) return std::nullopt;
      return Interval(FirstOf(*year, 3 * *quarter - 2), MonthEnd(*year, 3 * *quarter));
    }
  }
  r.Back(after_year);
  (void)r.Take("-");
  if (!r.Take("W")) return std::nullopt;
  const auto week = r.Digits(2);
  if (!week) return std::nullopt;
  const auto monday = Monday(*year, *week);
  if (!monday) return std::nullopt;
  if (r.Done()) return DayInterval{*monday, *monday + date::days{6}};
  if (r.Take("-WE")) return r.Done() ? Interval(*monday + date::days{5}, *monday + date::days{6}) : std::nullopt;
  if (!r.Take("-")) return std::nullopt;
  const auto day = r.Digits(1);
  if (!day || !r.Done()) return std::nullopt;
  return Interval(*monday + date::days{*day - 1}, *monday + date::days{*day - 1});
}

}  // namespace

std::string StripQualifier(std::string_view value) {
  static constexpr std::array<std::string_view, 14> kQualifiers = {
      "~", "<=", ">=", "<", ">", "≈", "≤", "≥", "about ", "at least ", "more than ", "nearly ", "almost ", "over "};
  std::string_view rest = Trim(value);
  bool again = true;
  while (again) {
    again = false;
    for (const auto qualifier : kQualifiers) {
      if (Lower(rest.substr(0, qualifier.size())) != qualifier) continue;
      rest.remove_prefix(qualifier.size());
      while (!rest.empty() && IsBlank(rest.front())) rest.remove_prefix(1);
      again = true;
      break;
    }
  }
  return std::string(rest);
}

std::optional<Length> ParseDuration(std::string_view value) {
  Reader r(value);
  if (!r.Take("P")) return std::nullopt;
  bool any = false;
  const auto part = [&](std::string_view unit) {
    const auto back = r.at();
    const auto n = r.Decimal();
    if (n && r.Take(unit)) {
      any = true;
      return *n;
    }
    r.Back(back);
    return 0.0;
  };
  const double years = part("Y");
  const double months = part("M");
  const double weeks = part("W");
  const double days = part("D");
  double hours = 0, minutes = 0, seconds = 0;
  if (r.Take("T")) {
    hours = part("H");
    minutes = part("M");
    seconds = part("S");
  }
  if (!r.Done() || !any) return std::nullopt;
  return Length{Rounded(years * 12 + months, 1e4),
                Rounded(weeks * 604800 + days * 86400 + hours * 3600 + minutes * 60 + seconds, 1e3)};
}

std::optional<DayInterval> ParseDaySpan(std::string_view value) {
  std::optional<DayInterval> span;
  for (;;) {
    const auto slash = value.find('/');
    const auto part = ParseOneSpan(value.substr(0, slash));
    if (!part) return std::nullopt;
    span = DayInterval{span ? span->first : part->first, part->last};
    if (slash == std::string_view::npos) return span;
    value.remove_prefix(slash + 1);
  }
}

std::optional<Instant> ParseInstant(std::string_view value) {
  value = Trim(value);
  Reader r(value);
  const auto year = r.Digits(4);
  if (!year || !r.Take("-")) return std::nullopt;
  const auto month = r.Digits(2);
  if (!month || !r.Take("-")) return std::nullopt;
  const auto day_of_month = r.Digits(2);
  if (!day_of_month || !(r.Take("T") || r.Take(" "))) return std::nullopt;
  const auto day =
      *year < 1 ? std::nullopt : MakeDay(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day_of_month));
  if (!day) return std::nullopt;
  const auto clock = r.at();
  // Hours of two digits, else of one; minutes and seconds as far as they are there: "18:27", "0210", "9",
  // "10:00:30.5Z".
  for (const std::size_t width : {std::size_t{2}, std::size_t{1}}) {
    for (const int parts : {2, 1, 0}) {
      r.Back(clock);
      const auto hours = r.Digits(width);
      if (!hours) break;
      int minutes = 0;
      bool ok = true;
      for (int i = 0; i < parts && ok; ++i) {
        (void)r.Take(":");
        const auto n = r.Digits(2);
        ok = n.has_value();
        if (i == 0 && n) minutes = *n;
        if (i == 1 && ok && r.Take(".")) ok = r.Decimal().has_value();
      }
      if (!ok) continue;
      r.SkipBlanks();
      Instant out{*day, *hours * 60 + minutes, std::nullopt};
      if (r.Done()) return out;
      if (r.Take("Z")) {
        out.offset = 0;
      } else {
        const bool minus = r.Take("-");
        if (!minus && !r.Take("+")) continue;
        const auto h = r.Digits(2);
        if (!h) continue;
        int m = 0;
        if (!r.Done()) {
          (void)r.Take(":");
          const auto mm = r.Digits(2);
          if (!mm) continue;
          m = *mm;
        }
        out.offset = (*h * 60 + m) * (minus ? -1 : 1);
      }
      if (r.Done()) return out;
    }
  }
  return std::nullopt;
}

bool TimesEqual(std::string_view expected, std::string_view got) {
  if (got.empty()) return false;
  const auto e = StripQualifier(expected);
  const auto g = StripQualifier(got);
  if (Lower(e) == Lower(g)) return true;
  const auto de = ParseDuration(e);
  const auto dg = ParseDuration(g);
  if (de || dg) return de && dg && *de == *dg;
  const auto ie = ParseInstant(e);
  if (ie) {
    const auto ig = ParseInstant(g);
    if (!ig) return false;
    if (ie->offset && ig->offset) {
      const auto minutes = [](const Instant& i) {
        return static_cast<long>(i.day.time_since_epoch().count()) * 1440L + i.minutes - *i.offset;
      };
      return std::labs(minutes(*ie) - minutes(*ig)) <= 1;
    }
    return ie->day == ig->day && std::abs(ie->minutes - ig->minutes) <= 1;
  }
  const auto se = ParseDaySpan(e);
  const auto sg = ParseDaySpan(g);
  return se && sg && *se == *sg;
}

bool DateFits(std::string_view expected, std::string_view got) {
  if (got.empty()) return false;
  const auto e = StripQualifier(expected);
  const auto g = StripQualifier(got);
  if (ParseInstant(e) && ParseInstant(g) && TimesEqual(expected, got)) return true;
  const auto se = ParseDaySpan(e);
  const auto sg = ParseDaySpan(g);
  if (!se || !sg) return false;
  if (expected.find('/') != std::string_view::npos) return se->first <= sg->first && sg->last <= se->last;
  return *se == *sg;
}

}  // namespace recount::check
