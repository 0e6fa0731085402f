// A meeting told by two words of one clause ("met for talks in Oslo"): what one of them has, both have.
#pragma once

#include <vector>

#include "engine/events/find_triggers.h"
#include "engine/model/event.h"

namespace recount::events {

// `made`: by trigger, the index of its first mention in `events`; `by_token`: by token, the index of its trigger or -1.
void ShareTwins(const Scene& scene, const std::vector<Trigger>& triggers, const std::vector<int>& by_token,
                const std::vector<int>& made, std::vector<EventMention>* events);

}  // namespace recount::events
