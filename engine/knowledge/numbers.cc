#include "engine/knowledge/numbers.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "engine/model/unicode.h"

namespace recount::knowledge {

// Tokens [first, last), worth value to value_to.
struct Numbers::Core {
  int first = 0, last = 0;
  double value = 0, value_to = 0;
  bool vague = false;
  bool scaled = false;   // a scale word was read: "3 million"
  bool pronoun = false;  // a bare "one"
};

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLargest = 1e18;  // beyond this nothing is counted

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// "1,200", "3.5", "78", ".5"; commas only between groups of three.
std::optional<double> Figures(std::string_view s) {
  if (s.empty() || s.size() > 24) return std::nullopt;
  std::string plain;
  std::size_t group = 0;  // digits since the last comma
  bool comma = false, point = false, digit = false;
  for (char c : s) {
    if (IsDigit(c)) {
      plain += c;
      ++group;
      digit = true;
    } else if (c == ',' && !point && digit && (comma ? group == 3 : group <= 3)) {
      comma = true;
      group = 0;
    } else if (c == '.' && !point && (!comma || group == 3)) {
      point = true;
      plain += c;
    } else {
      return std::nullopt;
    }
  }
  double value = 0;
  if (!digit || (comma && !point && group != 3) || s.back() == '.' || !absl::SimpleAtod(av(plain), &value))
    return std::nullopt;
  return value;
}

bool IsMoney(const Text& text, int at) {
  if (at < 0 || at >= text.size()) return false;
  const std::string_view form = text.Form(at);
  return !form.empty() &&
         (form.back() == '$' || form == "€" || form == "£" || form == "¥" || form == "₽" || form == "₹");
}

std::string FoldAt(const Text& text, int at) {
  return at >= 0 && at < text.size() ? Fold(text.Form(at)) : std::string();
}

bool Glued(const Text& text, int at) {
  return at < text.size() && !text.at(at).space_before;
}

int TrailingZeros(double value) {
  int zeros = 0;
  while (value >= 10 && std::fmod(value, 10) == 0 && zeros < 18) value /= 10, ++zeros;
  return zeros;
}

// "more than 25" suggests less than 30, "more than 100,000" less than 200,000.
double NextRound(double value) {
  const int zeros = TrailingZeros(value);
  if (zeros == 0 && value >= 10) return (std::floor(value / 10) + 1) * 10;
  return value + std::pow(10, zeros);
}

}  // namespace

bool Numbers::Starts(const Text& text, int at, const std::vector<std::string>& words) {
  if (at < 0 || at + static_cast<int>(words.size()) > text.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (FoldAt(text, at + static_cast<int>(i)) != words[i]) return false;
  }
  return true;
}

const Numbers::Phrase* Numbers::Longest(const std::vector<Phrase>& phrases, const Text& text, int at) const {
  const std::string first = FoldAt(text, at);  // most phrases fall at their first word
  for (const Phrase& phrase : phrases) {
    if (phrase.words.front() == first && Starts(text, at, phrase.words)) return &phrase;
  }
  return nullptr;
}

std::optional<double> Numbers::Value(std::string_view word) const {
  bool scaled = false;
  return Plain(Fold(word), false, &scaled);
}

std::optional<double> Numbers::Plain(std::string_view word, bool money, bool* scaled) const {
  if (word.empty()) return std::nullopt;
  if (IsDigit(word[0]) || word[0] == '.') {
    std::size_t end = word.size();
    while (end > 0 && !IsDigit(word[end - 1])) --end;
    const auto value = Figures(word.substr(0, end));
    if (!value || end == word.size()) return value;
    const std::string_view tail = word.substr(end);
    auto scale = scales_.find(tail);
    if (scale == scales_.end()) {
      if (!money) return std::nullopt;
      scale = money_scales_.find(tail);
      if (scale == money_scales_.end()) return std::nullopt;
    }
    *scaled = true;
    return *value * scale->second;
  }
  if (const auto it = words_.find(word); it != words_.end()) return it->second;
  if (const auto it = scales_.find(word); it != scales_.end() && word.size() > 3) return it->second;
  if (const auto hyphen = word.find('-'); hyphen != std::string_view::npos) {
    const auto tens = words_.find(word.substr(0, hyphen));
    const auto units = words_.find(word.substr(hyphen + 1));
    if (tens != words_.end() && units != words_.end() && tens->second >= 20 && units->second >= 1 &&
        units->second < 10) {
      return tens->second + units->second;
    }
  }
  return std::nullopt;
}

std::optional<int> Numbers::Ordinal(std::string_view raw) const {
  const std::string word = Fold(raw);
  if (const auto it = ordinals_.find(word); it != ordinals_.end()) return it->second;
  if (word.size() > 2 && word.size() < 9 && IsDigit(word[0])) {
    const std::string_view tail = std::string_view(word).substr(word.size() - 2);
    int value = 0;
    if (tail != "st" && tail != "nd" && tail != "rd" && tail != "th") return std::nullopt;
    if (!absl::SimpleAtoi(av(std::string_view(word).substr(0, word.size() - 2)), &value)) return std::nullopt;
    return value;
  }
  if (const auto hyphen = word.find('-'); hyphen != std::string::npos) {
    const auto tens = words_.find(std::string_view(word).substr(0, hyphen));
    const auto units = ordinals_.find(std::string_view(word).substr(hyphen + 1));
    if (tens != words_.end() && units != ordinals_.end() && tens->second >= 20 && units->second < 10) {
      return static_cast<int>(tens->second) + units->second;
    }
  }
  return std::nullopt;
}

// "twenty-one", "two hundred and fifty thousand", "a hundred", "half a million", "two dozen".
bool Numbers::ReadWords(const Text& text, int at, Core* core) const {
  double total = 0, current = 0;
  double least_scale = kInfinity;
  bool any = false, only_article = false;
  int i = at;
  double half = 0;
  if (half_.contains(FoldAt(text, i)) && articles_.contains(FoldAt(text, i + 1)) &&
      scales_.contains(FoldAt(text, i + 2))) {
    current = 0.5;
    i += 2;
  } else if (articles_.contains(FoldAt(text, i)) && scales_.contains(FoldAt(text, i + 1))) {
    current = 1;
    ++i;
  } else if (articles_.contains(FoldAt(text, i)) && half_.contains(FoldAt(text, i + 1)) &&
             scales_.contains(FoldAt(text, i + 2))) {
    current = 0.5;
    i += 2;
  } else if (const auto first = words_.find(FoldAt(text, i)); first == words_.end()) {
    bool scaled = false;
    const std::string word = FoldAt(text, i);
    if (word.empty() || IsDigit(word[0]) || word[0] == '.' || word.find('-') == std::string::npos ||
        !Plain(word, false, &scaled)) {
      return false;
    }
  }
  only_article = i > at;
  while (i < text.size()) {
    int next = i;
    // A hyphen or "and" may stand inside: "twenty-one", "two hundred and six".
    if (any && FoldAt(text, i) == "-" && Glued(text, i) && Glued(text, i + 1)) next = i + 1;
    if (any && and_.contains(FoldAt(text, i)) && TrailingZeros(current + total) >= 2) next = i + 1;
    const std::string word = FoldAt(text, next);
    if (const auto unit = words_.find(word); unit != words_.end()) {
      const double v = unit->second;
      const bool fits = !any ? !only_article
                             : (v < 10 ? std::fmod(current, 100) == 0 ||
                                             (std::fmod(current, 100) >= 20 && std::fmod(current, 10) == 0)
                                       : std::fmod(current, 100) == 0);
      if (!fits || half > 0 || (any && current + total == 0)) break;
      current += v;
    } else if (word.find('-') != std::string::npos && word.size() > 3 && !IsDigit(word[0])) {
      bool scaled = false;
      const auto v = Plain(word, false, &scaled);
      if (!v || (any && std::fmod(current, 100) != 0)) break;
      current += *v;
    } else if (const auto scale = scales_.find(word); scale != scales_.end() && current > 0) {
      if (scale->second < 1000) {
        if (current >= 100) break;
        current *= scale->second;
      } else {
        if (scale->second >= least_scale) break;
        least_scale = scale->second;
        total += current * scale->second;
        current = 0;
      }
      core->scaled = true;
    } else if (any && and_.contains(word) && next == i && articles_.contains(FoldAt(text, i + 1)) &&
               half_.contains(FoldAt(text, i + 2)) && half == 0) {
      half = 0.5;  // "two and a half"
      current += half;
      next = i + 2;
    } else {
      break;
    }
    any = true;
    i = next + 1;
    if (total + current > kLargest) return false;
  }
  if (!any) return false;
  core->first = at;
  core->last = i;
  core->value = core->value_to = total + current;
  core->pronoun = i == at + 1 && core->value == 1;
  return true;
}

// "3", "3.5 million", "1,200", "$3.5m", "2 1/2".
bool Numbers::ReadFigures(const Text& text, int at, Core* core) const {
  const std::string word = FoldAt(text, at);
  if (word.empty() || !(IsDigit(word[0]) || word[0] == '.')) return false;
  const auto value = Plain(word, IsMoney(text, at - 1), &core->scaled);
  if (!value) return false;
  core->first = at;
  core->last = at + 1;
  core->value = *value;
  const std::string fraction = FoldAt(text, core->last);
  if (fraction == "1/2" || fraction == "½") core->value += 0.5, ++core->last;
  if (fraction == "1" && FoldAt(text, core->last + 1) == "/" && FoldAt(text, core->last + 2) == "2") {
    core->value += 0.5;  // the same, split into three
    core->last += 3;
  }
  if (fraction == "1/4" || fraction == "¼") core->value += 0.25, ++core->last;
  if (fraction == "3/4" || fraction == "¾") core->value += 0.75, ++core->last;
  while (!core->scaled || core->value < 1e6) {
    int next = core->last;
    if (FoldAt(text, next) == "-" && Glued(text, next) && Glued(text, next + 1)) ++next;
    const std::string scale = FoldAt(text, next);
    auto it = scales_.find(scale);
    if (it == scales_.end()) {
      if (!IsMoney(text, at - 1)) break;
      it = money_scales_.find(scale);
      if (it == money_scales_.end() || text.Form(next) == "a") break;
    }
    core->value *= it->second;
    core->scaled = true;
    core->last = next + 1;
    if (core->value > kLargest) return false;
  }
  core->value_to = core->value;
  return true;
}

// "dozens", "tens of thousands", "several hundred", "a few".
bool Numbers::ReadVague(const Text& text, int at, Core* core) const {
  core->first = at;
  if (const Phrase* few = Longest(few_, text, at)) {
    core->last = at + static_cast<int>(few->words.size());
    core->value = few->low;
    core->value_to = few->high;
    const auto scale = scales_.find(FoldAt(text, core->last));
    if (scale != scales_.end()) {
      core->value *= scale->second;
      core->value_to *= scale->second;
      ++core->last;
    }
    core->vague = true;
    return true;
  }
  const auto it = vague_.find(FoldAt(text, at));
  if (it == vague_.end()) return false;
  core->last = at + 1;
  core->value = it->second.first;
  core->value_to = it->second.second;
  if (of_.contains(FoldAt(text, at + 1))) {  // "tens of thousands": the plain ends, times the scale
    const auto next = vague_.find(FoldAt(text, at + 2));
    if (next != vague_.end() && next->second.first > core->value) {
      const double unit = next->second.first / 2;  // "thousands" begin at two thousand
      core->value *= unit;
      core->value_to = (core->value_to + 1) * unit - 1;
      core->last = at + 3;
    }
  }
  core->vague = true;
  return true;
}

bool Numbers::ReadCore(const Text& text, int at, Core* core) const {
  return ReadFigures(text, at, core) || ReadWords(text, at, core) || ReadVague(text, at, core);
}

int Numbers::ReadHedges(const Text& text, int at, Hedge* hedge) const {
  int i = at;
  for (int rounds = 0; rounds < 3; ++rounds) {
    const Phrase* phrase = Longest(hedges_, text, i);
    if (phrase == nullptr) break;
    // "over the two": a preposition. Tags tell where there are any; a hedge stands directly before its number anyway.
    if (phrase->maybe && text.at(i).upos == Upos::ADP && text.at(i).rel == Rel::case_ && text.at(i).head >= 0 &&
        text.at(text.at(i).head).upos != Upos::NUM && *hedge == Hedge::kNone && phrase->hedge != Hedge::kMoreThan) {
      break;
    }
    if (*hedge == Hedge::kNone || *hedge == Hedge::kAbout) *hedge = phrase->hedge;
    i += static_cast<int>(phrase->words.size());
    while (IsMoney(text, i)) ++i;
  }
  return i;
}

// "three to five", "20–25 million", "between 3 and 5". Only upwards: "3-2" is a score.
void Numbers::ReadRange(const Text& text, bool between, Core* core) const {
  const std::string word = FoldAt(text, core->last);
  const bool joins = between ? and_.contains(word) : range_.contains(word);
  if (!joins || core->vague) return;
  int next = core->last + 1;
  while (IsMoney(text, next)) ++next;
  Core other;
  if (!(ReadFigures(text, next, &other) || ReadWords(text, next, &other)) || other.vague) return;
  double low = core->value;
  if (!core->scaled && other.scaled && low < 1000) {
    for (const auto& scale : {1e3, 1e6, 1e9, 1e12}) {
      if (other.value >= scale && low * scale < other.value && other.value / scale < 1000) low = core->value * scale;
    }
  }
  if (other.value <= low) return;
  core->value = low;
  core->value_to = other.value;
  core->last = other.last;
}

std::optional<NumberRead> Numbers::ReadAt(const Text& text, int at) const {
  if (at < 0 || at >= text.size()) return std::nullopt;
  NumberRead out;
  out.first = at;
  int i = ReadHedges(text, at, &out.hedge);
  const bool between = out.hedge == Hedge::kNone && between_.contains(FoldAt(text, i));
  if (between) ++i;
  while (i > at && IsMoney(text, i)) ++i;
  Core core;
  if (!ReadCore(text, i, &core)) return std::nullopt;
  if (core.pronoun && text.at(core.first).upos == Upos::PRON) return std::nullopt;
  ReadRange(text, between, &core);
  if (between && core.value == core.value_to) return std::nullopt;
  out.number_first = core.first;
  out.last = core.last;
  if (out.hedge == Hedge::kNone) {
    if (const Phrase* behind = Longest(behind_, text, out.last)) {
      const bool glued = behind->words[0] == "-" || behind->words[0] == "+" || behind->words[0] == "plus";
      if (!glued || behind->words[0] == "plus" || Glued(text, out.last)) {
        out.hedge = behind->hedge;
        out.last += static_cast<int>(behind->words.size());
      }
    }
  }
  out.vague = core.vague && core.value != core.value_to;
  const double a = core.value, b = core.value_to;
  out.value = a;
  out.value_to = b;
  out.low = out.soft_low = a;
  out.high = out.soft_high = b;
  const bool spread = a != b;
  const std::string plain = spread ? fmt::format("{}/{}", FormatNumber(a), FormatNumber(b)) : FormatNumber(a);
  switch (out.hedge) {
    case Hedge::kNone:
    case Hedge::kVague:
      if (core.vague) {
        out.hedge = Hedge::kVague;
        out.value = out.value_to = (a + b) / 2;
      } else if (!spread && a >= 100 && TrailingZeros(a) >= 2) {
        // A round number is not exact: 600 may be 580; 612 million are no 621.
        const double slack = std::min(a * 0.05, std::pow(10.0, TrailingZeros(a)) / 2);
        out.low = out.soft_low = a - slack;
        out.high = out.soft_high = a + slack;
      }
      out.text_value = plain;
      break;
    case Hedge::kAbout:
      out.low = out.soft_low = a * 0.9;
      out.high = out.soft_high = b * 1.1;
      out.text_value = spread ? plain : fmt::format("~{}", plain);
      break;
    case Hedge::kLessThan:
      out.low = -kInfinity;
      out.high_open = true;
      out.soft_low = b * 0.9;
      out.high = b;
      out.text_value = fmt::format("<{}", FormatNumber(b));
      break;
    case Hedge::kMoreThan:
      out.high = kInfinity;
      out.low_open = true;
      out.soft_high = NextRound(a);
      out.text_value = fmt::format(">{}", FormatNumber(a));
      break;
    case Hedge::kAtLeast:
      out.high = out.soft_high = kInfinity;
      out.text_value = fmt::format(">={}", FormatNumber(a));
      break;
    case Hedge::kAtMost:
      out.low = out.soft_low = -kInfinity;
      out.text_value = fmt::format("<={}", FormatNumber(b));
      break;
  }
  return out;
}

std::string FormatNumber(double value) {
  if (!std::isfinite(value)) return value > 0 ? "inf" : "-inf";
  if (value == std::floor(value) && std::abs(value) < 1e15) return fmt::format("{}", static_cast<long long>(value));
  std::string out = fmt::format("{:.6f}", value);
  while (!out.empty() && out.back() == '0') out.pop_back();
  if (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

}  // namespace recount::knowledge
