// Which assertion a denial answers where nobody is accused: "a clerk says that the trust has paid", "the director
// denied that it had paid anything", "the trust rejected the report".
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/compare/said.h"
#include "engine/knowledge/words.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

// "rejects the allegation", "denies it": says nothing of its own, so it must mean what was just told.
bool RefersBack(const knowledge::Words& words, const Said& denial);

class DeniedDeeds {
 public:
  // `asserted` must outlive it. Near-linear: assertions are found by what they tell.
  DeniedDeeds(const story::StoryGraph& graph, const knowledge::Words& words, const std::vector<Said>& asserted);

  // The first assertion by another that tells of the same deed by the same, or the report in the sentence before that
  // the denial refers to; -1: none. `weak` denials answer neither a report.
  int AnsweredBy(const Said& denial, bool weak) const;

 private:
  using Deed = std::pair<std::string, int>;  // kind of event, who did it
  std::vector<Deed> DeedsIn(const Said& said) const;

  const story::StoryGraph& graph_;
  const knowledge::Words& words_;
  const std::vector<Said>& asserted_;
  std::map<Deed, std::vector<int>> by_deed_;
  std::map<int, std::vector<int>> by_article_;
};

}  // namespace recount::compare
