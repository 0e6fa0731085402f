// What stands around a cue beside source and content: carriers ("was quoted by TASS as saying", "told Reuters",
// "according to Reuters"), addressee ("told reporters"), channel ("in a statement", "on Twitter"), occasion ("after the
// talks") and the day of the saying.
#pragma once

#include <string>
#include <vector>

#include "engine/model/entity.h"
#include "engine/model/speech.h"
#include "engine/model/time.h"
#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

struct Surroundings {
  std::vector<std::string> via;
  std::string addressee, channel, occasion;
  int said_on = -1;
};

Surroundings ReadSurroundings(const Context& in, const Draft& draft, const std::vector<Entity>& entities,
                              const std::vector<TimeMention>& times);

}  // namespace recount::speech
