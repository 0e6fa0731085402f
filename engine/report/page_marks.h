// Inside page: an article's text as paragraphs with its times, sayings, events and disagreements marked.
#pragma once

#include <string>

#include "engine/report/page_view.h"

namespace recount::report {

// Where marks overlap, the cue of a saying comes before a time, a time before an event; the other's address stays.
// Quotations and disagreements lie under them. Each mark is a link to its reason.
std::string MarkedText(const PageView& page, int article);

}  // namespace recount::report
