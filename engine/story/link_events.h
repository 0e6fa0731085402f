// Which event mentions are one event: candidate pairs from blocks, scored pairs, clusters that no pair inside
// contradicts.
#pragma once

#include <vector>

#include "engine/knowledge/words.h"
#include "engine/story/article_words.h"
#include "engine/story/profile.h"
#include "engine/story/score_pair.h"
#include "engine/story/second_look.h"

namespace recount::story {

struct EventCluster {
  std::vector<int> profiles;  // indexes into the profiles, sorted
  std::vector<int> cores;     // of each of them: equal where the strict test joined them
  Reason reason;              // why they are one; empty for a single mention
};
std::vector<EventCluster> LinkEvents(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
                                     const MergedEntities& entities, const std::vector<WordVector>& vectors,
                                     const knowledge::Words& words, const PairWatcher& watch = {});

// How much of what one speaker is reported to have said stands in both reports, 0 to 1: content words in common, runs
// of words weighing more. Used for statements, and by compare/ for their verdicts.
double StatementOverlap(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace recount::story
