// What the cues of one sentence make of one another: which is inside which, which share a source, which only carry
// another.
#pragma once

#include <vector>

#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

// "was quoted by TASS as saying that": one speech, TASS its carrier. “…,” she said, according to Reuters: likewise.
void Settle(const Context& in, std::vector<Draft>* drafts);

// For each draft the index of the innermost other one whose content holds its cue; -1 if none.
std::vector<int> Nesting(const Context& in, const std::vector<Draft>& drafts);

}  // namespace recount::speech
