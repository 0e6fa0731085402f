#include "engine/times/numerals.h"

#include <array>

#include "engine/model/unicode.h"

namespace recount::times {
namespace {

struct KindName {
  std::string_view name;
  NumeralKind kind;
};
constexpr std::array<KindName, 21> kNames{{{"count", NumeralKind::kCount},
                                           {"d31", NumeralKind::kDay},
                                           {"dayth", NumeralKind::kDayOrdinal},
                                           {"nth", NumeralKind::kOrdinal},
                                           {"m12", NumeralKind::kMonth},
                                           {"mm", NumeralKind::kTwoFigures},
                                           {"hour", NumeralKind::kHour},
                                           {"hourword", NumeralKind::kHourWord},
                                           {"hh.mm", NumeralKind::kClock},
                                           {"hhmm", NumeralKind::kFourClock},
                                           {"minuteword", NumeralKind::kMinuteWord},
                                           {"anyyear", NumeralKind::kAnyYear},
                                           {"year", NumeralKind::kYear},
                                           {"recentyear", NumeralKind::kRecentYear},
                                           {"yy", NumeralKind::kShortYear},
                                           {"spanyy", NumeralKind::kSpanYear},
                                           {"yy40", NumeralKind::kYearNotDay},
                                           {"week53", NumeralKind::kWeekNumber},
                                           {"yearwords", NumeralKind::kYearWords},
                                           {"decade", NumeralKind::kDecade},
                                           {"decade2", NumeralKind::kShortDecade}}};

// Two figures stand for a year from 1930 to 2029; nothing here knows what year it is.
int FullYear(int two) {
  return two < 30 ? 2000 + two : 1900 + two;
}

std::string_view ModOf(knowledge::Hedge hedge) {
  switch (hedge) {
    case knowledge::Hedge::kAbout:
      return "APPROX";
    case knowledge::Hedge::kLessThan:
      return "LESS_THAN";
    case knowledge::Hedge::kMoreThan:
      return "MORE_THAN";
    case knowledge::Hedge::kAtLeast:
      return "EQUAL_OR_MORE";
    case knowledge::Hedge::kAtMost:
      return "EQUAL_OR_LESS";
    case knowledge::Hedge::kNone:
    case knowledge::Hedge::kVague:
      break;
  }
  return "";
}

Numeral One(int last, double value) {
  return {last, value, value, false, ""};
}

std::optional<Numeral> ReadCount(const knowledge::Numbers& numbers, const Text& text, int at) {
  if (!numbers.MayStart(Fold(text.Form(at)))) return std::nullopt;
  const auto read = numbers.ReadAt(text, at);
  if (!read) return std::nullopt;
  Numeral out = One(read->last, read->value);
  out.value_to = read->value_to;
  out.mod = ModOf(read->hedge);
  out.vague = read->vague;
  if (read->hedge == knowledge::Hedge::kVague && !read->vague) out.mod = "APPROX";  // "a couple of"
  return out;
}

// "nineteen ninety-six", "nineteen hundred", "two thousand (and) ten", "twenty twelve".
std::optional<Numeral> ReadYearWords(const knowledge::Numbers& numbers, const Text& text, int at) {
  auto value = [&](int i) -> double {
    if (i >= text.size()) return -1;
    return numbers.Value(text.Form(i)).value_or(-1);
  };
  // A number below 100 from `i`: its value and end.
  auto below_hundred = [&](int i) -> std::pair<double, int> {
    const double tens = value(i);
    if (tens < 0 || tens >= 100) return {-1, i};
    int j = i + 1;
    if (tens < 20 || std::min(j, text.size()) == text.size()) return {tens, j};
    if (text.Form(j) == "-") ++j;
    const double units = value(j);
    if (static_cast<int>(tens) % 10 == 0 && units >= 1 && units < 10) return {tens + units, j + 1};
    return {tens, i + 1};
  };
  if (text.Form(at).size() < 3 || (text.Form(at)[0] >= '0' && text.Form(at)[0] <= '9')) return std::nullopt;
  const double first = value(at);
  if (first >= 11 && first <= 20) {
    const auto [rest, end] = below_hundred(at + 1);
    if (rest >= 10 && end > at + 1) return One(end, first * 100 + rest);
    return std::nullopt;
  }
  if (first == 2 && value(at + 1) == 1000) {
    int next = at + 2;
    if (next < text.size() && text.Form(next) == "and") ++next;
    const auto [rest, end] = below_hundred(next);
    if (rest > 0) return One(end, 2000 + rest);
    return One(at + 2, 2000);
  }
  return std::nullopt;
}

}  // namespace

NumeralKind NumeralKindOf(std::string_view name) {
  for (const KindName& k : kNames) {
    if (k.name == name) return k.kind;
  }
  return NumeralKind::kNone;
}

Text AtomText(const Text& text, const std::vector<Atom>& atoms) {
  Text out;
  out.source = text.source;
  out.tokens.resize(atoms.size());
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    Token& token = out.tokens[i];
    token.span = atoms[i].span;
    token.space_before = !atoms[i].glued;
    token.upos = text.at(atoms[i].token).upos;
  }
  return out;
}

std::optional<Numeral> ReadNumeral(NumeralKind kind, const knowledge::Numbers& numbers, const Text& text,
                                   const std::vector<Atom>& atoms, int at) {
  const Atom& atom = atoms[static_cast<std::size_t>(at)];
  const int number = atom.number;
  const int figures = atom.kind == AtomKind::kNumber ? atom.span.size() : 0;
  auto range = [&](int low, int high, int least, int most) -> std::optional<Numeral> {
    if (number < low || number > high || figures < least || figures > most) return std::nullopt;
    return One(at + 1, number);
  };
  switch (kind) {
    case NumeralKind::kNone:
      break;
    case NumeralKind::kCount:
      return ReadCount(numbers, text, at);
    case NumeralKind::kDay:
      return range(1, 31, 1, 2);
    case NumeralKind::kMonth:
      return range(1, 12, 1, 2);
    case NumeralKind::kTwoFigures:
      return range(0, 59, 2, 2);
    case NumeralKind::kHour:
      return range(0, 24, 1, 2);
    case NumeralKind::kAnyYear:
      return range(1, 9999, 1, 4);
    case NumeralKind::kMinuteWord: {
      const auto tens = atom.kind == AtomKind::kLetters ? numbers.Value(text.Form(at)) : std::nullopt;
      if (!tens || *tens < 1 || *tens >= 60) break;
      if (*tens < 20 || static_cast<int>(*tens) % 10 != 0) return One(at + 1, *tens);
      int next = at + 1;
      if (next < text.size() && text.Form(next) == "-") ++next;
      const auto units = next < text.size() ? numbers.Value(text.Form(next)) : std::nullopt;
      const bool letters = next < text.size() && atoms[static_cast<std::size_t>(next)].kind == AtomKind::kLetters;
      if (letters && units && *units >= 1 && *units < 10) return One(next + 1, *tens + *units);
      return One(at + 1, *tens);
    }
    case NumeralKind::kYear:
      return range(1000, 2199, 4, 4);
    case NumeralKind::kRecentYear:
      return range(1900, 2049, 4, 4);
    case NumeralKind::kShortYear:
      if (const auto two = range(0, 99, 2, 2)) return One(at + 1, FullYear(number));
      break;
    case NumeralKind::kYearNotDay:
      if (const auto two = range(40, 99, 2, 2)) return One(at + 1, FullYear(number));
      break;
    case NumeralKind::kWeekNumber:
      return range(1, 53, 1, 2);
    case NumeralKind::kSpanYear: {
      const int first = at >= 2 ? atoms[static_cast<std::size_t>(at) - 2].number : 0;
      const bool whole = range(1000, 2199, 4, 4).has_value();
      if ((!whole && !range(0, 99, 2, 2)) || first < 1000) break;
      const int year = whole ? number : first / 100 * 100 + number + (number <= first % 100 ? 100 : 0);
      constexpr int kLongestSpan = 20;
      if (year > first && year - first <= kLongestSpan) return One(at + 1, year);
      break;
    }
    case NumeralKind::kDecade:
      if (const auto year = range(1000, 2190, 4, 4); year && number % 10 == 0) return One(at + 1, number / 10);
      break;
    case NumeralKind::kShortDecade:
      if (const auto two = range(0, 90, 2, 2); two && number % 10 == 0) return One(at + 1, FullYear(number) / 10);
      break;
    case NumeralKind::kFourClock:
      if (const auto clock = range(0, 2359, 4, 4); clock && number % 100 < 60) return clock;
      break;
    case NumeralKind::kClock: {
      const std::string_view form = text.Form(at);
      const auto dot = form.find('.');
      if (figures == 0 || dot == std::string_view::npos || dot > 2 || form.size() != dot + 3) break;
      const int hour = std::stoi(std::string(form.substr(0, dot)));
      const int minute = std::stoi(std::string(form.substr(dot + 1)));
      if (hour <= 24 && minute < 60) return One(at + 1, hour * 100 + minute);
      break;
    }
    case NumeralKind::kDayOrdinal:
    case NumeralKind::kOrdinal: {
      const int most = kind == NumeralKind::kDayOrdinal ? 31 : 100;
      auto good = [&](std::optional<int> n) { return n && *n >= 1 && *n <= most; };
      if (figures > 0) {
        if (at + 1 >= text.size() || !atoms[static_cast<std::size_t>(at) + 1].glued) break;
        const Span both = Join(atom.span, atoms[static_cast<std::size_t>(at) + 1].span);
        if (const auto n = numbers.Ordinal(Slice(text.source, both)); good(n)) return One(at + 2, *n);
        break;
      }
      if (const auto n = numbers.Ordinal(text.Form(at)); good(n)) return One(at + 1, *n);
      const auto tens = atom.kind == AtomKind::kLetters ? numbers.Value(text.Form(at)) : std::nullopt;
      if (!tens || *tens < 20 || *tens > 90) break;
      int next = at + 1;
      if (next < text.size() && text.Form(next) == "-") ++next;
      if (next >= text.size()) break;
      const auto units = numbers.Ordinal(text.Form(next));
      if (units && *units < 10 && good(static_cast<int>(*tens) + *units)) return One(next + 1, *tens + *units);
      break;
    }
    case NumeralKind::kHourWord: {
      const auto n = atom.kind == AtomKind::kLetters ? numbers.Value(text.Form(at)) : std::nullopt;
      if (n && *n >= 1 && *n <= 12) return One(at + 1, *n);
      break;
    }
    case NumeralKind::kYearWords:
      return ReadYearWords(numbers, text, at);
  }
  return std::nullopt;
}

}  // namespace recount::times
