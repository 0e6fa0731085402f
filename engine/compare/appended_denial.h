// A denial that stands behind what it denies, in the same sentence: ", a charge that Per Lie rejected", ", a claim
// denied by the ministry", ", which she denies".
#pragma once

#include "engine/compare/said.h"
#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

bool AppendedDenial(const story::StoryGraph& graph, const knowledge::Words& words, const Said& said, Said* denial);

// Leaves the denial, which begins behind `end`, out of what is denied.
void CutAt(const knowledge::Words& words, const story::StoryGraph& graph, int end, Said* said);

}  // namespace recount::compare
