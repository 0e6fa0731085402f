// Candidates that are no sayings of their own: one saying read twice, and sources that are events.
#pragma once

#include <vector>

#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

// One saying read twice: "voiced fears of", "reiterated his threat that", "began the day warning that", "…," X said,
// quoting Y. Of one sentence.
void DropDoubles(const Context& in, std::vector<Draft>* drafts);

// "The talks focused on": what happened says nothing; only what it brought to light may ("the hearing found that").
void DropOccasions(const Context& in, std::vector<Draft>* drafts);

}  // namespace recount::speech
