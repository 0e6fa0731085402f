#include "engine/check/equal_numbers.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/check/equal_dates.h"
#include "engine/check/fold.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

bool IsLetter(char c) {
  return c >= 'a' && c <= 'z';
}

struct Halves {
  std::string_view first, second;
};

bool WordChar(std::string_view s, std::size_t at) {
  if (at >= s.size()) return false;
  const auto c = s[at];
  return IsDigit(c) || IsLetter(c) || (c >= 'A' && c <= 'Z') || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// "a/b", "a to b", "a–b", "1-2".
std::optional<Halves> SplitRange(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    std::size_t width = 0;
    if (s[i] == '/') width = 1;
    if (s.substr(i, 3) == "–" || s.substr(i, 3) == "—") width = 3;
    if (s.substr(i, 2) == "to" && (i == 0 || !WordChar(s, i - 1)) && !WordChar(s, i + 2)) width = 2;
    if (s[i] == '-' && i > 0 && IsDigit(s[i - 1]) && i + 1 < s.size() && IsDigit(s[i + 1])) width = 1;
    if (width > 0) return Halves{s.substr(0, i), s.substr(i + width)};
  }
  return std::nullopt;
}

bool NearlySame(double a, double b) {
  return std::fabs(a - b) <= 1e-6 * std::max(1.0, std::fabs(a));
}

std::size_t DigitsOf(double n) {
  return std::to_string(static_cast<long long>(std::clamp(n, -1e18, 1e18))).size();
}

bool RangesEqual(std::string_view expected, std::string_view got) {
  const auto slash = expected.find('/');
  const auto e1 = ParseNumber(expected.substr(0, slash));
  const auto e2 = ParseNumber(expected.substr(slash + 1));
  const auto halves = SplitRange(got);
  if (!e1 || !e2 || !halves) return false;
  auto g1 = ParseNumber(halves->first);
  const auto g2 = ParseNumber(halves->second);
  if (!g1 || !g2) return false;
  if (g1->value < 1000 && g2->value >= 1000) {  // "3 to 5 billion"
    g1->value *= std::pow(10.0, static_cast<double>(DigitsOf(g2->value)) - static_cast<double>(DigitsOf(g1->value)));
  }
  return NearlySame(e1->value, g1->value) && NearlySame(e2->value, g2->value);
}

// "km/h" has a slash of its own.
bool SlashInsideWord(std::string_view s) {
  for (std::size_t i = 1; i + 1 < s.size(); ++i) {
    if (s[i] == '/' && IsLetter(s[i - 1]) && IsLetter(s[i + 1])) return true;
  }
  return false;
}

bool UnitChar(char c) {
  return IsLetter(c) || c == '/' || c == '$';
}

// At most `most` words of unit characters, no blank behind the last.
bool UnitWords(std::string_view s, int most) {
  if (!s.empty() && IsBlank(s.back())) return false;
  int words = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (IsBlank(s[i])) continue;
    if (!UnitChar(s[i])) return false;
    if (i == 0 || IsBlank(s[i - 1])) ++words;
  }
  return words <= most;
}

std::size_t AmountEnd(std::string_view s, std::size_t at) {
  for (const std::string_view sign : {"$", "£", "€"}) {
    if (s.substr(at, sign.size()) != sign) continue;
    at += sign.size();
    break;
  }
  if (at >= s.size() || !IsDigit(s[at])) return std::string_view::npos;
  while (at < s.size() && (IsDigit(s[at]) || s[at] == ',' || s[at] == '.')) ++at;
  return at;
}

}  // namespace

bool NumbersEqual(std::string_view expected, std::string_view got) {
  const auto e = StripQualifier(expected);
  const auto g = StripQualifier(got);
  if (e.find('/') != std::string::npos && !SlashInsideWord(Lower(e))) return RangesEqual(e, g);
  const auto a = ParseNumber(e);
  const auto b = ParseNumber(g);
  if (!a || !b) return false;
  if (a->unit && b->unit && *a->unit == *b->unit) {
    return std::fabs(a->base - b->base) <= 0.011 * std::max(std::fabs(a->base), std::fabs(b->base));
  }
  return NearlySame(a->value, b->value);
}

bool LooksNumeric(std::string_view value) {
  const auto lower = Lower(Trim(value));
  std::string_view s = lower;
  for (bool again = true; again && !s.empty();) {
    again = false;
    for (const std::string_view sign : {"-", "~", "<", ">", "=", "≈", "≤", "≥", " ", "\t"}) {
      if (s.substr(0, sign.size()) != sign) continue;
      s.remove_prefix(sign.size());
      again = true;
      break;
    }
  }
  auto end = AmountEnd(s, 0);
  if (end == std::string_view::npos) return false;
  if (end < s.size() && s[end] == 'e') {
    std::size_t j = end + 1;
    if (j < s.size() && s[j] == '+') ++j;
    while (j < s.size() && IsDigit(s[j])) end = ++j;
  }
  s.remove_prefix(end);
  if (UnitWords(s, 2)) return true;
  for (auto slash = s.find('/'); slash != std::string_view::npos; slash = s.find('/', slash + 1)) {
    if (!UnitWords(s.substr(0, slash), 2)) continue;
    const auto over = AmountEnd(s, slash + 1);
    if (over != std::string_view::npos && UnitWords(s.substr(over), 1)) return true;
  }
  return false;
}

}  // namespace recount::check
