// Old and new days of one plan, read from the words around their times.
#include <doctest/doctest.h>

#include "engine/compare/compare.h"
#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::StoryMaker;

// Puts a time with these words, the last of the article so far, at a day.
void At(StoryMaker* story, int article, const std::string& words, const std::string& day) {
  Annotated& a = story->At(article);
  TimeMention t;
  const int begin = static_cast<int>(a.article.text.rfind(words));
  t.span = {begin, begin + static_cast<int>(words.size())};
  t.value.value = day;
  t.value.days = DaysOf(day);
  a.times.push_back(t);
}

// "old -> new" of the first update that two articles make, the first telling the plan.
std::string Moved(const std::string& plan, const std::string& plan_words, const std::string& day,
                  const std::string& move, const std::vector<std::pair<std::string, std::string>>& days) {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-04");
  const int b = story.Article("post", "2031-03-06");
  story.Says(a, plan, "Ann Moe", plan, Stance::kAssert, "said");
  At(&story, a, plan_words, day);
  story.Says(b, move, "Ann Moe", move, Stance::kAssert, "said");
  for (const auto& [words, value] : days) At(&story, b, words, value);
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  for (const Finding& f : Compare(graph, *words)) {
    if (f.verdict == Verdict::kUpdated && f.attribute == Attribute::kDate)
      return f.sides[0].value + " -> " + f.sides[1].value;
  }
  return "none";
}

TEST_CASE("put off, brought forward, extended") {
  const std::string plan = "The hearing of Per Lie will open on 14 March.";
  const auto moved = [&](const std::string& move, const std::vector<std::pair<std::string, std::string>>& days) {
    return Moved(plan, "14 March", "2031-03-14", move, days);
  };
  const std::string want = "2031-03-14 -> 2031-03-21";
  CHECK(moved("The hearing of Per Lie has been postponed from 14 March to 21 March.",
              {{"14 March", "2031-03-14"}, {"21 March", "2031-03-21"}}) == want);
  CHECK(moved("A judge pushed the hearing of Per Lie back to 21 March.", {{"21 March", "2031-03-21"}}) == want);
  CHECK(moved("The hearing of Per Lie, originally set for 14 March, will not open until 21 March.",
              {{"14 March", "2031-03-14"}, {"21 March", "2031-03-21"}}) == want);
  CHECK(moved("The hearing of Per Lie will now open on 21 March.", {{"21 March", "2031-03-21"}}) == want);
  CHECK(moved("The hearing of Per Lie was brought forward to 11 March.", {{"11 March", "2031-03-11"}}) ==
        "2031-03-14 -> 2031-03-11");
}

TEST_CASE("two days of two things are no move") {
  const std::string plan = "The hearing of Per Lie will open on 14 March.";
  const auto moved = [&](const std::string& move, const std::vector<std::pair<std::string, std::string>>& days) {
    return Moved(plan, "14 March", "2031-03-14", move, days);
  };
  CHECK(moved("The strike of Per Lie has been put off until 21 March.", {{"21 March", "2031-03-21"}}) == "none");
  CHECK(moved("The hearing of Per Lie moved the town on 21 March.", {{"21 March", "2031-03-21"}}) == "none");
  CHECK(moved("The hearing of Per Lie will be led by a judge who retires on 21 March.", {{"21 March", "2031-03-21"}}) ==
        "none");
}

}  // namespace
}  // namespace recount::compare
