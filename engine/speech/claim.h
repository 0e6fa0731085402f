// What is claimed inside a saying: affirmed or denied, told as fact, planned, probable, possible, or on a condition.
#pragma once

#include "engine/model/modality.h"
#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

// Whether the claim inside is negative: "that it has no plans", "that it was not told".
bool NegatedContent(const Context& in, const Draft& draft);

// Of the first clause of the content: "may close" possible, "will close" and "to close" planned, "is likely to close"
// probable, "would close if" conditional; else certain.
Modality ClaimModality(const Context& in, const Draft& draft);

}  // namespace recount::speech
