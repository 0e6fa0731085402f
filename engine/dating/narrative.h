// Where an article tells of years long past, a date without a year belongs to the year that was named last: "In 1871
// the river rose. On 14 March the town fell." In news it is the one nearest to publication.
#pragma once

#include <optional>
#include <vector>

#include "engine/dating/history.h"
#include "engine/model/annotated.h"
#include "engine/model/time.h"

namespace recount::dating {

// For each time, in text order, whether it stands in such a passage. Without a day of publication all do, unless the
// article speaks of days of its own.
std::vector<bool> InNarrative(const std::vector<TimeMention>& times, std::optional<Day> published);

// Whether a weekday goes on from the last day told, in the same breath: "He died the next evening. Two others followed
// on Tuesday." The day must be one that the text counted from another, or that of a clock time which took it from one
// named before; the weekday no time of a saying.
bool GoesOn(const Annotated& a, std::size_t at, const History& history);

// The year of a month or season without one, told after `base`: a January that follows a November is that of the next
// year.
int NarrativeYear(const History::Entry& base, int month);

}  // namespace recount::dating
