// A saying as the comparisons of accusations, denials and assertions see it.
#pragma once

#include <string>
#include <vector>

#include "engine/model/speech.h"

namespace recount::compare {

struct Said {
  int article = 0;
  int index = -1;  // into Annotated::speech; -1: made from the words beside a denial ("a report in The Post that ...")
  const Speech* speech = nullptr;
  int speaker = -1;  // story entity
  int event = -1;    // its statement event
  std::string name;  // of the speaker
  std::string cue;
  std::vector<std::string> words;
  std::string content;
  std::string frame;  // of a denial, what stands between cue and content: "claims by Ann Moe"
  std::string own;    // what its speaker says right behind it: "We issued no warning"
  Span own_sentence;
  Span sentence;
  Span span;            // of the content
  bool plain = false;   // asserts; accuses nobody
  bool rebuts = false;  // a denial without a verb of denying: "that never happened"
  int answers = -1;     // of a denial told with the assertion ("a charge that Per Lie rejected"): its Speech
};

}  // namespace recount::compare
