#include "engine/compare/one_occurrence.h"

#include <doctest/doctest.h>

#include "engine/compare/compare.h"
#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::Count;
using testing::StoryMaker;

struct Shooting {
  std::string sentence;
  std::string victim;
  std::string place = "";
  std::string date = "2031-03-04";
};

StoryMaker Two(const Shooting& first, const Shooting& second) {
  StoryMaker story;
  for (const auto& [outlet, s] : {std::pair{"herald", first}, std::pair{"post", second}}) {
    const int a = story.Article(outlet, "2031-03-06");
    story.Event(a, s.sentence,
                {.trigger = "shooting",
                 .synset = "shoot",
                 .event_class = EventClass::kAttack,
                 .who = {s.victim},
                 .place = s.place,
                 .date = s.date});
    story.At(a).events.back().participants.back().role = Role::kPatient;
  }
  return story;
}

bool One(const StoryMaker& story) {
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  return OneOccurrence(story::StoryGraph::Build(story.articles, *words), *words, {0, 0}, {1, 0}, 1);
}

TEST_CASE("one occurrence: victim and place shared; another victim, another place, no name, another shooting are not") {
  const Shooting here{"Ada Brandt died in the shooting in Lund.", "Ada Brandt", "Lund"};
  CHECK(One(Two(here, {"The shooting of Ada Brandt in Lund shook the town.", "Ada Brandt", "Lund"})));
  CHECK_FALSE(One(Two(here, {"The shooting of Nils Roth in Lund shook the town.", "Nils Roth", "Lund"})));
  CHECK_FALSE(One(Two(here, {"The shooting of Ada Brandt shook the town.", "Ada Brandt"})));
  CHECK_FALSE(One(Two(here, {"Another shooting of Ada Brandt in Lund shook the town.", "Ada Brandt", "Lund"})));
}

TEST_CASE("one occurrence: the further apart two days lie, the more must be shared") {
  StoryMaker story = Two({"Ada Brandt died in the shooting in Lund.", "Ada Brandt", "Lund"},
                         {"The shooting of Ada Brandt in Lund shook the town.", "Ada Brandt", "Lund"});
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  CHECK(OneOccurrence(graph, *words, {0, 0}, {1, 0}, 1));
  CHECK_FALSE(OneOccurrence(graph, *words, {0, 0}, {1, 0}, 30));
  CHECK_FALSE(OneOccurrence(graph, *words, {0, 0}, {1, 0}, 1, true));
}

// What each outlet tells of the dead, number by number.
std::string Dead(const std::vector<std::pair<Quantity, std::string>>& first,
                 const std::vector<std::pair<Quantity, std::string>>& second) {
  StoryMaker story;
  for (const auto& [outlet, told] : {std::pair{"herald", first}, std::pair{"post", second}}) {
    const int a = story.Article(outlet, "2031-03-06");
    for (const auto& [q, sentence] : told)
      story.Event(a, sentence,
                  {.trigger = "killed",
                   .synset = "die",
                   .event_class = EventClass::kCasualties,
                   .who = {"Norvia"},
                   .place = "Lund",
                   .date = "2031-03-04",
                   .quantities = {q}});
  }
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  for (const Finding& f : Compare(graph, *words)) {
    if (f.attribute == Attribute::kCount && f.verdict != Verdict::kSingle) return std::string(Name(f.verdict));
  }
  return "none";
}

TEST_CASE("tolls: the first number of an article is its own, and women are a part of the dead") {
  CHECK(Dead({{Count(12, "dead"), "The fire at the mill killed twelve."}},
             {{Count(14, "dead"), "Fourteen were killed as the mill burned."}}) == "conflict");
  CHECK(Dead({{Count(12, "dead"), "The fire at the mill killed twelve."},
              {Count(31, "dead"), "A storm killed 31 some years ago."}},
             {{Count(12, "dead"), "Twelve were killed as the mill burned."}}) == "agree");
  CHECK(Dead({{Count(5, "woman"), "The fire at the mill killed five women."}},
             {{Count(7, "woman"), "Seven women were killed as the mill burned."}}) == "none");
}

}  // namespace
}  // namespace recount::compare
