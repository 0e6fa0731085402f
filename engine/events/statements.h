// Every speech is one event of class statement, and nothing else is.
#pragma once

#include <vector>

#include "engine/events/reading.h"
#include "engine/events/word_sets.h"
#include "engine/model/event.h"

namespace recount::events {

std::vector<EventMention> MakeStatements(const Reading& reading, const WordSets& words);

}  // namespace recount::events
