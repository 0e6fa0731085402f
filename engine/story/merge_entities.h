// People, bodies, places and groups that several articles name, merged: equal gazetteer keys, one person under several
// spellings, one body under acronym and written-out name. The only place that does so across articles.
#pragma once

#include <vector>

#include "engine/model/account.h"

namespace recount::story {

struct MergedEntities {
  std::vector<StoryEntity> entities;  // by earliest mention
  std::vector<std::vector<int>> of;   // by article, by its entity: index into `entities`
};
MergedEntities MergeEntities(const std::vector<Annotated>& articles);

}  // namespace recount::story
