// Numbers in words and figures with their hedges: "two", "100,000", "more than seven", "nearly eight", "3.5 million",
// "dozens of". The words are data: knowledge/<language>/numbers.txt.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/knowledge/files.h"
#include "engine/model/text.h"

namespace recount::knowledge {

enum class Hedge { kNone, kAbout, kLessThan, kMoreThan, kAtLeast, kAtMost, kVague };  // kVague: dozens, several, a few

// A number found at tokens [first, last), hedge words included; the bare number is [number_first, last).
struct NumberRead {
  int first = 0, number_first = 0, last = 0;
  double value = 0;          // the number named; the lower end of a range; the middle of a vague one
  double value_to = 0;       // the upper end of "three to five"; equal to value otherwise
  double low = 0, high = 0;  // hard bounds (research/attribution.md, 3); +-infinity where open
  double soft_low = 0, soft_high = 0;
  bool low_open = false, high_open = false;
  Hedge hedge = Hedge::kNone;
  bool vague = false;      // the number itself is vague (dozens, several), whatever its hedge
  std::string text_value;  // "100000", "~100000", ">7", "<8", ">=78", "<=5", "200000/250000"
};

class Numbers {
 public:
  static absl::StatusOr<Numbers> Load(const Files& files);

  // The number that begins with token `at` or with its hedge there; nothing if none does. Ordinals are not numbers.
  std::optional<NumberRead> ReadAt(const Text& text, int at) const;
  // The same in a plain word: "seven" -> 7, "twenty-one" -> 21, "1,200" -> 1200, "3.5" -> 3.5. Hyphens joined
  // ("year-long" is nothing).
  std::optional<double> Value(std::string_view word) const;
  // "first" -> 1, "21st" -> 21.
  std::optional<int> Ordinal(std::string_view word) const;
  // All words that a number or an ordinal may begin with, folded and sorted; figures apart.
  std::vector<std::string> Words() const;
  // Whether ReadAt may find something that begins with this word (folded): a cheap test before it.
  bool MayStart(std::string_view folded) const {
    return !folded.empty() && ((folded[0] >= '0' && folded[0] <= '9') || firsts_.contains(folded));
  }

 private:
  struct Phrase {
    std::vector<std::string> words;
    double low = 0, high = 0;
    Hedge hedge = Hedge::kNone;
    bool maybe = false;
  };
  struct Core;  // a number without hedges
  static bool Starts(const Text& text, int at, const std::vector<std::string>& words);
  const Phrase* Longest(const std::vector<Phrase>& phrases, const Text& text, int at) const;
  std::optional<double> Plain(std::string_view word, bool money, bool* scaled) const;
  bool ReadWords(const Text& text, int at, Core* core) const;
  bool ReadFigures(const Text& text, int at, Core* core) const;
  bool ReadVague(const Text& text, int at, Core* core) const;
  bool ReadCore(const Text& text, int at, Core* core) const;
  int ReadHedges(const Text& text, int at, Hedge* hedge) const;
  void ReadRange(const Text& text, bool between, Core* core) const;

  StringMap<double> words_;         // one -> 1, twenty -> 20
  StringMap<double> scales_;        // hundred, thousand, million, billion, bn
  StringMap<double> money_scales_;  // m, k: only behind a currency sign
  StringMap<int> ordinals_;
  StringMap<std::pair<double, double>> vague_;  // dozens -> 24..99
  StringSet firsts_;
  StringSet articles_, and_, half_, range_, between_, of_;
  std::vector<Phrase> few_, hedges_, behind_;  // longest first
};

// Writes a double without trailing zeros: 100000, 3.5, 3000000.
std::string FormatNumber(double value);

}  // namespace recount::knowledge
