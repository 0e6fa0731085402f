// Denials in every form, and assertions that exclude one another without one.
#include <doctest/doctest.h>

#include "engine/compare/compare.h"
#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::StoryMaker;

struct Told {
  std::string sentence, speaker, content, cue;
  Stance stance = Stance::kAssert;
};

// The first dispute of one article that tells these sayings: "accuser / denier"; "none".
std::string Dispute(const std::vector<Told>& sayings) {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-06");
  for (const Told& told : sayings) story.Says(a, told.sentence, told.speaker, told.content, told.stance, told.cue);
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  for (const Finding& f : Compare(graph, *words)) {
    if (f.verdict == Verdict::kDisputed) return f.sides[0].holder + " / " + f.sides[1].holder;
  }
  return "none";
}

const Told kOil = {"Jon Berg said 40 tons of oil had leaked.", "Jon Berg", "40 tons of oil had leaked", "said"};

TEST_CASE("a denial without a verb of denying") {
  CHECK(Dispute({kOil, {"Per Lie called that a lie.", "Per Lie", "that a lie", "called"}}) == "Jon Berg / Per Lie");
  CHECK(Dispute({kOil, {"Per Lie said the reports were untrue.", "Per Lie", "the reports were untrue", "said"}}) ==
        "Jon Berg / Per Lie");
  CHECK(Dispute({kOil, {"“This never happened,” Per Lie said.", "Per Lie", "“This never happened,”", "said"}}) ==
        "Jon Berg / Per Lie");
  CHECK(Dispute({kOil, {"Per Lie called that a step forward.", "Per Lie", "that a step forward", "called"}}) == "none");
  CHECK(Dispute({kOil, {"Per Lie said the play was pure fiction.", "Per Lie", "the play was pure fiction", "said"}}) ==
        "none");
}

TEST_CASE("a denial told with what it denies") {
  CHECK(Dispute({{"Ann Moe said that guards fired first, a charge that the army rejected.", "Ann Moe",
                  "that guards fired first, a charge that the army rejected", "said"}}) == "Ann Moe / army");
  CHECK(Dispute({{"Ann Moe said that guards fired first, an account disputed by the ministry.", "Ann Moe",
                  "that guards fired first, an account disputed by the ministry", "said"}}) == "Ann Moe / ministry");
  CHECK(Dispute({{"Ann Moe said that guards fired first, a report that shook the army.", "Ann Moe",
                  "that guards fired first, a report that shook the army", "said"}}) == "none");
}

TEST_CASE("a contrary is no denial unless it negates the same") {
  CHECK(Dispute({kOil,
                 {"Per Lie maintained that no oil had leaked.", "Per Lie", "that no oil had leaked", "maintained"}}) ==
        "Jon Berg / Per Lie");
  CHECK(
      Dispute({kOil, {"Per Lie maintained that nobody was hurt.", "Per Lie", "that nobody was hurt", "maintained"}}) ==
      "none");
  CHECK(Dispute({kOil,
                 {"Jon Berg maintained that no oil had leaked.", "Jon Berg", "that no oil had leaked",
                  "maintained"}}) == "none");
}

TEST_CASE("what is refused is not denied") {
  CHECK(Dispute({kOil,
                 {"Per Lie rejected calls for his resignation.", "Per Lie", "calls for his resignation", "rejected",
                  Stance::kDeny}}) == "none");
  CHECK(Dispute({kOil, {"Per Lie denied this.", "Per Lie", "this", "denied", Stance::kDeny}}) == "Jon Berg / Per Lie");
}

}  // namespace
}  // namespace recount::compare
