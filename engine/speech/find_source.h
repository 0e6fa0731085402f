// Who a verb cue's source is, by the parse: the subject of its verb, or of the verb above it; a passive's agent.
#pragma once

#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

// `v`: the cue's verb; `outer`: the verb whose subject counts ("went" in "went on to say").
void FindSource(const Context& in, const Sentence& sentence, int v, int outer, Draft* draft);

bool IsVerbForm(const Token& token);

}  // namespace recount::speech
