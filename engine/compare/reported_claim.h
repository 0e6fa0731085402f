// What a denial itself says of who claims it: "denied a report in The Post that it had paid", "rejected claims by Ann
// Moe that ...", "denied that it had paid, as The Post had reported".
#pragma once

#include "engine/compare/said.h"
#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

// Writes the claim to `made`; false where nobody is named for it.
bool ReportedBeside(const story::StoryGraph& graph, const knowledge::Words& words, const Said& denial, Said* made);

}  // namespace recount::compare
