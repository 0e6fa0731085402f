// Where and when: which place and which time expression belong to an event, and how long it lasted.
#pragma once

#include <optional>
#include <vector>

#include "engine/events/arguments.h"
#include "engine/events/find_triggers.h"

namespace recount::events {

struct Placed {
  int entity = -1;
  Span span;
};
// The place that the arguments name: "in Geneva" before "from Moscow"; nothing if none does.
Placed FindPlace(const Scene& scene, const Trigger& trigger, const std::vector<Argument>& arguments);

struct Timed {
  int time = -1;            // index into times: the day or hour that places the event
  int duration = -1;        // a time expression that says how long it lasted
  std::vector<int> others;  // other times of its clause
};

// For every trigger of an article. A time belongs to the trigger that it hangs on in the parse, or that the verb serves
// on which it hangs; "Wednesday's meeting" to the noun; a time before coordinated verbs to all of them; a participle
// shares its verb's time.
std::vector<Timed> FindTimes(const Scene& scene, const std::vector<Trigger>& triggers);

// For every token: the index of the trigger that it heads or supports; -1.
std::vector<int> TriggerByToken(const Scene& scene, const std::vector<Trigger>& triggers);

}  // namespace recount::events
