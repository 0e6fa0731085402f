#include "engine/report/edtf.h"

#include <array>
#include <cctype>

namespace recount::report {
namespace {

bool Digits(std::string_view text) {
  for (const char c : text) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0 && c != 'X') return false;
  }
  return !text.empty();
}

// "2024", "199X", "2024-05", "2024-05-16" stand in EDTF as they are.
bool Calendar(std::string_view day) {
  if (day.size() != 4 && day.size() != 7 && day.size() != 10) return false;
  return Digits(day.substr(0, 4)) && (day.size() < 7 || (day[4] == '-' && Digits(day.substr(5, 2)))) &&
         (day.size() < 10 || (day[7] == '-' && Digits(day.substr(8, 2))));
}

// Seasons, quarters and halves have numbers in the place of a month.
std::string Season(std::string_view value) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kNumbers = {{{"SP", "21"},
                                                                                       {"SU", "22"},
                                                                                       {"FA", "23"},
                                                                                       {"WI", "24"},
                                                                                       {"Q1", "33"},
                                                                                       {"Q2", "34"},
                                                                                       {"Q3", "35"},
                                                                                       {"Q4", "36"},
                                                                                       {"H1", "40"},
                                                                                       {"H2", "41"}}};
  if (value.size() != 7 || value[4] != '-' || !Digits(value.substr(0, 4))) return "";
  for (const auto& [code, number] : kNumbers) {
    if (value.substr(5) == code) return std::string(value.substr(0, 5)).append(number);
  }
  return "";
}

// "T16:12" and "T16:12Z" with the seconds that EDTF asks for; parts of days have none.
std::string EdtfClock(std::string_view tail) {
  if (tail.size() < 6 || tail[0] != 'T' || std::isdigit(static_cast<unsigned char>(tail[1])) == 0 || tail[3] != ':') {
    return "";
  }
  std::string out(tail.substr(0, 6));
  std::string_view rest = tail.substr(6);
  if (rest.size() >= 3 && rest[0] == ':') {
    out += rest.substr(0, 3);
    rest.remove_prefix(3);
  } else {
    out += ":00";
  }
  return rest == "Z" ? out + "Z" : out;
}

}  // namespace

std::string Edtf(std::string_view value, std::string_view certainty) {
  const auto days = DaysOf(value);
  if (!days) return "";
  const std::string first = FormatDay(days->first), last = FormatDay(days->last);
  if (certainty == "disputed" && !days->OneDay()) return "[" + first + ".." + last + "]";
  const std::string mark = certainty == "inferred" || certainty == "disputed" ? "?" : "";
  const auto clock = value.find('T');
  const std::string_view day = value.substr(0, clock);
  if (value.find('/') == std::string_view::npos) {
    if (Calendar(day)) {
      if (clock != std::string_view::npos && day.size() == 10 && mark.empty()) {
        return std::string(day) + EdtfClock(value.substr(clock));
      }
      return std::string(day) + mark;
    }
    if (const std::string season = Season(day); !season.empty()) return season + mark;
  }
  return days->OneDay() ? first + mark : first + mark + "/" + last + mark;
}

bool IsSureDay(std::string_view value, std::string_view certainty) {
  const auto days = DaysOf(value);
  return days && days->OneDay() && certainty != "disputed" && certainty != "inferred";
}

}  // namespace recount::report
