// What undated articles share with dated ones: an event whose day another article knows pins the day that "Wednesday"
// means here.
#pragma once

#include <string>
#include <vector>

#include "engine/story/profile.h"

namespace recount::story {

struct SharedDay {
  int article = 0;      // the undated one
  int time = 0;         // its time mention (index into Annotated::times)
  DayInterval days;     // when that event was
  std::string because;  // "the talks in Geneva that <outlet> dates Monday 10 January 2022"
  double doubt = 0;     // as in dating's KnownDay
};

// For every article of `undated` the days that events shared with an article of `dated` give. Dates play no part in
// deciding that two events are one here: only kind, place, parties and words do; of several fitting events the best one
// counts, and none where two on different days fit about equally well.
std::vector<SharedDay> FindSharedDays(const std::vector<Annotated>& articles, const std::vector<int>& undated,
                                      const std::vector<int>& dated);

}  // namespace recount::story
