// Articles for measuring: stories that are alike in form and different in names, places, days and numbers, each told by
// several outlets.
#pragma once

#include <vector>

#include "engine/model/article.h"

namespace recount::bench {

// `stories` stories with `outlets` articles each, about 250 words an article. The same numbers give the same articles.
std::vector<Article> MakeStories(int stories, int outlets);

// The articles of the fixture corpora, plain text ones only.
std::vector<Article> FixtureArticles();

}  // namespace recount::bench
