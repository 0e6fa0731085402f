// How alike two places of two accounts are, by the words around them weighed by how rare they are in the story.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

using Weights = std::map<std::string, double>;  // by stem, of length 1

class Rareness {
 public:
  Rareness(const story::StoryGraph& graph, const knowledge::Words& words, const std::vector<int>& articles);
  // The content words of a stretch without numbers and without the stems of `without`.
  Weights Weighed(std::string_view text, const std::set<std::string>& without) const;

 private:
  const knowledge::Words& words_;
  std::map<std::string, double> with_;
  double sentences_ = 0;
};

double Cosine(const Weights& a, const Weights& b);

// Whole words on both sides of a place, within its sentence.
std::string_view Around(std::string_view text, const Span& sentence, const Span& place);

}  // namespace recount::compare
