// Is it told as fact? Polarity and modality of an event from its verb group, its governors ("fears of an invasion",
// "refused to meet") and its adverbs; whether it is told as history.
#pragma once

#include "engine/events/find_triggers.h"
#include "engine/events/place_time.h"
#include "engine/model/event.h"

namespace recount::events {

struct Certainty {
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kCertain;
  bool background = false;
};

Certainty ReadCertainty(const Scene& scene, const Trigger& trigger, const Timed& timed);

}  // namespace recount::events
