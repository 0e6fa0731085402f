// One happening told with two words in two articles of one story, and what only looks like one.
#include <doctest/doctest.h>

#include "engine/story/story_graph.h"
#include "tests/support/story_maker.h"

namespace recount::story {
namespace {

using testing::StoryMaker;

const knowledge::Words& OtherWordsData() {
  static const knowledge::Words words = *knowledge::Words::Load(knowledge::Files::Embedded("en"));
  return words;
}

struct Side {
  std::string sentence, trigger, synset, agent, patient, date;
  EventClass event_class = EventClass::kOther;
};

// Two articles of one story, each with its side's sentence among others.
StoryMaker TwoSides(const Side& left, const Side& right) {
  StoryMaker story;
  for (const Side* side : {&left, &right}) {
    const bool first = side == &left;
    const int a = story.Article(first ? "herald" : "post", "2031-03-06");
    story.Sentence(a, "Mud from the soaked hillside above the village buried the mill and a row of cottages.");
    story.Sentence(a, "Villagers dug through the mud with shovels for the miller and his daughters all night.");
    const int at = story.Event(a, side->sentence,
                               {.trigger = side->trigger,
                                .synset = side->synset,
                                .event_class = side->event_class,
                                .who = {},
                                .place = "",
                                .date = side->date});
    for (const auto& [text, role] : {std::pair{side->agent, Role::kAgent}, std::pair{side->patient, Role::kPatient}}) {
      if (text.empty()) continue;
      Participant p;
      p.role = role;
      p.text = text;
      story.At(a).events[static_cast<std::size_t>(at)].participants.push_back(p);
    }
    for (int i = 0; i < 12; ++i) {
      const std::string word = "matter" + std::to_string(i) + (first ? "a" : "b");
      story.Event(
          a, "They saw " + word + ".",
          {.trigger = word, .synset = word, .event_class = EventClass::kState, .who = {}, .place = "", .date = ""});
    }
  }
  return story;
}

bool AreOne(const Side& left, const Side& right) {
  const StoryMaker story = TwoSides(left, right);
  const StoryGraph graph = StoryGraph::Build(story.articles, OtherWordsData());
  return graph.EventOf(0, 0) == graph.EventOf(1, 0);
}

TEST_CASE("a day of its own, who does it to whom and the words close by make two verbs one event") {
  CHECK(AreOne({"On 3 March engineers drew a sample of the slurry above the weir.", "drew", "draw", "engineers",
                "a sample of the slurry", "2031-03-03"},
               {"The sample was collected above the weir by engineers on 3 March.", "collected", "collect", "engineers",
                "The sample", "2031-03-03"}));
  CHECK(AreOne({"The envoy Lise Hartog saw Prince Adil in Tunis on Monday.", "saw", "see", "The envoy Lise Hartog",
                "Prince Adil", "2031-03-03"},
               {"On Monday Prince Adil received the envoy Lise Hartog at his seat in Tunis.", "received", "host",
                "Prince Adil", "the envoy Lise Hartog", "2031-03-03"}));
  CHECK(AreOne({"Some 900 dockers filled Quay Street on Tuesday evening.", "filled", "fill", "Some 900 dockers",
                "Quay Street", "2031-03-04"},
               {"On Tuesday evening about 700 dockers gathered on Quay Street.", "gathered", "gather",
                "about 700 dockers", "", "2031-03-04"}));
}

TEST_CASE("words with a sense in common, of one thing, are one event without any day") {
  CHECK(
      AreOne({"The ministry issued the dredging permit.", "issued", "issue", "The ministry", "the dredging permit", ""},
             {"The dredging permit was released by the ministry.", "released", "release", "the ministry",
              "The dredging permit", ""}));
}

TEST_CASE("two days, two people or nothing but the day keep two verbs apart") {
  // Another day.
  CHECK_FALSE(AreOne({"On 3 March engineers drew a sample of the slurry above the weir.", "drew", "draw", "engineers",
                      "a sample of the slurry", "2031-03-03"},
                     {"The sample was collected above the weir by engineers on 5 March.", "collected", "collect",
                      "engineers", "The sample", "2031-03-05"}));
  // The same day alone.
  CHECK_FALSE(AreOne({"Schools in the valley stay closed on Monday.", "stay", "continue", "Schools", "", "2031-03-03"},
                     {"The president received two ambassadors on Monday.", "received", "host", "The president",
                      "two ambassadors", "2031-03-03"}));
  // An arrest and a trial.
  CHECK_FALSE(AreOne(
      {"Police arrested the miller.", "arrested", "arrest", "Police", "the miller", "", EventClass::kJustice},
      {"A court in Lund tried the miller.", "tried", "trial", "A court", "the miller", "", EventClass::kJustice}));
}

}  // namespace
}  // namespace recount::story
