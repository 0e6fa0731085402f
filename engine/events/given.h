// Event mentions that a caller names by their spans, in place of those that FindTriggers would find: to measure the
// linking of events apart from their finding.
#pragma once

#include <vector>

#include "engine/events/find_triggers.h"
#include "engine/model/event.h"

namespace recount::events {

// For each span a trigger: the found one that it touches, or one made for its head word, read with the lexicon where
// that knows the word. Spans that a statement's cue stands in are left to it. In text order; `Trigger::given` is the
// span's index. Spans without a word of the text are left out.
std::vector<Trigger> TakeGiven(const Scene& scene, std::vector<Trigger> found,
                               const std::vector<EventMention>& statements, const std::vector<Span>& given);

// Keeps the statements that a given span touches, with that span as their words.
void KeepGivenStatements(const std::vector<Span>& given, std::vector<EventMention>* statements);

}  // namespace recount::events
