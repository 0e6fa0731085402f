// Photo captions, beyond what the patterns of captions.txt know: paragraphs that end in a photo credit and paragraphs
// that stand twice word for word within a few lines (a picture's text and its caption).
#pragma once

#include "engine/article/agencies.h"
#include "engine/article/draft.h"

namespace recount::article {

void MarkCaptions(const Agencies& agencies, Draft* draft);

}  // namespace recount::article
