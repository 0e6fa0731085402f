// Inner part of dates.cc: reads dates, clock times and zones off a short stretch of text, token by token.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/article/dates.h"

namespace recount::article {

class DateScanner {
 public:
  DateScanner(const Dates& dates, std::string_view text, Span span);

  // The date with weekday, clock time and zone that begins at this token (or behind opening punctuation there).
  std::optional<DateRead> ReadAt(std::size_t token, bool bare_year);
  void ReadLine(DatedLine* out);

 private:
  struct Token {
    enum Kind { kNumber, kWord, kSign } kind = kSign;
    std::string text;  // folded; a sign's one character
    Span span;
    int number = 0;  // up to eight digits
    bool space_before = false;
  };
  struct Parts {
    int year = 0, month = 0, day = 0;    // 0: not given
    int other_month = 0, other_day = 0;  // the other reading of 03/04/2022
    int weekday = 0;
    int hour = -1, minute = 0;
    std::string zone;
  };

  const Token* At(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  bool IsSign(std::size_t i, std::string_view signs) const;
  bool IsNumber(std::size_t i, int low, int high, std::size_t digits_from = 1, std::size_t digits_to = 2) const;
  bool IsYear(std::size_t i) const;
  int MonthAt(std::size_t i) const;
  int WeekdayAt(std::size_t i) const;

  // Each reads at `i` and gives the token behind, or `i` itself where nothing is read.
  std::size_t ReadDate(std::size_t i, Parts* parts, bool bare_year) const;
  std::size_t ReadIso(std::size_t i, Parts* parts) const;
  std::size_t ReadMonthFirst(std::size_t i, Parts* parts) const;
  std::size_t ReadDayFirst(std::size_t i, Parts* parts) const;
  std::size_t ReadNumeric(std::size_t i, Parts* parts) const;
  std::size_t ReadYearBehind(std::size_t i, Parts* parts) const;
  std::size_t ReadWeekday(std::size_t i, Parts* parts) const;
  std::size_t ReadClock(std::size_t i, Parts* parts) const;
  std::size_t ReadZone(std::size_t i, Parts* parts) const;
  std::size_t SkipBetween(std::size_t i) const;
  DateRead Build(const Parts& parts, std::size_t first, std::size_t last) const;

  const Dates& dates_;
  std::string_view text_;
  std::vector<Token> tokens_;
};

}  // namespace recount::article
