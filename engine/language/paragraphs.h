// Paragraphs: what blank lines part; in news text also what single line ends part, unless the text is wrapped by hand
// like an e-mail. A paragraph never crosses one of the article's marks, so a title or caption is a paragraph of its
// own.
#pragma once

#include <vector>

#include "engine/model/article.h"
#include "engine/model/text.h"

namespace recount::language {

// Spans without white space at their ends, in order; first_sentence and last_sentence are left to the caller. Nothing
// for empty text.
std::vector<Paragraph> FindParagraphs(const Article& article);

}  // namespace recount::language
