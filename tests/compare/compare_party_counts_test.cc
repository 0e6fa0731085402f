// Rival figures of two parties in one article.
#include <doctest/doctest.h>

#include "engine/compare/compare.h"
#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::StoryMaker;

struct Counted {
  std::string sentence, speaker, content;
};

// "8000 / 50000" as the first dispute has it; "none".
std::string Rivals(const Counted& first, const Counted& second) {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-06");
  for (const Counted& c : {first, second}) story.Says(a, c.sentence, c.speaker, c.content, Stance::kAssert, "said");
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  for (const Finding& f : Compare(graph, *words)) {
    if (f.verdict == Verdict::kDisputed && f.attribute == Attribute::kCount)
      return f.sides[0].value + " / " + f.sides[1].value;
  }
  return "none";
}

const Counted kPolice = {"Police said 8,000 people had marched.", "Police", "8,000 people had marched"};

TEST_CASE("two parties count one thing") {
  CHECK(Rivals(kPolice, {"The organisers claimed 50,000.", "organisers", "50,000"}) == "8000 / 50000");
  CHECK(Rivals(kPolice, {"The union put the turnout at more than 20,000.", "union",
                         "the turnout at more than 20,000"}) == "8000 / >20000");
  CHECK(Rivals({"The army said it killed 31 fighters.", "army", "it killed 31 fighters"},
               {"The rebels spoke of four dead.", "rebels", "four dead"}) == "31 / 4");
}

TEST_CASE("numbers that are no rivals") {
  CHECK(Rivals(kPolice, {"Police later claimed 50,000.", "Police", "50,000"}) == "none");
  CHECK(Rivals(kPolice, {"The union said 3,000 of its members had marched.", "union",
                         "3,000 of its members had marched"}) == "none");
  CHECK(Rivals(kPolice, {"The hospital said 40 people were injured.", "hospital", "40 people were injured"}) == "none");
  CHECK(Rivals(kPolice, {"The union said 500 children had marched.", "union", "500 children had marched"}) == "none");
  CHECK(Rivals(kPolice, {"The union said more than 5,000 people had marched.", "union",
                         "more than 5,000 people had marched"}) == "none");
  CHECK(Rivals(kPolice, {"The mayor said the march cost $90,000.", "mayor", "the march cost $90,000"}) == "none");
}

}  // namespace
}  // namespace recount::compare
