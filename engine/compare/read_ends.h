// How an article says that something ended, by words that exclude one another: "was acquitted on all charges",
// "voted down the offer". See knowledge/en/words/ends.txt.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

struct End {
  int article = 0;
  std::string group, end;       // "verdict", "guilty"
  int person = -1;              // story entity, of the groups that are about one
  std::set<std::string> about;  // of the others, their nouns beside the word: "bill"
  Span sentence, place;
  std::string holder;  // who says so
  std::vector<std::string> words;
};

std::vector<End> EndsIn(const story::StoryGraph& graph, const knowledge::Words& words, int article);

}  // namespace recount::compare
