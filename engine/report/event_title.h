// What an entry of the timeline is called: what happened, or who says what.
#pragma once

#include <string>

#include "engine/report/view.h"

namespace recount::report {

// "says", "denies": what somebody does who says something in this way.
std::string_view Does(Stance stance);

// "Talks in Leeds"; for a statement "Ann Bell says, as told by TASS: “We are close”", its words cut to about
// `content_bytes`.
std::string EventTitle(const View& view, int event, std::size_t content_bytes);

// The words of a saying, its pieces joined.
std::string ContentOf(const Annotated& one, const Speech& speech);

}  // namespace recount::report
