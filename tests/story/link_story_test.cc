// What one story tells by one kind of word is one event; what only shares people and day is not.
#include <doctest/doctest.h>

#include <set>

#include "engine/story/article_words.h"
#include "engine/story/story_graph.h"
#include "engine/story/story_parts.h"
#include "tests/support/story_maker.h"

namespace recount::story {
namespace {

using testing::StoryMaker;

const knowledge::Words& WordsOf() {
  static const knowledge::Words words = *knowledge::Words::Load(knowledge::Files::Embedded("en"));
  return words;
}

EventClass Class(const std::string& synset) {
  return synset == "landslide" ? EventClass::kDisaster : EventClass::kJustice;
}

const char* const kSlide = "Mud from the soaked hillside above the village buried the mill and a row of cottages.";
const char* const kVillage = "Villagers dug through the mud with shovels for the miller and his daughters all night.";

StoryMaker TwoTell(const std::string& first, const std::string& second) {
  StoryMaker story;
  for (const auto& synset : {first, second}) {
    const int a = story.Article(story.articles.empty() ? "herald" : "post", "2031-03-06");
    story.Sentence(a, kSlide);
    story.Sentence(a, kVillage);
    story.Event(
        a, "It was the worst " + synset + " in the valley for years, the mayor of the village wrote.",
        {.trigger = synset, .synset = synset, .event_class = Class(synset), .who = {}, .place = "", .date = ""});
  }
  return story;
}

TEST_CASE("a story's one landslide is one event though nobody and no place is named") {
  const StoryMaker story = TwoTell("landslide", "landslide");
  const StoryGraph graph = StoryGraph::Build(story.articles, WordsOf());
  CHECK(graph.stories() == std::vector<int>{0, 0});
  CHECK(graph.EventOf(0, 0) == graph.EventOf(1, 0));
  CHECK(graph.Core(0, 0) >= 0);
}

TEST_CASE("the arrest and the trial stay two, whatever they share") {
  StoryMaker story;
  for (const char* synset : {"arrest", "trial"}) {
    const int a = story.Article(synset, "2031-03-06");
    story.Event(a, std::string("The ") + synset + " of the miller was held in Lund on Tuesday.",
                {.trigger = synset,
                 .synset = synset,
                 .event_class = EventClass::kJustice,
                 .who = {"Norvia", "Estmark"},
                 .place = "Lund",
                 .date = "2031-03-04"});
  }
  const StoryGraph graph = StoryGraph::Build(story.articles, WordsOf());
  CHECK(graph.EventOf(0, 0) != graph.EventOf(1, 0));
}

TEST_CASE("what was joined by kind and story alone has cores of its own, so that its figures are not held against it") {
  StoryMaker story = TwoTell("landslide", "landslide");
  // Parties that differ keep the stricter test from joining them.
  for (int a = 0; a < 2; ++a) {
    Participant p;
    p.entity = story.Who(a, a == 0 ? "Norvia" : "Estmark");
    story.At(a).events[0].participants.push_back(p);
  }
  const StoryGraph graph = StoryGraph::Build(story.articles, WordsOf());
  if (graph.EventOf(0, 0) == graph.EventOf(1, 0)) CHECK(graph.Core(0, 0) != graph.Core(1, 0));
}

// Two articles that tell of a flood among many other things, and the same verb in a sentence of each.
StoryMaker TwoFly(int others, const std::string& first, const std::string& second, const std::string& place) {
  StoryMaker story;
  for (const auto* told : {&first, &second}) {
    const int a = story.Article(told == &first ? "herald" : "post", "2031-03-06");
    story.Sentence(a, kSlide);
    story.Sentence(a, kVillage);
    story.Event(a, *told,
                {.trigger = "fly",
                 .synset = "fly",
                 .event_class = EventClass::kMovement,
                 .who = {},
                 .place = place,
                 .date = ""});
    for (int i = 0; i < others; ++i) {
      const std::string word = "thing" + std::to_string(i) + (told == &first ? "a" : "b");
      story.Event(
          a, "They saw " + word + ".",
          {.trigger = word, .synset = word, .event_class = EventClass::kState, .who = {}, .place = "", .date = ""});
    }
  }
  return story;
}

TEST_CASE("a light verb alone joins nothing between long articles; a place in common does") {
  const std::string minister = "The transport minister will fly over the valley in the evening.";
  const std::string flags = "Flags will fly at half mast over the valley for three days.";
  const StoryMaker apart = TwoFly(70, minister, flags, "");
  const StoryGraph graph = StoryGraph::Build(apart.articles, WordsOf());
  CHECK(graph.EventOf(0, 0) != graph.EventOf(1, 0));
  const StoryMaker near = TwoFly(70, minister, "The transport minister will fly to the valley.", "Lund");
  const StoryGraph joined = StoryGraph::Build(near.articles, WordsOf());
  CHECK(joined.EventOf(0, 0) == joined.EventOf(1, 0));
}

TEST_CASE("two people who died are two deaths, whatever hospital and day they share") {
  for (const char* second : {"Ann Moss", "Ray Burn"}) {
    StoryMaker story;
    for (const char* who : {"Ann Moss", second}) {
      const int a = story.Article(story.articles.empty() ? "herald" : "post", "2031-03-06");
      story.Sentence(a, kSlide);
      const int at = story.Event(a, std::string(who) + " died in Lund hospital on Tuesday.",
                                 {.trigger = "died",
                                  .synset = "die",
                                  .event_class = EventClass::kCasualties,
                                  .who = {},
                                  .place = "Lund",
                                  .date = "2031-03-04"});
      Participant p;
      p.entity = story.Who(a, who, EntityType::kPerson);
      p.role = Role::kPatient;
      p.text = who;
      story.At(a).events[static_cast<std::size_t>(at)].participants.push_back(p);
    }
    const StoryGraph graph = StoryGraph::Build(story.articles, WordsOf());
    CAPTURE(second);
    CHECK((graph.EventOf(0, 0) == graph.EventOf(1, 0)) == (std::string(second) == "Ann Moss"));
  }
}

TEST_CASE("articles fall into stories by their words, in whatever company") {
  StoryMaker story;
  for (const char* id : {"slide-herald", "slide-post", "choir-herald", "choir-post"}) {
    const int a = story.Article(id, "2031-03-06");
    const bool slide = std::string(id).starts_with("slide");
    story.Sentence(a, slide ? kSlide : "The chamber choir of the harbour school won the northern singing prize again.");
    story.Sentence(
        a, slide ? kVillage : "Its singers rehearsed the winning psalm in a boathouse beside the harbour school.");
    if (std::string(id).ends_with("post")) story.Sentence(a, "More about this is on our later pages.");
  }
  const auto vectors = WeighWords(story.articles, WordsOf());
  CHECK(StoryOfArticles(story.articles, vectors) == std::vector<int>{0, 0, 2, 2});
}

TEST_CASE("fires told alike are as many stories as there are names; one fire is one, however many tell it") {
  // Thirty towns, each with its own fire, in the words of all others; then one town with thirty reports.
  for (const bool one_town : {false, true}) {
    StoryMaker story;
    for (int i = 0; i < 60; ++i) {
      const std::string town = std::string("Val") + (one_town ? 'q' : static_cast<char>('a' + i / 2 % 26)) +
                               (one_town || i < 52 ? "den" : "mer");
      const int a = story.Article("report" + std::to_string(i), "2031-03-06");
      story.Sentence(
          a, "Fire gutted the paper mill of " + town + " before dawn while its night shift slept on the benches.");
      story.Sentence(a, "Crews from " + town + " pumped water out of the canal until the roof of the mill fell in.");
      story.Who(a, town, EntityType::kPlace);
    }
    const std::vector<int> stories = StoryOfArticles(story.articles, WeighWords(story.articles, WordsOf()));
    CAPTURE(one_town);
    CHECK(std::set<int>(stories.begin(), stories.end()).size() == (one_town ? 1 : 30));
  }
}

TEST_CASE("articles half a year apart must be more alike to be one story") {
  for (const char* day : {"2031-03-09", "2031-10-06"}) {
    StoryMaker story;
    const int a = story.Article("herald", "2031-03-06");
    story.Sentence(a, kSlide);
    story.Sentence(a, kVillage);
    const int b = story.Article("post", day);
    story.Sentence(b, "Mud from the hillside buried a row of cottages.");
    story.Sentence(b, "Engineers measured slopes, drilled drains and planted willows.");
    const auto vectors = WeighWords(story.articles, WordsOf());
    CAPTURE(day);
    CHECK(StoryOfArticles(story.articles, vectors)[1] == (std::string(day) == "2031-03-09" ? 0 : 1));
  }
}

TEST_CASE("likeness runs from nothing in common to the same") {
  StoryMaker story;
  for (const char* text : {"Mud buried the mill.", "Mud buried the mill.", "Singers won a prize."}) {
    story.Sentence(story.Article("a" + std::to_string(story.articles.size()), "2031-03-06"), text);
  }
  const auto vectors = WeighWords(story.articles, WordsOf());
  CHECK(Likeness(vectors.weights[0], vectors.weights[1]) == doctest::Approx(1));
  CHECK(Likeness(vectors.weights[0], vectors.weights[2]) == doctest::Approx(0));
}

}  // namespace
}  // namespace recount::story
