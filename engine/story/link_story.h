// One story tells of its quake, its arrest and its trial again and again, and seldom says who and where each time: what
// is told by one kind of word in articles of one story is one event unless something speaks against it.
#pragma once

#include <vector>

#include "engine/knowledge/words.h"
#include "engine/story/article_words.h"
#include "engine/story/clusters.h"
#include "engine/story/profile.h"

namespace recount::story {

// Joins clusters of mentions that the stricter test of pairs (score_pair.h) left apart. Near-linear: pairs are looked
// at inside one story and one kind of event alone.
void JoinWithinStories(const std::vector<Annotated>& articles, const std::vector<WordVector>& vectors,
                       const std::vector<Profile>& profiles, const MergedEntities& entities,
                       const knowledge::Words& words, Clusters* clusters);

}  // namespace recount::story
