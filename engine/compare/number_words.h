// Numbers as the words of a sentence give them, for readers that look for what stands around a number rather than for
// the event that carries it.
#pragma once

#include <optional>
#include <vector>

#include "engine/compare/claims.h"
#include "engine/compare/sentence_words.h"
#include "engine/knowledge/words.h"

namespace recount::compare {

struct NumberWords {
  double value = 0;
  std::size_t first = 0, last = 0;  // words, the last one outside
};

// "43", "8,000", "four", "two lakh", "3.5 million".
std::optional<NumberWords> NumberAt(const knowledge::Words& words, const std::vector<PlacedWord>& all, std::size_t at);

// Of money, a share, an age or a time, not of people or things.
bool OfSomethingElse(const knowledge::Words& words, std::string_view text, const Annotated& article,
                     const std::vector<PlacedWord>& all, const NumberWords& f);

// Value and bounds with the hedge before the number: "more than", "at least", "some".
void BoundOf(const knowledge::Words& words, const std::vector<PlacedWord>& all, const NumberWords& f, Claim* c);

}  // namespace recount::compare
