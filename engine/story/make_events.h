// From clusters of mentions to the story's events: label, class, participants, place, articles; the values stay on the
// mentions.
#pragma once

#include <vector>

#include "engine/story/link_events.h"

namespace recount::story {

// Sorted by first mention (article, position). Ids are those of the earliest mention: "<article>.<mention>".
std::vector<StoryEvent> MakeEvents(const std::vector<Annotated>& articles, const MergedEntities& entities,
                                   const std::vector<Profile>& profiles, const std::vector<EventCluster>& clusters);

}  // namespace recount::story
