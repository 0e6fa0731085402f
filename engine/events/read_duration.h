// "more than seven hours", "year-long", "two decades": a length of time as a quantity, PT7H or P1Y with its hedge.
#pragma once

#include <optional>

#include "engine/events/find_triggers.h"
#include "engine/knowledge/numbers.h"
#include "engine/model/event.h"

namespace recount::events {

// The duration within tokens [first, last); nothing where no number goes with a unit of time.
std::optional<Quantity> ReadDuration(const Scene& scene, int first, int last);

// The unit that begins with token `i` ("per cent", "hours"), its last token in `last`; nullptr if none does before
// `end`.
const WordSets::Unit* UnitAt(const Scene& scene, int i, int end, int* last);

// Hard and soft bounds of a number of units.
void Bounds(const knowledge::NumberRead& n, double times, Quantity* q);

}  // namespace recount::events
