#include "engine/compare/broken_number.h"

#include <algorithm>

namespace recount::compare {
namespace {

constexpr std::string_view kUnreadable = "\xEF\xBF\xBD";  // U+FFFD

bool IsFigureChar(char c) {
  return c >= '0' && c <= '9';
}

// The digits that a text begins with.
std::string_view DigitsAhead(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), IsFigureChar);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view DigitsBehind(std::string_view text) {
  const auto end = std::find_if_not(text.rbegin(), text.rend(), IsFigureChar);
  return text.substr(text.size() - static_cast<std::size_t>(end - text.rbegin()));
}

// "Aug. 20, 250 people": a day of a month stands behind its name.
bool AfterCapital(std::string_view before) {
  const auto word = before.find_last_of(' ', before.empty() ? 0 : before.find_last_not_of(" ."));
  before.remove_prefix(word == std::string_view::npos ? 0 : word + 1);
  return !before.empty() && before[0] >= 'A' && before[0] <= 'Z';
}

// "1, " before "263", "6. " before "1": thousands come in threes, and what follows a sentence is no small letter.
bool TornBefore(std::string_view before, std::string_view digits, std::string_view behind) {
  if (before.size() < 2) return false;
  const bool apart = before.back() == ' ';
  if (apart) before.remove_suffix(1);
  if (before.empty() || (before.back() != '.' && before.back() != ',')) return false;
  const char mark = before.back();
  before.remove_suffix(1);
  const std::string_view front = DigitsBehind(before);
  if (front.empty() || front.size() > 3) return false;
  if (!apart) return true;
  before.remove_suffix(front.size());
  if (mark == ',' && AfterCapital(before)) return false;
  if (mark == ',') return digits.size() == 3 && !behind.starts_with(",");
  return digits.size() <= 2 && front.size() <= 3;
}

bool TornBehind(std::string_view digits, std::string_view behind) {
  if (behind.starts_with(kUnreadable) || behind.starts_with("/")) return true;
  if (behind.size() < 3 || digits.size() > 3 || behind[1] != ' ') return false;
  const std::string_view next = DigitsAhead(behind.substr(2));
  if (behind[0] == ',') return next.size() == 3;
  if (behind[0] != '.' || next.empty() || next.size() > 2) return false;
  return behind.size() > 2 + next.size() && behind[2 + next.size()] == ' ';
}

}  // namespace

bool IsBroken(std::string_view text, const Span& number) {
  const std::string_view words =
      text.substr(static_cast<std::size_t>(number.begin), static_cast<std::size_t>(number.end - number.begin));
  const auto first = std::find_if(words.begin(), words.end(), IsFigureChar);
  if (first == words.end()) return false;
  const auto at = static_cast<std::size_t>(number.begin) + static_cast<std::size_t>(first - words.begin());
  const std::string_view digits = DigitsAhead(text.substr(at));
  const auto last = std::find_if(words.rbegin(), words.rend(), IsFigureChar);
  const auto end = static_cast<std::size_t>(number.end) - static_cast<std::size_t>(last - words.rbegin());
  return TornBefore(text.substr(0, at), digits, text.substr(at + digits.size())) ||
         TornBehind(DigitsBehind(text.substr(0, end)), text.substr(end));
}

}  // namespace recount::compare
