#include "engine/article/dates.h"

#include <algorithm>
#include <cctype>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "engine/article/date_scanner.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

constexpr std::string_view kFile = "article/dates.txt";

}  // namespace

absl::StatusOr<Dates> Dates::Load(const knowledge::Files& files) {
  Dates out;
  for (const knowledge::File& file : files.Under(kFile)) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2 && row.cells.size() != 3)
        return knowledge::ErrorAt(file.origin, row.line, "two or three columns expected");
      const std::string_view kind = row.cells[0];
      int number = 0;
      if (row.cells.size() == 3) {
        for (const char c : row.cells[1]) number = absl::ascii_isdigit(c) ? number * 10 + (c - '0') : 99;
        if (number > 12) return knowledge::ErrorAt(file.origin, row.line, "a number up to 12 expected");
      }
      for (const absl::string_view word : absl::StrSplit(av(row.cells.back()), ' ', absl::SkipEmpty())) {
        const std::string key = Fold(sv(word));
        if (kind == "month") {
          out.months_[key] = number;
        } else if (kind == "weekday") {
          out.weekdays_[key] = number;
        } else if (kind == "zone") {
          out.zones_.insert(key);
        } else if (kind == "published") {
          out.published_.insert(key);
        } else if (kind == "updated") {
          out.updated_.insert(key);
        } else if (kind == "filler") {
          out.filler_.insert(key);
        } else if (kind == "label") {
          out.labels_.insert(key);
        } else if (kind == "ordinal") {
          out.ordinals_.insert(key);
        } else {
          return knowledge::ErrorAt(file.origin, row.line, absl::StrCat("unknown kind \"", av(kind), "\""));
        }
      }
    }
  }
  return out;
}

std::optional<DateRead> Dates::ReadField(std::string_view raw) const {
  DateScanner scanner(*this, raw, {0, static_cast<int>(std::min<std::size_t>(raw.size(), 200))});
  return scanner.ReadAt(0, /*bare_year=*/true);
}

std::optional<DateRead> Dates::ReadFront(std::string_view words) const {
  DateScanner scanner(*this, words, {0, static_cast<int>(std::min<std::size_t>(words.size(), 60))});
  return scanner.ReadAt(0, false);
}

DatedLine Dates::ReadLine(std::string_view text, Span line) const {
  DatedLine out;
  if (line.size() > 300) {
    out.other_words = 100;
    return out;
  }
  DateScanner(*this, text, line).ReadLine(&out);
  return out;
}

std::optional<DateRead> DateInUrl(std::string_view url) {
  url = url.substr(0, 2000);
  const auto number = [&](std::size_t at, std::size_t n) {
    int value = 0;
    for (std::size_t i = at; i < at + n; ++i) {
      if (i >= url.size() || !absl::ascii_isdigit(url[i])) return -1;
      value = value * 10 + (url[i] - '0');
    }
    return value;
  };
  const auto ends = [&](std::size_t at) { return at >= url.size() || !absl::ascii_isdigit(url[at]); };
  std::optional<DateRead> month_only;
  for (std::size_t at = 1; at + 6 < url.size(); ++at) {
    const char before = url[at - 1];
    if (before != '/' && before != '-' && before != '_' && before != '.') continue;
    const int year = number(at, 4);
    if (year < 1990 || year > 2100) continue;
    DateRead read;
    read.span = {static_cast<int>(at), static_cast<int>(at)};
    const char divider = url[at + 4];
    if (absl::ascii_isdigit(divider)) {  // 20220113
      const int month = number(at + 4, 2), day = number(at + 6, 2);
      if (month < 1 || day < 1 || !ends(at + 8)) continue;
      const auto date = MakeDay(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
      if (!date) continue;
      read.days = DayInterval{*date, *date};
      read.value = FormatDay(*date);
      read.whole_day = true;
      read.span.end += 8;
      return read;
    }
    if (divider != '/' && divider != '-' && divider != '_') continue;
    const std::size_t width = number(at + 5, 2) >= 0 ? 2 : 1;
    const int month = number(at + 5, width);
    if (month < 1 || month > 12) continue;
    std::size_t next = at + 5 + width;
    const std::size_t day_width = number(next + 1, 2) >= 0 ? 2 : 1;
    const int day = next < url.size() && url[next] == divider ? number(next + 1, day_width) : -1;
    if (day >= 1 && ends(next + 1 + day_width)) {
      const auto date = MakeDay(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
      if (!date) continue;
      read.days = DayInterval{*date, *date};
      read.value = FormatDay(*date);
      read.whole_day = true;
      read.span.end = static_cast<int>(next + 1 + day_width);
      return read;
    }
    if (!month_only && divider == '/' && next < url.size() && url[next] == '/') {
      read.value = absl::StrFormat("%04d-%02d", year, month);
      read.days = DaysOf(read.value);
      read.span.end = static_cast<int>(next);
      month_only = read;
    }
  }
  return month_only;
}

}  // namespace recount::article
