// How much it says that two sayings share a word: little where the whole story uses it, much where few sentences do.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

// Two forms of one word: "invade" and "invasion" share their first four letters.
bool RelatedWords(const std::string& a, const std::string& b);
int SharedWords(const std::vector<std::string>& a, const std::vector<std::string>& b);

class WordWeights {
 public:
  WordWeights(const story::StoryGraph& graph, const knowledge::Words& words);
  // The sum of the weights of the words that both use; each counts once.
  double Shared(int article, const std::vector<std::string>& a, const std::vector<std::string>& b) const;
  double Of(int article, const std::vector<std::string>& a) const;

 private:
  double Weight(int story, const std::string& word) const;
  const story::StoryGraph& graph_;
  std::map<int, int> sentences_;                             // by story
  std::map<std::pair<int, std::string>, int> sentences_of_;  // by story and first letters
};

}  // namespace recount::compare
