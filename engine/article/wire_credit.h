// Which wire service a text comes from as a whole: its byline, author field, dateline, closing line, or the outlet
// itself.
#pragma once

#include <string_view>

#include "engine/article/agencies.h"
#include "engine/article/draft.h"

namespace recount::article {

// Fills Article::agency unless the dateline did. A line that only names the agency is marked. "Contributed to this
// report" is no credit of the whole.
void ReadWireCredit(const Agencies& agencies, std::string_view author, Draft* draft);

}  // namespace recount::article
