// Quotations that go on: further quoted sentences of a paragraph, and paragraphs that are nothing but quotation, belong
// to the speech before them (of PolNeAR's 152 quoted paragraphs without a cue, 121 do; research/attribution.md, 5).
#pragma once

#include <vector>

#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

// Adds to the drafts' contents; `drafts` are in order of the text. Contents stay sorted.
void ChainQuotes(const Context& in, std::vector<Draft>* drafts);

}  // namespace recount::speech
