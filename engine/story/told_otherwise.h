// One happening told with two words: "the ministry issued the permit", "the permit was released by the ministry", "met
// the envoy on Tuesday", "on Tuesday he received the envoy". That two articles share people and day is not enough for
// that: an arrest and the trial do as well.
#pragma once

#include "engine/knowledge/words.h"
#include "engine/story/clusters.h"
#include "engine/story/profile.h"

namespace recount::story {

// Joins clusters of one story whose words are of different kinds, where who does it, what is done, the words close by,
// the day and the meaning of the two words together make it likelier than not. Near-linear: only mentions with such a
// thing in common are looked at.
void JoinToldOtherwise(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
                       const MergedEntities& entities, const knowledge::Words& words, Clusters* clusters);

}  // namespace recount::story
