// Whether a side's value is the expected one: dates, instants, durations and numbers by what they say, the rest by
// words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::check {

// Attributes whose values are words: place, name, participant, outcome, cause, statement. Their evidence may hold the
// value too.
bool IsWordAttribute(std::string_view attribute);

// `accept` are other values that count; `folded_evidence` the evidence of the side, folded.
bool ValuesEqual(std::string_view expected, const std::vector<std::string>& accept, std::string_view got,
                 std::string_view attribute, std::string_view folded_evidence);

}  // namespace recount::check
