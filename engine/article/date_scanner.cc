#include "engine/article/date_scanner.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::size_t kMaxTokens = 120;

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Dashes and bars of several bytes as the one plain sign that is read for them.
std::string_view PlainSign(std::string_view rest, std::size_t* size) {
  struct Pair {
    std::string_view raw, plain;
  };
  static constexpr Pair kSigns[] = {{"–", "-"},      {"—", "-"}, {"‑", "-"}, {"·", "|"}, {"•", "|"}, {"\u00A0", " "},
                                    {"\u202F", " "}, {"’", "'"}, {"⋅", "|"}, {"●", "|"}, {"−", "-"}, {"∙", "|"}};
  for (const Pair& pair : kSigns) {
    if (rest.substr(0, pair.raw.size()) == pair.raw) {
      *size = pair.raw.size();
      return pair.plain;
    }
  }
  return {};
}

}  // namespace

DateScanner::DateScanner(const Dates& dates, std::string_view text, Span span) : dates_(dates), text_(text) {
  int at = span.begin;
  bool space = false;
  while (at < span.end && tokens_.size() < kMaxTokens) {
    const std::string_view rest = text.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(span.end - at));
    std::size_t size = 1;
    const std::string_view plain = PlainSign(rest, &size);
    const char c = plain.empty() ? rest[0] : plain[0];
    Token token;
    if (absl::ascii_isspace(static_cast<unsigned char>(c))) {
      space = true;
      at += static_cast<int>(size);
      continue;
    }
    if (IsDigit(c)) {
      while (size < rest.size() && IsDigit(rest[size])) ++size;
      token.kind = Token::kNumber;
      for (std::size_t i = 0; i < std::min<std::size_t>(size, 8); ++i)
        token.number = token.number * 10 + (rest[i] - '0');
    } else if (plain.empty() && IsLetter(c)) {
      std::size_t sign = 0;
      while (size < rest.size() && IsLetter(rest[size]) && PlainSign(rest.substr(size), &sign).empty()) ++size;
      token.kind = Token::kWord;
    }
    token.text = token.kind == Token::kSign ? std::string(1, c) : Fold(rest.substr(0, size));
    token.span = {at, at + static_cast<int>(size)};
    token.space_before = space;
    tokens_.push_back(std::move(token));
    space = false;
    at += static_cast<int>(size);
  }
  // "a.m." and "p.m." lose their dots, so that they read as "am" and "pm".
  for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
    if ((tokens_[i].text == "a" || tokens_[i].text == "p") && tokens_[i + 1].text == "." &&
        tokens_[i + 2].text == "m") {
      tokens_[i].text += "m";
      std::size_t last = i + 3;
      if (last < tokens_.size() && tokens_[last].text == "." && !tokens_[last].space_before) ++last;
      tokens_[i].span.end = tokens_[last - 1].span.end;
      tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                    tokens_.begin() + static_cast<std::ptrdiff_t>(last));
    }
  }
}

bool DateScanner::IsSign(std::size_t i, std::string_view signs) const {
  const Token* t = At(i);
  return t != nullptr && t->kind == Token::kSign && signs.find(t->text[0]) != std::string_view::npos;
}

bool DateScanner::IsNumber(std::size_t i, int low, int high, std::size_t digits_from, std::size_t digits_to) const {
  const Token* t = At(i);
  return t != nullptr && t->kind == Token::kNumber && t->text.size() >= digits_from && t->text.size() <= digits_to &&
         t->number >= low && t->number <= high;
}

bool DateScanner::IsYear(std::size_t i) const {
  return IsNumber(i, 1600, 2199, 4, 4);
}

int DateScanner::MonthAt(std::size_t i) const {
  const Token* t = At(i);
  if (t == nullptr || t->kind != Token::kWord) return 0;
  const auto it = dates_.months_.find(t->text);
  return it == dates_.months_.end() ? 0 : it->second;
}

int DateScanner::WeekdayAt(std::size_t i) const {
  const Token* t = At(i);
  if (t == nullptr || t->kind != Token::kWord) return 0;
  const auto it = dates_.weekdays_.find(t->text);
  return it == dates_.weekdays_.end() ? 0 : it->second;
}

std::size_t DateScanner::ReadIso(std::size_t i, Parts* parts) const {
  if (IsNumber(i, 16000101, 21991231, 8, 8)) {
    const int n = tokens_[i].number;
    parts->year = n / 10000, parts->month = n / 100 % 100, parts->day = n % 100;
    return i + 1;
  }
  if (!IsYear(i) || !IsSign(i + 1, "-/.") || !IsNumber(i + 2, 1, 12) || tokens_[i + 2].space_before) return i;
  if (!IsSign(i + 3, tokens_[i + 1].text) || !IsNumber(i + 4, 1, 31)) {
    parts->year = tokens_[i].number, parts->month = tokens_[i + 2].number;
    return i + 3;
  }
  parts->year = tokens_[i].number, parts->month = tokens_[i + 2].number, parts->day = tokens_[i + 4].number;
  return i + 5;
}

// [,] 2022 behind day and month, or the two digits of "'22".
std::size_t DateScanner::ReadYearBehind(std::size_t i, Parts* parts) const {
  std::size_t at = i;
  while (IsSign(at, ",.-/")) ++at;
  if (IsYear(at)) {
    parts->year = tokens_[at].number;
    return at + 1;
  }
  if (IsSign(at, "'") && IsNumber(at + 1, 0, 99, 2, 2)) {
    parts->year = 2000 + tokens_[at + 1].number;
    return at + 2;
  }
  return i;
}

std::size_t DateScanner::ReadMonthFirst(std::size_t i, Parts* parts) const {
  const int month = MonthAt(i);
  if (month == 0) return i;
  std::size_t at = i + 1;
  while (IsSign(at, ".,-")) ++at;
  if (IsNumber(at, 1, 31)) {
    parts->month = month, parts->day = tokens_[at].number;
    ++at;
    if (At(at) != nullptr && dates_.ordinals_.contains(At(at)->text)) ++at;
    return ReadYearBehind(at, parts);
  }
  if (IsYear(at)) {
    parts->month = month, parts->year = tokens_[at].number;
    return at + 1;
  }
  return i;
}

std::size_t DateScanner::ReadDayFirst(std::size_t i, Parts* parts) const {
  if (!IsNumber(i, 1, 31)) return i;
  std::size_t at = i + 1;
  if (At(at) != nullptr && dates_.ordinals_.contains(At(at)->text)) ++at;
  while (IsSign(at, ".-/") || (At(at) != nullptr && At(at)->text == "of")) ++at;
  const int month = MonthAt(at);
  if (month == 0) return i;
  parts->month = month, parts->day = tokens_[i].number;
  ++at;
  return ReadYearBehind(at, parts);
}

std::size_t DateScanner::ReadNumeric(std::size_t i, Parts* parts) const {
  if (!IsNumber(i, 1, 31) || !IsSign(i + 1, "/.-") || !IsNumber(i + 2, 1, 31) || !IsSign(i + 3, tokens_[i + 1].text))
    return i;
  const bool slash = IsSign(i + 1, "/");
  int year = 0;
  if (IsYear(i + 4)) year = tokens_[i + 4].number;
  if (year == 0 && slash && IsNumber(i + 4, 0, 99, 2, 2)) year = 2000 + tokens_[i + 4].number;
  if (year == 0) return i;
  const int a = tokens_[i].number, b = tokens_[i + 2].number;
  // Dots and dashes stand between day and month; a slash may be either way where both numbers can be months.
  const bool day_first = a > 12 || !slash;
  if (day_first && b > 12) return i;
  parts->year = year;
  parts->day = day_first ? a : b;
  parts->month = day_first ? b : a;
  if (slash && a <= 12 && b <= 12 && a != b) {
    parts->other_day = a;
    parts->other_month = b;
  }
  return i + 5;
}

std::size_t DateScanner::ReadWeekday(std::size_t i, Parts* parts) const {
  const int weekday = WeekdayAt(i);
  if (weekday == 0) return i;
  parts->weekday = weekday;
  std::size_t at = i + 1;
  while (IsSign(at, ".,-|/")) ++at;
  return at;
}

std::size_t DateScanner::ReadDate(std::size_t i, Parts* parts, bool bare_year) const {
  const std::size_t at = ReadWeekday(i, parts);
  for (const auto read :
       {&DateScanner::ReadIso, &DateScanner::ReadMonthFirst, &DateScanner::ReadDayFirst, &DateScanner::ReadNumeric}) {
    const std::size_t next = (this->*read)(at, parts);
    if (next != at) return next;
  }
  if (bare_year && IsYear(at) && at + 1 == tokens_.size()) {
    parts->year = tokens_[at].number;
    return at + 1;
  }
  parts->weekday = 0;
  return i;
}

std::size_t DateScanner::ReadZone(std::size_t i, Parts* parts) const {
  std::size_t at = i;
  const bool bracket = IsSign(at, "([");
  if (bracket) ++at;
  const Token* t = At(at);
  bool read = false;
  if (t != nullptr && t->kind == Token::kWord && dates_.zones_.contains(t->text)) {
    parts->zone = t->text == "z" ? "UTC" : absl::AsciiStrToUpper(t->text);
    read = true;
    ++at;
  }
  if (IsSign(at, "+-") && !(At(at + 1) != nullptr && At(at + 1)->space_before)) {
    int hours = -1, minutes = 0;
    std::size_t next = at + 2;
    if (IsNumber(at + 1, 0, 1459, 4, 4)) {
      hours = tokens_[at + 1].number / 100, minutes = tokens_[at + 1].number % 100;
    } else if (IsNumber(at + 1, 0, 14)) {
      hours = tokens_[at + 1].number;
      if (IsSign(at + 2, ":") && IsNumber(at + 3, 0, 59, 2, 2)) {
        minutes = tokens_[at + 3].number;
        next = at + 4;
      }
    }
    if (hours >= 0 && minutes < 60) {
      const bool zero = hours == 0 && minutes == 0;
      parts->zone = zero ? "UTC" : absl::StrFormat("%s%02d:%02d", tokens_[at].text, hours, minutes);
      read = true;
      at = next;
    }
  }
  if (!read) return i;
  if (bracket && IsSign(at, ")]")) ++at;
  return at;
}

std::size_t DateScanner::ReadClock(std::size_t i, Parts* parts) const {
  const Token* first = At(i);
  if (first == nullptr || first->kind != Token::kNumber) return i;
  std::size_t at = i;
  int hour = -1, minute = 0;
  bool sure = false;  // a bare "8.12" could be anything: am, pm or a zone must stand behind
  if (IsNumber(i, 0, 24) && (IsSign(i + 1, ":.") || (At(i + 1) != nullptr && At(i + 1)->text == "h")) &&
      IsNumber(i + 2, 0, 59, 2, 2) && !tokens_[i + 2].space_before) {
    hour = first->number, minute = tokens_[i + 2].number;
    sure = !IsSign(i + 1, ".");
    at = i + 3;
    if (IsSign(at, ":") && IsNumber(at + 1, 0, 60, 2, 2)) {
      at += 2;
      if (IsSign(at, ".,") && IsNumber(at + 1, 0, 99999999, 1, 9) && !tokens_[at + 1].space_before) at += 2;
    }
  } else if (IsNumber(i, 0, 2400, 4, 4) && first->number % 100 < 60) {
    hour = first->number / 100, minute = first->number % 100;
    at = i + 1;
  } else if (IsNumber(i, 0, 235959, 6, 6) && i > 0 && tokens_[i - 1].text == "t") {
    hour = first->number / 10000, minute = first->number / 100 % 100;
    sure = true;
    at = i + 1;
  } else if (IsNumber(i, 1, 12)) {
    hour = first->number;
    at = i + 1;
  }
  if (hour < 0 || hour > 24) return i;
  if (const Token* half = At(at);
      half != nullptr && (half->text == "am" || half->text == "pm") && hour >= 1 && hour <= 12) {
    hour = hour % 12 + (half->text == "pm" ? 12 : 0);
    sure = true;
    ++at;
  } else if (const Token* word = At(at); word != nullptr && (word->text == "hrs" || word->text == "hours")) {
    sure = true;
    ++at;
  }
  Parts zone;
  const std::size_t behind = ReadZone(at, &zone);
  // "08.12 GMT" and "1612 GMT", but no "13 GMT".
  if (behind != at && (first->text.size() == 4 || IsSign(i + 1, "."))) sure = true;
  if (!sure || hour == 24) return i;
  parts->hour = hour, parts->minute = minute, parts->zone = zone.zone;
  return behind;
}

// What may stand between date and clock time.
std::size_t DateScanner::SkipBetween(std::size_t i) const {
  std::size_t at = i;
  while (at < tokens_.size() && at < i + 3 &&
         (IsSign(at, ",|-@(/;:") || tokens_[at].text == "at" || tokens_[at].text == "t"))
    ++at;
  return at;
}

DateRead DateScanner::Build(const Parts& parts, std::size_t first, std::size_t last) const {
  DateRead out;
  out.span = {tokens_[first].span.begin, tokens_[last - 1].span.end};
  out.zone = parts.zone;
  if (parts.day == 0) {
    out.value =
        parts.month == 0 ? absl::StrFormat("%04d", parts.year) : absl::StrFormat("%04d-%02d", parts.year, parts.month);
    out.days = DaysOf(out.value);
    return out;
  }
  const auto month = static_cast<unsigned>(parts.month), day = static_cast<unsigned>(parts.day);
  if (parts.year == 0) {
    if (MakeDay(2000, month, day)) {
      out.value = absl::StrFormat("XXXX-%02d-%02d", parts.month, parts.day);
    } else {
      out.no_such_day = true;
    }
    return out;
  }
  auto date = MakeDay(parts.year, month, day);
  if (parts.other_day != 0) {
    const auto other =
        MakeDay(parts.year, static_cast<unsigned>(parts.other_month), static_cast<unsigned>(parts.other_day));
    if (date && other && parts.weekday != 0) {
      // A weekday beside it decides.
      const auto named = date::weekday{static_cast<unsigned>(parts.weekday % 7)};
      if (date::weekday{*other} == named && date::weekday{*date} != named) date = other;
    } else if (date && other) {
      out.ambiguous = true;
      out.days = DayInterval{std::min(*date, *other), std::max(*date, *other)};
      return out;
    }
  }
  if (!date) {
    out.no_such_day = true;
    return out;
  }
  out.days = DayInterval{*date, *date};
  out.whole_day = true;
  out.value = FormatDay(*date);
  if (parts.hour >= 0) absl::StrAppendFormat(&out.value, "T%02d:%02d", parts.hour, parts.minute);
  if (parts.weekday != 0)
    out.weekday_mismatch = date::weekday{*date} != date::weekday{static_cast<unsigned>(parts.weekday % 7)};
  return out;
}

std::optional<DateRead> DateScanner::ReadAt(std::size_t token, bool bare_year) {
  std::size_t begin = token;
  while (IsSign(begin, "([|-")) ++begin;
  Parts parts;
  std::size_t at = ReadClock(begin, &parts);
  if (at != begin) {
    // "4:59 PM ET, Thu January 13, 2022": clock time first.
    const std::size_t date = SkipBetween(at);
    const std::size_t next = ReadDate(date, &parts, false);
    if (next != date && parts.day != 0) return Build(parts, begin, next);
    parts = {};
  }
  at = ReadDate(begin, &parts, bare_year);
  if (at == begin) return std::nullopt;
  if (parts.day != 0) {
    const std::size_t clock = SkipBetween(at);
    const std::size_t behind = ReadClock(clock, &parts);
    if (behind != clock) at = behind;
    // RFC 850 and `date` put the year behind the clock time: "Thu Jan 13 16:12:00 UTC 2022".
    if (parts.year == 0 && behind != clock && IsYear(at)) parts.year = tokens_[at++].number;
  }
  return Build(parts, begin, at);
}

void DateScanner::ReadLine(DatedLine* out) {
  DateLabel label = DateLabel::kNone;
  std::size_t i = 0;
  if (At(0) != nullptr && At(0)->text == "by") out->byline = true;
  while (i < tokens_.size()) {
    const Token& token = tokens_[i];
    if (token.kind == Token::kSign) {
      if (token.text == "|" || token.text == "/") out->bars = true;
      ++i;
      continue;
    }
    if (auto read = ReadAt(i, false); read && (read->days || !read->value.empty() || read->no_such_day)) {
      const int end = read->span.end;
      out->dates.push_back({*std::move(read), label});
      while (i < tokens_.size() && tokens_[i].span.begin < end) ++i;
      continue;
    }
    Parts clock;
    if (const std::size_t next = ReadClock(i, &clock); next != i) {
      i = next;
      continue;
    }
    const bool published = dates_.published_.contains(token.text);
    const bool updated = dates_.updated_.contains(token.text);
    if (published || updated) {
      label = updated ? DateLabel::kUpdated : DateLabel::kPublished;
      out->label = true;
    } else if (!dates_.filler_.contains(token.text) && !dates_.zones_.contains(token.text) &&
               !dates_.weekdays_.contains(token.text) && token.text != "am" && token.text != "pm") {
      ++out->other_words;
    }
    ++i;
  }
}

}  // namespace recount::article
