// All pairs of a story's mentions together say which are one event, where each step alone joined or left apart.
#include <doctest/doctest.h>

#include "engine/story/second_look.h"
#include "engine/story/story_graph.h"
#include "tests/support/story_maker.h"

namespace recount::story {
namespace {

using testing::StoryMaker;

const knowledge::Words& WeightedWords() {
  static const knowledge::Words words = *knowledge::Words::Load(knowledge::Files::Embedded("en"));
  return words;
}

struct Told {
  std::string sentence;
  std::vector<std::string> triggers;
};

// An article a telling; all triggers are words of one kind.
StoryMaker OneKind(const std::vector<Told>& tellings, const std::string& synset, EventClass event_class) {
  StoryMaker story;
  for (const Told& told : tellings) {
    const int a = story.Article("paper" + std::to_string(story.articles.size()), "2031-03-06");
    story.Sentence(a, "Weather wardens in Lower Hallow counted slates and limes along the promenade on Thursday.");
    story.Event(a, told.sentence,
                {.trigger = told.triggers[0],
                 .synset = synset,
                 .event_class = event_class,
                 .who = {},
                 .place = "",
                 .date = ""});
    auto& events = story.At(a).events;
    events[0].trigger = told.triggers[0];
    for (std::size_t t = 1; t < told.triggers.size(); ++t) {
      EventMention m = events[0];
      m.id = "v" + std::to_string(t);
      m.trigger = told.triggers[t];
      const int at = m.sentence_span.begin + static_cast<int>(told.sentence.find(m.trigger));
      m.span = m.head = {at, at + static_cast<int>(m.trigger.size())};
      events.push_back(std::move(m));
    }
  }
  return story;
}

TEST_CASE("two words of one kind that a story tells in one sentence again and again are two things") {
  for (const auto& [synset, event_class, tellings] :
       {std::tuple{
            "wreck", EventClass::kOther,
            std::vector<Told>{{"The gale uprooted the limes and flattened the bandstand.", {"uprooted", "flattened"}},
                              {"Limes were uprooted, the old bandstand flattened.", {"uprooted", "flattened"}},
                              {"It uprooted nine limes before it flattened a bandstand.", {"uprooted", "flattened"}},
                              {"A bandstand lay flattened beside uprooted limes.", {"uprooted", "flattened"}}}},
        std::tuple{"take", EventClass::kOther,
                   std::vector<Told>{{"Two men pocketed the rings and wheeled off the safe.", {"pocketed", "wheeled"}},
                                     {"The rings were pocketed, the safe wheeled out.", {"pocketed", "wheeled"}},
                                     {"They wheeled the safe away and pocketed rings.", {"pocketed", "wheeled"}},
                                     {"Rings had been pocketed and a safe wheeled off.", {"pocketed", "wheeled"}}}},
        std::tuple{"enter", EventClass::kMovement,
                   std::vector<Told>{{"The pilot boarded the barge and docked it at noon.", {"boarded", "docked"}},
                                     {"He boarded at ten and docked the barge by noon.", {"boarded", "docked"}},
                                     {"Having boarded, the pilot docked the barge.", {"boarded", "docked"}},
                                     {"The barge docked after a pilot boarded it.", {"boarded", "docked"}}}}}) {
    CAPTURE(synset);
    const StoryMaker story = OneKind(tellings, synset, event_class);
    const StoryGraph graph = StoryGraph::Build(story.articles, WeightedWords());
    for (int a = 0; a < 4; ++a) {
      CHECK(graph.EventOf(a, 0) != graph.EventOf(a, 1));
      CHECK(graph.EventOf(a, 0) == graph.EventOf(0, 0));
      CHECK(graph.EventOf(a, 1) == graph.EventOf(0, 1));
    }
  }
}

TEST_CASE("the same words told each for the whole are one") {
  const StoryMaker story = OneKind({{"The gale wrecked the bandstand of Lower Hallow.", {"wrecked"}},
                                    {"A gale destroyed the bandstand of Lower Hallow.", {"destroyed"}},
                                    {"Bandstand destroyed by gale.", {"destroyed"}},
                                    {"Lower Hallow lost its bandstand, wrecked by the gale.", {"wrecked"}}},
                                   "wreck", EventClass::kDisaster);
  const StoryGraph graph = StoryGraph::Build(story.articles, WeightedWords());
  for (int a = 1; a < 4; ++a) CHECK(graph.EventOf(a, 0) == graph.EventOf(0, 0));
}

TEST_CASE("verbs that tell of anything join nothing by themselves") {
  for (const auto& [synset, first, second] :
       {std::tuple{"come", Told{"The talks had come to nothing, wardens wrote.", {"come"}},
                   Told{"Her brother will come home in spring.", {"come"}}},
        std::tuple{"turn", Told{"Eyes turn to the harbour office.", {"turn"}},
                   Told{"The feud may turn a picnic into a brawl.", {"turn"}}},
        std::tuple{"take", Told{"Painting the pier will take a summer.", {"take"}},
                   Told{"Nobody would take the blame for the limes.", {"take"}}}}) {
    CAPTURE(synset);
    const StoryMaker story = OneKind({first, second}, synset, EventClass::kOther);
    const StoryGraph graph = StoryGraph::Build(story.articles, WeightedWords());
    CHECK(graph.EventOf(0, 0) != graph.EventOf(1, 0));
  }
}

TEST_CASE("without weights what the steps before joined stays") {
  const StoryMaker story =
      OneKind({{"The gale uprooted the limes.", {"uprooted"}}, {"It flattened a kiosk.", {"flattened"}}}, "wreck",
              EventClass::kOther);
  const MergedEntities entities = MergeEntities(story.articles);
  std::vector<Profile> profiles = MakeProfiles(story.articles, entities);
  for (Profile& p : profiles) p.story = 0;
  const knowledge::Words none = *knowledge::Words::Load(knowledge::Files());
  const std::vector<WordVector> vectors = WeighWords(story.articles, none).weights;
  Clusters clusters(profiles.size());
  clusters.Join(0, 1);
  int pairs = 0;
  LookAgain(
      story.articles, vectors, profiles, entities, none, [](int, int) { return PairScore(); },
      [&](int, int, const Signs& signs, double) {
        ++pairs;
        CHECK(signs[0] == 1);
        CHECK(signs[1] == 1);
      },
      &clusters);
  CHECK(pairs == 1);
  CHECK(clusters.Of(1) == 0);
}

}  // namespace
}  // namespace recount::story
