// The verb that a label is built around: an infinitive and a participle lean on a finite one.
//
//   "The envoy is expected to circulate a draft"  circulate  ->  expected
#pragma once

#include "engine/events/find_triggers.h"

namespace recount::events {

// The finite verb above an infinitive or participle that shares its subject; the verb itself where it is finite or
// leans on none.
int FiniteVerb(const Scene& scene, int verb);

// The finite verb whose subject or object a noun is: what is told of "talks" alone; -1 where there is none.
int VerbOfNoun(const Scene& scene, int noun);

}  // namespace recount::events
