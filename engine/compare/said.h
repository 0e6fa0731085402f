// A saying as the comparisons of accusations, denials and assertions see it.
#pragma once

#include <string>
#include <vector>

#include "engine/model/speech.h"

namespace recount::compare {

struct Said {
  int article = 0;
  int index = 0;  // into Annotated::speech
  const Speech* speech = nullptr;
  int speaker = -1;  // story entity
  int event = -1;    // its statement event
  std::vector<std::string> words;
  std::string content;
  Span sentence;
  bool plain = false;  // asserts; accuses nobody
};

}  // namespace recount::compare
