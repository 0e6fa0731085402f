// Which mentions of one article the text itself keeps apart: "a second round", "another attack", "an earlier meeting".
#pragma once

#include <string>
#include <vector>

#include "engine/events/find_triggers.h"
#include "engine/knowledge/numbers.h"
#include "engine/model/event.h"

namespace recount::events {

// "first", "second" where the text numbers the event; empty otherwise. By trigger.
std::vector<std::string> FindOrdinals(const Scene& scene, const knowledge::Numbers& numbers,
                                      const std::vector<Trigger>& triggers);

// Whether its words say that this is another one of its kind.
bool SaysAnother(const Scene& scene, const Trigger& trigger);

}  // namespace recount::events
