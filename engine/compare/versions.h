// An article that its outlet has changed: what the latest state says counts, and the change is news of its own.
#pragma once

#include <vector>

#include "engine/compare/claims.h"

namespace recount::compare {

// For each claim the index of one that replaces it: of the later state of its article, with another value, where the
// earlier value is not said any more; -1 for claims that stand.
std::vector<int> ReplacedBy(const story::StoryGraph& graph, const std::vector<Claim>& claims);

}  // namespace recount::compare
