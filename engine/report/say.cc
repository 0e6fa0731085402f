// Values in few words.
#include <fmt/format.h>

#include <array>
#include <cctype>

#include "engine/report/view.h"

namespace recount::report {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::string Day(const date::year_month_day& day, bool year) {
  std::string out =
      fmt::format("{} {}", static_cast<unsigned>(day.day()), kMonths[static_cast<unsigned>(day.month()) - 1]);
  if (year) out += fmt::format(" {}", static_cast<int>(day.year()));
  return out;
}

std::string Days(const DayInterval& days) {
  const date::year_month_day a{days.first};
  const date::year_month_day b{days.last};
  if (days.OneDay()) return fmt::format("{} {}", kWeekdays[date::weekday{days.first}.c_encoding()], Day(a, true));
  if (a.year() == b.year() && a.month() == b.month()) {
    return fmt::format("{}–{}", static_cast<unsigned>(a.day()), Day(b, true));
  }
  return fmt::format("{} – {}", Day(a, a.year() != b.year()), Day(b, true));
}

// "P2Y" -> "2 years", "PT7H30M" -> "7 hours 30 minutes"; nothing where it is no duration.
std::string Duration(std::string_view value) {
  if (value.size() < 3 || value[0] != 'P') return "";
  std::string out;
  bool clock = false;
  for (std::size_t i = 1; i < value.size();) {
    if (value[i] == 'T') {
      clock = true;
      ++i;
      continue;
    }
    const std::size_t from = i;
    while (i < value.size() &&
           (std::isdigit(static_cast<unsigned char>(value[i])) != 0 || value[i] == '.' || value[i] == 'X'))
      ++i;
    if (i == from || i == value.size()) return "";
    std::string number(value.substr(from, i - from));
    if (number.find('X') != std::string::npos) number = "some";
    std::string_view unit;
    switch (value[i]) {
      case 'Y':
        unit = "year";
        break;
      case 'M':
        unit = clock ? "minute" : "month";
        break;
      case 'W':
        unit = "week";
        break;
      case 'D':
        unit = "day";
        break;
      case 'H':
        unit = "hour";
        break;
      case 'S':
        unit = "second";
        break;
      default:
        return "";
    }
    ++i;
    if (!out.empty()) out += " ";
    out += fmt::format("{} {}{}", number, unit, number == "1" ? "" : "s");
  }
  return out;
}

// A clock time or part of a day behind a day: "T16:12Z" -> ", 16:12 UTC"; "TEV" -> ", evening".
std::string Clock(std::string_view tail) {
  if (tail.size() < 3 || tail[0] != 'T') return "";
  tail.remove_prefix(1);
  if (std::isdigit(static_cast<unsigned char>(tail[0])) != 0) {
    std::string out(tail);
    if (out.back() == 'Z') out.replace(out.size() - 1, 1, " UTC");
    return ", " + out;
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kParts = {{{"MO", "morning"},
                                                                                    {"MI", "midday"},
                                                                                    {"AF", "afternoon"},
                                                                                    {"EV", "evening"},
                                                                                    {"NI", "night"},
                                                                                    {"DT", "daytime"}}};
  for (const auto& [code, name] : kParts) {
    if (tail == code) return fmt::format(", {}", name);
  }
  return "";
}

std::string SignWords(std::string_view mark) {
  if (mark == "~") return "about ";
  if (mark == "<") return "less than ";
  if (mark == ">") return "more than ";
  return mark == "<=" ? "at most " : "at least ";
}

}  // namespace

std::string SayValue(Attribute attribute, std::string_view value) {
  const bool time = attribute == Attribute::kDate || attribute == Attribute::kTime || attribute == Attribute::kDuration;
  if (time) return Say(value);
  const bool figure = attribute == Attribute::kCount || attribute == Attribute::kAmount;
  if (!figure || value.empty() || std::string_view("~<>").find(value[0]) == std::string_view::npos)
    return std::string(value);
  const std::size_t sign = value.size() > 1 && value[1] == '=' ? 2 : 1;
  return SignWords(value.substr(0, sign)) + std::string(value.substr(sign));
}

std::string Say(std::string_view value) {
  if (value == "PAST_REF") return "some time before";
  if (value == "PRESENT_REF") return "now";
  if (value == "FUTURE_REF") return "some time after";
  if (!value.empty() && std::string_view("~<>").find(value[0]) != std::string_view::npos) {
    const std::size_t sign = value.size() > 1 && value[1] == '=' ? 2 : 1;
    return SignWords(value.substr(0, sign)) + Say(value.substr(sign));
  }
  if (const std::string duration = Duration(value); !duration.empty()) return duration;
  const auto days = DaysOf(value);
  if (!days) return std::string(value);
  const bool range = value.find('/') != std::string_view::npos;
  if (!range && (value.size() == 4 || (value.size() == 7 && std::isdigit(static_cast<unsigned char>(value[5])) != 0))) {
    return value.find('X') == std::string_view::npos ? SayDays(value) : Days(*days);
  }
  std::string out = Days(*days);
  if (days->OneDay() && !range) {
    if (const auto clock = value.find('T'); clock != std::string_view::npos) out += Clock(value.substr(clock));
  }
  return out;
}

std::string Capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string Listed(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  return out;
}

std::string Counted(std::size_t n, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", n, n == 1 ? singular : plural);
}

}  // namespace recount::report
