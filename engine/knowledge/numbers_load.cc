// Reads numbers.txt into the tables of Numbers.
#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/knowledge/numbers.h"

namespace recount::knowledge {
namespace {

std::vector<std::string> PhraseWords(std::string_view phrase) {
  return absl::StrSplit(av(phrase), ' ', absl::SkipEmpty());
}

std::optional<double> NumberCell(const Row& row, std::size_t column) {
  double value = 0;
  if (column >= row.cells.size() || !absl::SimpleAtod(av(row.cells[column]), &value)) return std::nullopt;
  return value;
}

Hedge HedgeOf(std::string_view sign) {
  if (sign == "~") return Hedge::kAbout;
  if (sign == "<") return Hedge::kLessThan;
  if (sign == ">") return Hedge::kMoreThan;
  if (sign == ">=") return Hedge::kAtLeast;
  if (sign == "<=") return Hedge::kAtMost;
  return Hedge::kNone;
}

}  // namespace

absl::StatusOr<Numbers> Numbers::Load(const Files& files) {
  Numbers numbers;
  for (const File& file : files.Under("numbers.txt")) {
    for (const Row& row : ParseTable(file)) {
      const std::string_view kind = row.cells[0];
      if (row.cells.size() < 2) return ErrorAt(file.origin, row.line, "a number word is missing");
      const std::string word(row.cells[1]);
      const auto first = NumberCell(row, 2);
      const auto second = NumberCell(row, 3);
      const auto hedge = row.cells.size() > 2 ? HedgeOf(row.cells[2]) : Hedge::kNone;
      if (kind == "number" && first) {
        numbers.words_[word] = *first;
      } else if (kind == "scale" && first) {
        (row.cells.size() > 3 ? numbers.money_scales_ : numbers.scales_)[word] = *first;
      } else if (kind == "ordinal" && first) {
        numbers.ordinals_[word] = static_cast<int>(*first);
      } else if (kind == "vague" && first && second) {
        numbers.vague_[word] = {*first, *second};
      } else if (kind == "few" && first && second) {
        numbers.few_.push_back({PhraseWords(word), *first, *second, Hedge::kVague, false});
      } else if ((kind == "hedge" || kind == "maybe") && hedge != Hedge::kNone) {
        numbers.hedges_.push_back({PhraseWords(word), 0, 0, hedge, kind == "maybe"});
      } else if (kind == "behind" && hedge != Hedge::kNone) {
        numbers.behind_.push_back({PhraseWords(word), 0, 0, hedge, false});
      } else if (kind == "article") {
        numbers.articles_.insert(word);
      } else if (kind == "half") {
        numbers.half_.insert(word);
      } else if (kind == "and") {
        numbers.and_.insert(word);
      } else if (kind == "range") {
        numbers.range_.insert(word);
      } else if (kind == "between") {
        numbers.between_.insert(word);
      } else if (kind == "of") {
        numbers.of_.insert(word);
      } else {
        return ErrorAt(file.origin, row.line, absl::StrCat("cannot read a number word of kind '", av(kind), "' here"));
      }
    }
  }
  for (const auto* table : {&numbers.words_, &numbers.scales_}) {
    for (const auto& [word, value] : *table) numbers.firsts_.insert(word);
  }
  for (const auto& [word, range] : numbers.vague_) numbers.firsts_.insert(word);
  for (const auto* set : {&numbers.articles_, &numbers.half_, &numbers.between_}) {
    for (const std::string& word : *set) numbers.firsts_.insert(word);
  }
  for (const auto* phrases : {&numbers.few_, &numbers.hedges_}) {
    for (const Phrase& phrase : *phrases) numbers.firsts_.insert(phrase.words.front());
  }
  for (auto* phrases : {&numbers.few_, &numbers.hedges_, &numbers.behind_}) {
    std::stable_sort(phrases->begin(), phrases->end(),
                     [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  }
  return numbers;
}

std::vector<std::string> Numbers::Words() const {
  std::vector<std::string> out(firsts_.begin(), firsts_.end());
  for (const auto& [word, value] : ordinals_) out.push_back(word);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace recount::knowledge
