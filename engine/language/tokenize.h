// Words as Universal Dependencies cuts English: "don't" is "do" "n't", "15-year" is "15" "-" "year", "$5m" is "$" "5"
// "m", "U.S." stays one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/language/quotations.h"
#include "engine/model/strings.h"
#include "engine/model/text.h"

namespace recount::language {

// What the full stop of an abbreviation says (engine/knowledge/en/language/abbreviations.txt).
enum class Stop { kNone, kTitle, kNumber, kMonth, kAny };

struct WordLists {
  StringMap<Stop> abbreviations;
  StringMap<std::vector<int>> contractions;  // lengths of the parts
  StringSet hyphen_prefixes;
  StringSet units;
  StringSet sentence_starters;
  StringSet reporting_verbs;
  StringSet credit_words;

  static absl::StatusOr<WordLists> Load(const knowledge::Files& files);
  Stop StopOf(std::string_view word) const;  // kAny for dotted letters ("U.S.", "a.m."); kTitle for one ("J.")
};

// Appends the tokens of one paragraph: span and space_before are set, nothing else. Single marks that are not in
// `marks.singles` are apostrophes. A word longer than 1,000 bytes is cut.
void Tokenize(std::string_view text, const Span& paragraph, const WordLists& lists, const QuotationMarks& marks,
              std::vector<Token>* out);

}  // namespace recount::language
