// The last word on which mentions of one story are one event: what the steps before joined, or left apart, weighed
// together with all else that is known of each pair. A word of a kind may stand for the whole affair in one sentence
// and for one blow of it in the next ("the raid", "seized the cargo"): only all pairs together tell.
#pragma once

#include <functional>
#include <vector>

#include "engine/story/pair_signs.h"

namespace recount::story {

using StrictScore = std::function<PairScore(int, int)>;
// For scripts/train_one_event: the pair, its signs and what PairSigns::Before says.
using PairWatcher = std::function<void(int, int, const Signs&, double)>;

// Sets the clusters of every story anew by average linkage over the log odds of pairs. Pairs with nothing in common are
// not looked at but count as unlike; a story of very many mentions, and a language without weights, is left as it is.
void LookAgain(const std::vector<Annotated>& articles, const std::vector<WordVector>& vectors,
               const std::vector<Profile>& profiles, const MergedEntities& entities, const knowledge::Words& words,
               const StrictScore& strict, const PairWatcher& watch, Clusters* clusters);

}  // namespace recount::story
