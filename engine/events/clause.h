// The clause around an event, its content words, and a short label for it.
#pragma once

#include <string>
#include <vector>

#include "engine/events/arguments.h"
#include "engine/events/find_triggers.h"
#include "engine/model/event.h"

namespace recount::events {

// The token whose clause the trigger stands in: the verb itself, or the predicate above a noun.
int ClauseHead(const Scene& scene, const Trigger& trigger);
// From the first to the last word of the clause; other clauses hanging on it are left out where they stand at its ends.
Span ClauseSpan(const Scene& scene, int clause_head);
// Sorted, each once: lemmas of nouns, verbs, adjectives and names within the span.
std::vector<std::string> ContentWords(const Scene& scene, const Span& span);

// What a journalist would print: "talks between Russia and NATO in Brussels", "Senate Democrats unveiled new potential
// sanctions against Russia". At most 90 bytes, whole words.
std::string MakeLabel(const Scene& scene, const Trigger& trigger, const std::vector<Argument>& arguments,
                      const EventMention& event);

// Cuts after a whole word, without a trailing comma or small word.
std::string Trim(std::string label, std::size_t longest = 90);

}  // namespace recount::events
