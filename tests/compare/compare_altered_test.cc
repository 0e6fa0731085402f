#include <doctest/doctest.h>

#include "engine/compare/compare.h"
#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::StoryMaker;

std::string Verdicts(const std::string& first, const std::string& first_day, const std::string& second,
                     const std::string& second_day) {
  StoryMaker story;
  for (const auto& [outlet, sentence, day] :
       {std::tuple{"herald", first, first_day}, std::tuple{"post", second, second_day}}) {
    const int a = story.Article(outlet, day);
    story.Sentence(a, "The brewer and its many owners are in the news of the week.");
    story.Sentence(a, sentence);
  }
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  std::vector<Finding> out;
  CompareAltered(graph, *words, &out);
  return out.empty() ? "none" : std::string(Name(out[0].verdict)) + " " + std::string(Name(out[0].attribute));
}

TEST_CASE("one sentence with one figure changed: a slip on one day, an update later, nothing where two differ") {
  const std::string told = "The old brewery by the river employs 6,400 people.";
  CHECK(Verdicts(told, "2031-03-04", "The old brewery by the river employs 4,600 people.", "2031-03-04") ==
        "conflict count");
  CHECK(Verdicts(told, "2031-03-04", told, "2031-03-04") == "none");
  CHECK(Verdicts("Owners of 41% of all the shares in it had agreed, it said.", "2031-03-04",
                 "Owners of 58% of all the shares in it had agreed, the firm wrote.",
                 "2031-03-06") == "updated amount");
  CHECK(Verdicts("The mill had 3 floors and 12 rooms for guests to sleep in.", "2031-03-04",
                 "The mill had 4 floors and 14 rooms for guests to sleep in.", "2031-03-04") == "none");
}

}  // namespace
}  // namespace recount::compare
