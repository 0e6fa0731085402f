// Texts for the fuzz target of the times: pieces of time expressions in any order. The same ones for the same seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace recount::fuzz {

class TimeTexts {
 public:
  explicit TimeTexts(std::uint64_t seed) : state_(seed) {}

  std::string Next() {
    static const std::vector<std::string> kPieces = {"Monday",
                                                     "on",
                                                     "the",
                                                     "third",
                                                     "Tuesday",
                                                     "of",
                                                     "May",
                                                     "March",
                                                     "Feb",
                                                     "29",
                                                     "31",
                                                     "30",
                                                     "1900",
                                                     "2100",
                                                     "9999",
                                                     "0",
                                                     "00",
                                                     "24:00",
                                                     "23:59:60",
                                                     ":",
                                                     "/",
                                                     "-",
                                                     "–",
                                                     ".",
                                                     ",",
                                                     "'",
                                                     "’",
                                                     "s",
                                                     "a.m.",
                                                     "pm",
                                                     "GMT",
                                                     "+",
                                                     "(",
                                                     ")",
                                                     "$",
                                                     "%",
                                                     "year",
                                                     "years",
                                                     "ago",
                                                     "later",
                                                     "before",
                                                     "after",
                                                     "last",
                                                     "next",
                                                     "this",
                                                     "every",
                                                     "other",
                                                     "two",
                                                     "twenty",
                                                     "million",
                                                     "half",
                                                     "quarter",
                                                     "past",
                                                     "to",
                                                     "noon",
                                                     "midnight",
                                                     "week",
                                                     "weekend",
                                                     "53",
                                                     "fiscal",
                                                     "Q4",
                                                     "H2",
                                                     "BC",
                                                     "AD",
                                                     "century",
                                                     "1990s",
                                                     "'80s",
                                                     "Easter",
                                                     "Ramadan",
                                                     "Thanksgiving",
                                                     "Diwali",
                                                     "in",
                                                     "within",
                                                     "from",
                                                     "between",
                                                     "and",
                                                     "until",
                                                     "early",
                                                     "mid",
                                                     "end",
                                                     "beginning",
                                                     "999999999999",
                                                     "1.5",
                                                     "1,000",
                                                     "0.1",
                                                     "T",
                                                     "Z",
                                                     "2022-01-13",
                                                     "13/13/2013",
                                                     "02/03/04",
                                                     "12.12.12",
                                                     "\n",
                                                     "\n\n",
                                                     "\xF0\x9F\x95\x92",
                                                     "\xC3\xA4",
                                                     "\xFF",
                                                     "Januar",
                                                     "vor",
                                                     "Tagen",
                                                     "nächsten",
                                                     "Uhr",
                                                     "morgen",
                                                     "fünf",
                                                     "tomorrow",
                                                     "tonight",
                                                     "now",
                                                     "recently",
                                                     "the day before",
                                                     "a year earlier",
                                                     "that day",
                                                     "days",
                                                     "hours",
                                                     "minutes",
                                                     "night",
                                                     "morning",
                                                     "x",
                                                     "Cap"};
    std::string out;
    const std::size_t n = 1 + Below(14);
    for (std::size_t i = 0; i < n; ++i) {
      out += kPieces[Below(kPieces.size())];
      if (Below(5) != 0) out += ' ';
    }
    if (Below(4) == 0 && !out.empty()) out[Below(out.size())] = static_cast<char>(Below(256));
    return out;
  }

 private:
  std::size_t Below(std::size_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % n;
  }
  std::uint64_t state_;
};

}  // namespace recount::fuzz
