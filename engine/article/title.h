// The headline: the first line when it looks like one, a Markdown heading, or the line that repeats a title given
// elsewhere.
#pragma once

#include "engine/article/draft.h"

namespace recount::article {

// Short, no final stop, and apart from what follows. Marks it (without a bullet in front or "3 min read" behind) and
// fills Article::title unless a title was given. A second line with the same words is marked as a repetition.
void ReadTitle(Draft* draft);

}  // namespace recount::article
