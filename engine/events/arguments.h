// What the grammar hangs on a trigger, its supporting verbs included: who, whom, with whom, where.
#pragma once

#include <string>
#include <vector>

#include "engine/events/find_triggers.h"
#include "engine/model/event.h"

namespace recount::events {

struct Argument {
  int token = -1;  // head of the phrase
  Role role = Role::kOther;
  std::string with;  // its preposition: "in", "between"; empty for subjects and objects
  int of = -1;       // the verb or noun that it hangs on
};

// All of them, phrases of place and time among them, in text order; conjuncts are not spread out.
std::vector<Argument> FindArguments(const Scene& scene, const Trigger& trigger);

// Participants of these arguments: phrases of time are left out, conjuncts are spread out, a people acting for a
// country or a body
// ("Russian officials") brings that country or body along.
std::vector<Participant> FindParticipants(const Scene& scene, const Trigger& trigger,
                                          const std::vector<Argument>& arguments);

}  // namespace recount::events
