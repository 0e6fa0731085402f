// What a number counts, and whose it is.
#pragma once

#include <optional>
#include <string>

#include "engine/events/find_triggers.h"
#include "engine/knowledge/numbers.h"

namespace recount::events {

struct Counted {
  int token = -1;     // the noun that is counted, or the number itself where it stands alone ("20 were killed")
  std::string lemma;  // empty where the number stands alone
  int entity = -1;    // the body or country that the words tie it to
  int last = -1;      // last token of the number's words ("57 - nation")
};

// Nothing where the number counts nothing: "Flight 447", "2022 budget", "3-1".
std::optional<Counted> FindCounted(const Scene& scene, const knowledge::NumberRead& number);

}  // namespace recount::events
