#include "engine/story/story_graph.h"

#include <doctest/doctest.h>

#include "tests/support/story_maker.h"

namespace recount::story {
namespace {

using testing::StoryMaker;

StoryGraph Build(const StoryMaker& story) {
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  return StoryGraph::Build(story.articles, *words);
}

StoryMaker TwoOutlets(const std::string& second_day, const std::string& second_place = "Lund") {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-06");
  const int b = story.Article("post", "2031-03-06");
  story.Event(
      a, "Norvia and Estmark met in Lund on Tuesday.",
      {.trigger = "met", .synset = "talks", .who = {"Norvia", "Estmark"}, .place = "Lund", .date = "2031-03-04"});
  story.Event(
      b, "Talks between Norvia and Estmark were held.",
      {.trigger = "Talks", .synset = "talks", .who = {"Norvia", "Estmark"}, .place = second_place, .date = second_day});
  return story;
}

TEST_CASE("one event in two outlets is one, also when the day differs") {
  for (const char* day : {"2031-03-04", "2031-03-05", "2031-03"}) {
    CAPTURE(day);
    const StoryMaker story = TwoOutlets(day);
    const StoryGraph graph = Build(story);
    CHECK(graph.EventOf(0, 0) == graph.EventOf(1, 0));
    CHECK(graph.Reporters(graph.EventOf(0, 0)) == std::vector<int>{0, 1});
  }
}

TEST_CASE("another town on another day is another event; so is a day far off") {
  StoryMaker story = TwoOutlets("2031-03-05", "Malmo");
  story.At(0).entities[2].key = "city:lund-se";
  story.At(1).entities[2].key = "city:malmo-se";
  const StoryGraph graph = Build(story);
  CHECK(graph.EventOf(0, 0) != graph.EventOf(1, 0));
  const StoryMaker far = TwoOutlets("2031-01-05");
  CHECK(Build(far).EventOf(0, 0) != Build(far).EventOf(1, 0));
}

TEST_CASE("what one article keeps apart stays apart") {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-06");
  for (const char* day : {"2031-03-04", "2031-03-06"}) {
    story.Event(a, "Norvia and Estmark met in Lund.",
                {.trigger = "met", .synset = "talks", .who = {"Norvia", "Estmark"}, .place = "Lund", .date = day});
  }
  const StoryGraph graph = Build(story);
  CHECK(graph.EventOf(0, 0) != graph.EventOf(0, 1));
}

TEST_CASE("a copied sentence has one origin, an own one its own") {
  StoryMaker story;
  const int a = story.Article("wire", "2031-03-05");
  const int b = story.Article("post", "2031-03-06");
  const std::string shared =
      "Fire crews from three towns fought the blaze in the old grain silo until well after midnight.";
  story.Sentence(a, shared);
  story.Sentence(b, shared);
  story.Sentence(
      b, "The Post has learned that the silo had failed its last safety inspection in autumn of the year before.");
  const StoryGraph graph = Build(story);
  const Origins& origins = graph.origins();
  CHECK(origins.Count({{0, 5}, {1, 5}}) == 1);
  CHECK(origins.Count({{0, 5}, {1, static_cast<int>(shared.size()) + 30}}) == 2);
}

TEST_CASE("a whole copy is named as one; shared quotations alone make none") {
  StoryMaker story;
  const int a = story.Article("wire", "2031-03-05");
  const int b = story.Article("post", "2031-03-06");
  for (const char* s : {"Fire crews from three towns fought the blaze in the old grain silo until well after midnight.",
                        "Nobody was hurt, but the harbour road stayed closed for most of the following morning."}) {
    story.Sentence(a, s);
    story.Sentence(b, s);
  }
  const StoryGraph graph = Build(story);
  REQUIRE(graph.origins().copies().size() == 1);
  CHECK(graph.origins().copies()[0].origin == 0);
  CHECK(graph.origins().copy_of() == std::vector<int>{-1, 0});

  StoryMaker quotes;
  const int c = quotes.Article("wire", "2031-03-05");
  const int d = quotes.Article("post", "2031-03-06");
  const std::string quote = "“We saw the roof fall in and then everything behind it went up at once,” the keeper said.";
  quotes.Sentence(c, quote);
  quotes.Sentence(d, quote);
  CHECK(Build(quotes).origins().copies().empty());
}

TEST_CASE("people merge over articles by every form of the name") {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-06");
  const int b = story.Article("post", "2031-03-06");
  story.Says(a, "Dmitri Orlovskiy said the deal was near.", "Dmitri Orlovskiy", "the deal was near");
  story.Says(b, "Orlovsky said the weather was fine.", "Orlovsky", "the weather was fine");
  const StoryGraph graph = Build(story);
  CHECK(graph.EntityOf(0, 0) == graph.EntityOf(1, 0));
  CHECK(graph.StatementsBy(graph.EntityOf(0, 0)).size() == 2);
}

TEST_CASE("views leave out what they say") {
  const StoryMaker story = TwoOutlets("2031-03-04");
  const StoryGraph graph = Build(story);
  const int event = graph.EventOf(0, 0);
  CHECK(graph.EventsWith(graph.EntityOf(0, 0)) == std::vector<int>{event});
  CHECK(graph.StatementsBy(graph.EntityOf(0, 0)).empty());
  CHECK(graph.ClaimsIn(event).empty());
  CHECK(graph.StoryParts(event) == std::vector<int>{event});
}

TEST_CASE("the order of articles changes no event") {
  const StoryMaker story = TwoOutlets("2031-03-05");
  StoryMaker turned = story;
  std::swap(turned.articles[0], turned.articles[1]);
  CHECK(Build(story).events().size() == Build(turned).events().size());
}

}  // namespace
}  // namespace recount::story
