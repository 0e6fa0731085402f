// Two sayings that exclude one another without a verb of denying: "The mayor said that oil had leaked. The firm
// insisted that no oil had leaked."
#pragma once

#include <utility>
#include <vector>

#include "engine/compare/collect_said.h"
#include "engine/compare/match_denials.h"

namespace recount::compare {

// Pairs of what is claimed and what is held against it, of two parties in neighbouring sentences or in one.
std::vector<std::pair<const Said*, const Said*>> Contraries(const story::StoryGraph& graph,
                                                            const knowledge::Words& words, const Sayings& sayings,
                                                            const MatchDenials& match);

}  // namespace recount::compare
