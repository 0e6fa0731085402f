// Numbers with what they count, measure or cost, each tied to one event of its sentence.
//
//   "about 100,000 Russian troops"      count     ~100000  counted troop, of Russia
//   "the 57-nation grouping"            count     57       counted member, of the grouping
//   "killed 20 people", "20 dead"       count     20       counted dead
//   "more than seven hours of talks"    duration  >PT7H
//   "$3.5 million", "6.1-magnitude"     amount    3500000 USD; magnitude 6.1
// Ages are given as such; dates, scores, flight and house numbers are left out.
#pragma once

#include <vector>

#include "engine/events/find_triggers.h"
#include "engine/events/place_time.h"
#include "engine/knowledge/numbers.h"
#include "engine/model/event.h"

namespace recount::events {

// By trigger, in text order. `ordinals` are the triggers' ordinals ("first"), which read "the first in two years" as a
// duration.
std::vector<std::vector<Quantity>> FindQuantities(const Scene& scene, const knowledge::Numbers& numbers,
                                                  const std::vector<Trigger>& triggers, const std::vector<Timed>& timed,
                                                  const std::vector<std::string>& ordinals);

}  // namespace recount::events
