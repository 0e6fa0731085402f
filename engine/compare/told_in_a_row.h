// What one speaker tells sentence after sentence before he is answered: "Ann Moe says that he gave her pills. “They had
// no label,” she said. He called that a lie."
#pragma once

#include <map>
#include <vector>

#include "engine/compare/collect_said.h"

namespace recount::compare {

class ToldInARow {
 public:
  // `sayings` must outlive it.
  explicit ToldInARow(const Sayings& sayings);

  // The sayings by the same speaker that end with this one, in text order; at least itself.
  std::vector<const Said*> Until(const story::StoryGraph& graph, const Said& last) const;

 private:
  std::map<int, std::vector<const Said*>> by_article_;  // in text order
};

}  // namespace recount::compare
