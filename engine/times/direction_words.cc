#include "engine/times/direction_words.h"

#include <array>
#include <utility>

namespace recount::times {

absl::StatusOr<DirectionWords> DirectionWords::Load(const knowledge::Files& files) {
  DirectionWords out;
  const std::array kinds{
      std::pair{"ahead", &out.ahead},
      std::pair{"ahead-now", &out.ahead_now},
      std::pair{"refused", &out.refused},
      std::pair{"ahead-verb", &out.ahead_verbs},
      std::pair{"arranged", &out.arranged},
      std::pair{"arranging", &out.arranging},
      std::pair{"naming", &out.naming},
      std::pair{"date-noun", &out.dates},
      std::pair{"durative", &out.durative},
      std::pair{"on", &out.on},
      std::pair{"since", &out.since},
      std::pair{"toward", &out.toward},
      std::pair{"moves", &out.moves},
      std::pair{"target", &out.target},
      std::pair{"past-target", &out.past_target},
      std::pair{"ahead-preposition", &out.ahead_before},
      std::pair{"ahead-of-period", &out.ahead_of},
      std::pair{"opening", &out.opening},
      std::pair{"announcing", &out.announcing},
      std::pair{"demanding", &out.demanding},
      std::pair{"staged", &out.staged},
      std::pair{"ahead-of-noun", &out.ahead_of_noun},
      std::pair{"definite", &out.definite},
      std::pair{"at-first", &out.at_first},
      std::pair{"temporal", &out.temporal},
      std::pair{"due", &out.due},
      std::pair{"not-until", &out.not_until},
  };
  for (const knowledge::File& file : files.Under("times/direction.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return knowledge::ErrorAt(file.origin, row.line, "a kind and a word are expected");
      StringSet* words = nullptr;
      for (const auto& [kind, set] : kinds) {
        if (row.cells[0] == kind) words = set;
      }
      if (words == nullptr) return knowledge::ErrorAt(file.origin, row.line, "an unknown kind of word");
      words->insert(std::string(row.cells[1]));
    }
  }
  return out;
}

}  // namespace recount::times
