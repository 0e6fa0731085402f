#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "engine/language/tokenize.h"

namespace recount::language {
namespace {

std::vector<std::string_view> Blanks(std::string_view s) {
  std::vector<std::string_view> out;
  while (!s.empty()) {
    const auto at = s.find(' ');
    if (at != 0) out.push_back(s.substr(0, at));
    if (at == std::string_view::npos) break;
    s.remove_prefix(at + 1);
  }
  return out;
}

void ReadSet(const knowledge::Files& files, std::string_view path, StringSet* out) {
  for (const auto& file : files.Under(path)) {
    for (const auto& row : knowledge::ParseTable(file)) out->emplace(row.cells[0]);
  }
}

}  // namespace

absl::StatusOr<WordLists> WordLists::Load(const knowledge::Files& files) {
  WordLists out;
  for (const auto& file : files.Under("language/abbreviations.txt")) {
    for (const auto& row : knowledge::ParseTable(file)) {
      Stop stop = Stop::kNone;
      const std::string_view kind = row.cells.size() > 1 ? row.cells[1] : "";
      if (kind == "title") stop = Stop::kTitle;
      if (kind == "number") stop = Stop::kNumber;
      if (kind == "month") stop = Stop::kMonth;
      if (kind == "any") stop = Stop::kAny;
      if (stop == Stop::kNone)
        return knowledge::ErrorAt(file.origin, row.line, "second column is none of title, number, month, any");
      out.abbreviations[std::string(row.cells[0])] = stop;
    }
  }
  for (const auto& file : files.Under("language/contractions.txt")) {
    for (const auto& row : knowledge::ParseTable(file)) {
      const auto parts = row.cells.size() > 1 ? Blanks(row.cells[1]) : std::vector<std::string_view>{};
      std::vector<int> lengths;
      std::string whole;
      for (std::string_view part : parts) {
        lengths.push_back(static_cast<int>(part.size()));
        whole += part;
      }
      if (whole != row.cells[0]) return knowledge::ErrorAt(file.origin, row.line, "the parts do not make up the word");
      out.contractions[std::string(row.cells[0])] = lengths;
    }
  }
  ReadSet(files, "language/hyphen_prefixes.txt", &out.hyphen_prefixes);
  ReadSet(files, "language/units.txt", &out.units);
  ReadSet(files, "language/sentence_starters.txt", &out.sentence_starters);
  ReadSet(files, "language/reporting_verbs.txt", &out.reporting_verbs);
  ReadSet(files, "language/credit_words.txt", &out.credit_words);
  return out;
}

Stop WordLists::StopOf(std::string_view word) const {
  if (word.size() < 2 || word.back() != '.') return Stop::kNone;
  const auto it = abbreviations.find(word);
  if (it != abbreviations.end()) return it->second;
  // Letters with a stop behind each: "U.S.", "p.m.", "J.", "Ph.D.".
  int letters = 0;
  int stops = 0;
  int run = 0;
  for (char c : word) {
    if (c == '.') {
      if (run == 0 || run > 2) return Stop::kNone;
      ++stops;
      run = 0;
    } else if (absl::ascii_isalpha(static_cast<unsigned char>(c))) {
      ++letters;
      ++run;
    } else {
      return Stop::kNone;
    }
  }
  if (stops == 1) {
    // "J." is an initial; "I." is mostly the pronoun at the end of a sentence.
    return letters == 1 && absl::ascii_isupper(static_cast<unsigned char>(word[0])) && word[0] != 'I' ? Stop::kTitle
                                                                                                      : Stop::kNone;
  }
  return letters <= stops + 1 ? Stop::kAny : Stop::kNone;
}

}  // namespace recount::language
