// What stands before a colon and says nothing: datelines ("NAIROBI: The strike goes on"), what an article is about
// ("Ferry disaster: hopes fade"), captions ("Picture: a man sweeps the street").
#pragma once

#include <vector>

#include "engine/model/entity.h"
#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

bool IsTopic(const Context& in, const Draft& draft, const std::vector<Entity>& entities);

// Whether the source's head is that of a person, body or group called by name.
bool IsNamed(const Context& in, const Draft& draft, const std::vector<Entity>& entities);

}  // namespace recount::speech
