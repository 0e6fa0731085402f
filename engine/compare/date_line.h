// Lines that say when a page went up.
#pragma once

#include "engine/model/annotated.h"

namespace recount::compare {

// "MAY 3, 2013 AT 1:10PM" that ran into the first sentence of a page: the day of publication written out with its year,
// and the hour beside it, say when the page went up.
bool InDateLine(const Annotated& article, const Span& time);

}  // namespace recount::compare
