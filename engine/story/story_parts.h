// Which articles tell one story: those that name two and more of the same people, bodies, places or things.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/story/merge_entities.h"

namespace recount::story {

// By article: the number of its story, the smallest index of an article in it. Countries tie nothing together: every
// report names some.
std::vector<int> StoryOfArticles(std::size_t articles, const std::vector<StoryEntity>& entities);

}  // namespace recount::story
