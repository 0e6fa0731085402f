// Applies the page rules to the lines of an article, and decides where the article is over.
#pragma once

#include "engine/article/draft.h"
#include "engine/article/page_rules.h"

namespace recount::article {

// Marks what the rules know, date lines left to date_lines.h. Gives the lines that a `strong` rule knew, in order.
std::vector<std::size_t> MarkPageLines(const PageRules& rules, const Dates& dates, Draft* draft);

// Behind the first of `strong` after which only short lines follow, everything belongs to the page.
void MarkEnd(const std::vector<std::size_t>& strong, Draft* draft);

}  // namespace recount::article
