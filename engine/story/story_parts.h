// Which articles tell one story: those whose words are alike. A corpus of many stories falls into its parts.
#pragma once

#include <vector>

#include "engine/story/article_words.h"

namespace recount::story {

// By article, the smallest index of an article of its story. Near-linear: an article is compared with the stories that
// its weightiest words stand in. The further its stated day of publication lies from a story's, the more alike it must
// be: a firm's orders of two years are two stories. `words` as WeighWords gives them.
std::vector<int> StoryOfArticles(const std::vector<Annotated>& articles, const ArticleWords& words);

}  // namespace recount::story
