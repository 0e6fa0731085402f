// What an undated article tells in the words in which a dated one tells a day: weaker than a shared event, but there is
// more of it.
#pragma once

#include <vector>

#include "engine/knowledge/words.h"
#include "engine/story/shared_days.h"

namespace recount::story {

// For days that the undated articles count from their publication ("last Thursday", "on Monday", "yesterday") those of
// the sentences most like theirs, one a dated article of the same story at most; where there are none, all days of
// which the dated articles tell: an article that comes later tells of those days too. `stories`: by article.
std::vector<SharedDay> FindToldAlike(const std::vector<Annotated>& articles, const std::vector<int>& stories,
                                     const std::vector<int>& undated, const std::vector<int>& dated,
                                     const knowledge::Words& words);

}  // namespace recount::story
