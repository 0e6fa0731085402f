// Date lines ("Published 12 January 2022, 4:59 PM") and datelines ("VIENNA, Jan. 13 (Agency) -").
#pragma once

#include "engine/article/agencies.h"
#include "engine/article/dates.h"
#include "engine/article/draft.h"

namespace recount::article {

// Whether a line near the top holds a date and what belongs to one, and no more.
bool IsDateLine(const Dates& dates, const Draft& draft, std::size_t line);

// Lines near the top, and labelled ones ("Published …") anywhere. "Updated …" is kept as an upper bound, never as the
// publication.
void ReadDateLines(const Dates& dates, Draft* draft);

// At the front of the first paragraph: a place in capitals, perhaps a day, perhaps an agency, then a dash. The day is
// the day of filing; without a year it is offered as "XXXX-01-13".
void ReadDateline(const Dates& dates, const Agencies& agencies, Draft* draft);

}  // namespace recount::article
