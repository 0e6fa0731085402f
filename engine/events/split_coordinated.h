// One trigger, two events: "will hold talks with A in X on Monday and with B on Tuesday in Y" tells of two meetings,
// though the second has no word of its own.
#pragma once

#include <string>
#include <vector>

#include "engine/events/find_triggers.h"

namespace recount::events {

struct Segment {
  enum class What { kPartner, kPlace, kTime };
  struct Item {
    What what = What::kPartner;
    int token = -1;
    int time = -1;
    std::string with;
  };
  int first = 0, last = 0;  // tokens [first, last)
  std::vector<Item> items;
};

// The phrases behind the trigger up to the next verb or event, cut where a coordination begins anew with a preposition
// or time: one segment where there is one event only.
std::vector<Segment> SplitCoordinated(const Scene& scene, const Trigger& trigger,
                                      const std::vector<int>& trigger_by_token, int own_index);

}  // namespace recount::events
