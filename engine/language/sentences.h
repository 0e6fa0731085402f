// Where sentences end inside a paragraph.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "engine/language/quotations.h"
#include "engine/language/tokenize.h"
#include "engine/model/text.h"

namespace recount::language {

// A sentence is cut here even if nothing ends it, so that one line of 50 MB stays linear.
constexpr int kLongestSentence = 400;

// Cuts tokens [first, last), which are one paragraph, into sentences: pairs [first, last). Never behind initials and
// titles, inside figures, behind an ellipsis that goes on small, nor between a quotation and its reporting clause
// ("Why?" he asked.).
std::vector<std::pair<int, int>> FindSentences(std::string_view text, const std::vector<Token>& tokens, int first,
                                               int last, const WordLists& lists, const QuotationMarks& marks);

}  // namespace recount::language
