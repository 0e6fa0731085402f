// Whether two articles tell of ONE occurrence, surely enough to hold their differences against each other. What makes
// two mentions one event on the timeline (same kind, same people, same story) is not yet that: a town has two
// shootings, a gang fires twice, and then two days are no conflict.
#pragma once

#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

// How much shows that both are one occurrence: people, bodies and places that both name, words that both use beside the
// trigger, both being what their articles open with. Below 0 where something tells them apart: two victims, two
// numbers ("first", "second"), "a shooting" that an article brings in beside its own.
double SharedEvidence(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& a,
                      const StoryEvent::Where& b);

// Evidence enough for a difference of so many days; `many`: where the story has its kind of event on several days.
inline constexpr double kOneOccurrence = 2.0;
bool OneOccurrence(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& a,
                   const StoryEvent::Where& b, int days_apart, bool many = false);

}  // namespace recount::compare
