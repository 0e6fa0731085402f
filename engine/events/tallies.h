// The result of a vote: "76 to 71", "by 76 votes to 71", "76-71". Two figures that belong together and are no range.
#pragma once

#include <optional>

#include "engine/events/find_triggers.h"
#include "engine/knowledge/numbers.h"

namespace recount::events {

struct Tally {
  double higher = 0, lower = 0;
  Span higher_span, lower_span;
  int last = -1;  // token behind it
};

// A tally that begins with the number; nothing where the sentence does not tell of a vote, or the first figure is the
// smaller one ("76 to 80 people").
std::optional<Tally> ReadTally(const Scene& scene, const knowledge::Numbers& numbers,
                               const knowledge::NumberRead& number, const Sentence& sentence);

}  // namespace recount::events
