#include "engine/check/equal_numbers.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "engine/check/equal_dates.h"
#include "engine/check/fold.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

struct UnitRow {
  std::string_view word;
  UnitKind kind;
  double factor;
};
// The scorer's units. They compare values that people wrote down in expectation files, so they are not words of a
// language.
constexpr std::array<UnitRow, 31> kUnits = {{
    {"m", UnitKind::kLength, 1},
    {"metre", UnitKind::kLength, 1},
    {"meter", UnitKind::kLength, 1},
    {"km", UnitKind::kLength, 1000},
    {"kilometre", UnitKind::kLength, 1000},
    {"kilometer", UnitKind::kLength, 1000},
    {"mile", UnitKind::kLength, 1609.344},
    {"mi", UnitKind::kLength, 1609.344},
    {"foot", UnitKind::kLength, 0.3048},
    {"feet", UnitKind::kLength, 0.3048},
    {"ft", UnitKind::kLength, 0.3048},
    {"knot", UnitKind::kSpeed, 1.852},
    {"kt", UnitKind::kSpeed, 1.852},
    {"kn", UnitKind::kSpeed, 1.852},
    {"mph", UnitKind::kSpeed, 1.609344},
    {"km/h", UnitKind::kSpeed, 1},
    {"kmh", UnitKind::kSpeed, 1},
    {"kph", UnitKind::kSpeed, 1},
    {"tonne", UnitKind::kMass, 1},
    {"ton", UnitKind::kMass, 1},
    {"t", UnitKind::kMass, 1},
    {"kg", UnitKind::kMass, 0.001},
    {"$", UnitKind::kDollars, 1},
    {"dollar", UnitKind::kDollars, 1},
    {"usd", UnitKind::kDollars, 1},
    {"us$", UnitKind::kDollars, 1},
    {"£", UnitKind::kPounds, 1},
    {"pound", UnitKind::kPounds, 1},
    {"gbp", UnitKind::kPounds, 1},
    {"€", UnitKind::kEuros, 1},
    {"eur", UnitKind::kEuros, 1},
}};

struct ScaleRow {
  std::string_view word;
  double factor;
};
constexpr std::array<ScaleRow, 9> kScales = {{{"thousand", 1e3},
                                              {"k", 1e3},
                                              {"million", 1e6},
                                              {"mn", 1e6},
                                              {"m", 1e6},
                                              {"billion", 1e9},
                                              {"bn", 1e9},
                                              {"b", 1e9},
                                              {"trillion", 1e12}}};

constexpr std::array<ScaleRow, 30> kSmall = {
    {{"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
     {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
     {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
     {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},
     {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"dozen", 12},   {"no", 0}}};

template <typename Rows>
auto Find(const Rows& rows, std::string_view word) {
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.word == word; });
  return it == rows.end() ? nullptr : &*it;
}

const UnitRow* FindUnit(std::string_view word) {
  if (const auto* unit = Find(kUnits, word)) return unit;
  auto bare = word;
  while (!bare.empty() && bare.back() == 's') bare.remove_suffix(1);
  if (const auto* unit = Find(kUnits, bare)) return unit;
  if (word.size() > 2 && word.substr(word.size() - 2) == "es") return Find(kUnits, word.substr(0, word.size() - 2));
  return nullptr;
}

bool IsSmallLetter(char c) {
  return c >= 'a' && c <= 'z';
}
std::size_t CountDigits(std::string_view s, std::size_t at) {
  std::size_t n = 0;
  while (at + n < s.size() && IsDigit(s[at + n])) ++n;
  return n;
}

// The end of a number that begins at `at` ("-1,200.5", "3e6"), or `at` itself.
std::size_t NumberEnd(std::string_view s, std::size_t at) {
  const std::size_t begin = at;
  if (at < s.size() && s[at] == '-') ++at;
  const auto digits = CountDigits(s, at);
  if (digits == 0) return begin;
  const auto decimals = [&](std::size_t i) {
    if (i < s.size() && s[i] == '.' && CountDigits(s, i + 1) > 0) return i + 1 + CountDigits(s, i + 1);
    return i;
  };
  if (digits <= 3) {
    std::size_t i = at + digits;
    while (i < s.size() && s[i] == ',' && CountDigits(s, i + 1) >= 3) i += 4;
    if (i > at + digits) return decimals(i);
  }
  std::size_t i = decimals(at + digits);
  if (i < s.size() && s[i] == 'e') {
    std::size_t j = i + 1;
    if (j < s.size() && s[j] == '+') ++j;
    if (const auto n = CountDigits(s, j); n > 0) i = j + n;
  }
  return i;
}

constexpr std::array<std::string_view, 4> kCurrencies = {"us$", "$", "£", "€"};

std::string_view CurrencyAt(std::string_view s, std::size_t at) {
  for (const auto currency : kCurrencies) {
    if (s.substr(at, currency.size()) == currency) return currency;
  }
  return {};
}

std::size_t SkipBlanks(std::string_view s, std::size_t at) {
  while (at < s.size() && IsBlank(s[at])) ++at;
  return at;
}

struct Found {
  std::string_view currency, number, first, second;
};

// currency? number word? word?, leftmost.
std::optional<Found> FindNumber(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    Found found;
    found.currency = CurrencyAt(s, i);
    std::size_t begin = found.currency.empty() ? i : SkipBlanks(s, i + found.currency.size());
    std::size_t end = NumberEnd(s, begin);
    if (end == begin) continue;
    found.number = s.substr(begin, end - begin);
    const auto word = [&](std::size_t at, bool dollar) {
      std::size_t j = at;
      while (j < s.size() && (IsSmallLetter(s[j]) || s[j] == '/' || (dollar && s[j] == '$'))) ++j;
      return s.substr(at, j - at);
    };
    std::size_t at = SkipBlanks(s, end);
    found.first = word(at, false);
    at += found.first.size();
    const auto next = SkipBlanks(s, at);
    if (next > at) found.second = word(next, true);
    return found;
  }
  return std::nullopt;
}

std::optional<Number> InWords(std::string_view s) {
  std::size_t i = SkipBlanks(s, 0);
  const auto word = [&] {
    const std::size_t begin = i;
    while (i < s.size() && IsSmallLetter(s[i])) ++i;
    return s.substr(begin, i - begin);
  };
  const auto* tens = Find(kSmall, word());
  if (tens == nullptr) return std::nullopt;
  double n = tens->factor;
  if (i + 1 < s.size() && s[i] == '-') {
    ++i;
    if (const auto* ones = Find(kSmall, word())) n += ones->factor;
  }
  return Number{n, std::nullopt, n};
}

}  // namespace

std::optional<Number> ParseNumber(std::string_view value) {
  const auto s = Lower(StripQualifier(value));
  const auto found = FindNumber(s);
  if (!found) return InWords(s);
  std::string digits;
  for (const char c : found->number) {
    if (c != ',') digits.push_back(c);
  }
  double n = std::strtod(digits.c_str(), nullptr);
  std::vector<std::string_view> words;
  for (const auto word : {found->first, found->second}) {
    if (!word.empty()) words.push_back(word);
  }
  if (!words.empty()) {
    const auto* scale = Find(kScales, words[0]);
    if (scale != nullptr && (Find(kUnits, words[0]) == nullptr || !found->currency.empty())) {
      n *= scale->factor;
      words.erase(words.begin());
    }
  }
  if (!found->currency.empty()) words.insert(words.begin(), found->currency);
  for (const auto word : words) {
    if (const auto* unit = FindUnit(word)) return Number{n, unit->kind, n * unit->factor};
  }
  return Number{n, std::nullopt, n};
}

std::string_view LeadingDigits(std::string_view value) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto n = CountDigits(value, i);
    if (n == 0) continue;
    std::size_t end = i + n;
    if (end < value.size() && value[end] == '.' && CountDigits(value, end + 1) > 0)
      end += 1 + CountDigits(value, end + 1);
    return value.substr(i, end - i);
  }
  return {};
}

}  // namespace recount::check
