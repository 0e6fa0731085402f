// What belongs to one story, and the findings that it has already.
#pragma once

#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/finding.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

// The articles of each story.
std::map<int, std::vector<int>> ArticlesByStory(const story::StoryGraph& graph);

// What `read` finds in an article, for all articles of each story.
template <typename Read>
auto ReadByStory(const story::StoryGraph& graph, Read read) {
  std::map<int, decltype(read(0))> stories;
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    auto found = read(static_cast<int>(a));
    auto& list = stories[graph.stories()[a]];
    list.insert(list.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  return stories;
}

// Which article gives which value.
using ArticleValues = std::set<std::pair<int, std::string>>;
ArticleValues ValuesOf(const Finding& finding);

// The findings so far, each story's by itself: who asks what a story has already, or adds to it, walks no other
// story's. They are back in the list, story by story, when this goes out of scope.
class StoryFindings {
 public:
  StoryFindings(const story::StoryGraph& graph, std::vector<Finding>* all);
  ~StoryFindings();
  StoryFindings(const StoryFindings&) = delete;
  StoryFindings& operator=(const StoryFindings&) = delete;
  std::vector<Finding>* Of(int story) { return &stories_[story]; }

 private:
  std::vector<Finding>& all_;
  std::map<int, std::vector<Finding>> stories_;
};

// The happening that a sentence tells nearest to a place in it, else the statement; -1: none.
int EventBeside(const story::StoryGraph& graph, int article, const Span& sentence, const Span& place);

// Of two events (-1: none) the one that more articles report.
int MoreReported(const story::StoryGraph& graph, int a, int b);

// How many articles of one finding give evidence in it that the other rests on, too.
std::size_t ArticlesToldTwice(const Finding& mine, const Finding& other);

}  // namespace recount::compare
