// Disputes without a word of denying: what one party says excludes what another has said.
#include "engine/compare/exclude_sayings.h"

#include <doctest/doctest.h>

#include "engine/compare/compare.h"
#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::StoryMaker;

const knowledge::Words& TheWords() {
  static const knowledge::Words words = *knowledge::Words::Load(knowledge::Files::Embedded("en"));
  return words;
}

struct Saying {
  std::string speaker, content;
  std::string cue = "said";
  Stance stance = Stance::kAssert;
};

// Whether two sayings, one behind the other or (`apart`) in two articles, make a dispute.
bool Disputed(const Saying& claim, const Saying& answer, bool apart = false) {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-06");
  const int b = apart ? story.Article("courier", "2031-03-06") : a;
  if (apart) {
    for (const int article : {a, b})
      story.Event(
          article, "Norvia and Sudland met in Lund on Tuesday.",
          {.trigger = "met", .synset = "talks", .who = {"Norvia", "Sudland"}, .place = "Lund", .date = "2031-03-04"});
  }
  for (const auto& [article, s] : {std::pair{a, claim}, std::pair{b, answer}})
    story.Says(article, s.speaker + " " + s.cue + " " + s.content + ".", s.speaker, s.content, s.stance, s.cue);
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, TheWords());
  const std::vector<Finding> findings = Compare(graph, TheWords());
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.verdict == Verdict::kDisputed; });
}

TEST_CASE("what is negated was claimed, in other words") {
  CHECK(Disputed({"Nils Orre", "a tanker had spilled oil in the bay"}, {"Vantor", "no oil had entered the water"}));
  CHECK(Disputed({"Sami Daud", "his fighters had brought down a helicopter"}, {"the army", "it had lost no aircraft"}));
  CHECK(Disputed({"Petra Holm", "she had sent the board a letter"}, {"Aksel Brandt", "he never received one"}));
  CHECK(Disputed({"Lena Vik", "the mayor had met the builder at a hotel"}, {"Tor Eide", "there was no meeting"}));
  CHECK(Disputed({"Ines Moro", "the plant had poisoned the lake"}, {"the agency", "the water was clean", "insisted"}));
}

TEST_CASE("what is negated is another matter") {
  CHECK_FALSE(Disputed({"Nils Orre", "a tanker had spilled oil in the bay"}, {"Vantor", "no one had been hurt"}));
  CHECK_FALSE(Disputed({"Skyvor", "it had cancelled 40 flights"}, {"the airport", "no flights to Asia were affected"}));
  CHECK_FALSE(Disputed({"Ida Rask", "the team had played well"},
                       {"Ole Dahl", "the team had never played in front of so many people in such a stadium"}));
  CHECK_FALSE(Disputed({"Carla Venn", "she would raise taxes"}, {"Hugo Lind", "no tax could solve the crisis"}));
  CHECK_FALSE(Disputed({"Ole Dahl", "the suspect had been arrested at noon after shots at his door"},
                       {"Per Lie", "no shots were fired when he was taken into custody", "added"}));
}

TEST_CASE("what was not done, and that it was") {
  CHECK(Disputed({"Ole Dahl", "the envoys had not been consulted"},
                 {"Per Lie", "all parties had been told by telephone"}));
  CHECK(Disputed({"Ole Dahl", "the suspect had refused to talk"}, {"Marit Ness", "he had answered every question"}));
  CHECK(Disputed({"Carla Venn", "her ministry had not been informed"}, {"Hugo Lind", "he wrote to her office in May"}));
  CHECK_FALSE(
      Disputed({"Ole Dahl", "the envoys had not been consulted"}, {"Per Lie", "the session would open at noon"}));
  CHECK_FALSE(Disputed({"Carla Venn", "prices were not her main worry"}, {"Hugo Lind", "his worry was the climate"}));
  CHECK_FALSE(Disputed({"Ole Dahl", "the tower had not been sold"}, {"Per Lie", "he sold tickets at its gate"}));
}

TEST_CASE("an accused party clears itself") {
  CHECK(Disputed({"villagers", "soldiers burned the school"}, {"Imre Vas", "his men had not set foot in the village"}));
  CHECK(Disputed({"residents", "the police fired into the crowd"},
                 {"police chief Ole Dahl", "his officers had only used water cannon"}));
  CHECK(Disputed({"the union", "the company bribed two judges"}, {"Vantor", "it had nothing to do with the payments"}));
  CHECK_FALSE(
      Disputed({"diplomats", "envoys would meet at the request of Norvia"}, {"Norvia", "it had no part in the raid"}));
  CHECK_FALSE(
      Disputed({"residents", "the police closed the road"}, {"police chief Ole Dahl", "only two roads were wet"}));
  CHECK_FALSE(
      Disputed({"the union", "the company hired two judges"}, {"Ida Rask", "her song had nothing to do with it"}));
}

TEST_CASE("an answer in another outlet must be surer") {
  CHECK(Disputed({"Norvia", "Sudland of preparing to seize the Sarn valley", "accuses", Stance::kAccuse},
                 {"Sudland", "it had no plans to enter the Sarn valley"}, true));
  CHECK_FALSE(Disputed({"Norvia", "Sudland of preparing to seize the Sarn valley", "accuses", Stance::kAccuse},
                       {"Sudland", "it had no plans to build a railway in the Sarn valley"}, true));
  CHECK_FALSE(Disputed({"Nuri Omar", "three aircraft took part in the raid"},
                       {"the airport", "no aircraft would take off before Monday"}, true));
}

TEST_CASE("a denial of a fact is matched by what it is about") {
  CHECK(Disputed({"Lisa March", "she had complained to a volunteer about the drinks"},
                 {"Pam Hollin", "that anybody had been warned", "denied", Stance::kDeny}));
  CHECK(Disputed({"a source", "the pilot had been drinking all night"},
                 {"Ivo Tann", "that his client had touched a drop", "denied", Stance::kDeny}));
  CHECK_FALSE(
      Disputed({"Jon Berg", "both parties had filed motions"}, {"the court", "the motions", "denied", Stance::kDeny}));
}

TEST_CASE("what a negation covers") {
  const Matter none = ReadMatter(TheWords(), "none of our boats left the port, but two were painted");
  REQUIRE(none.negations == 1);
  std::string covered;
  for (const Term& t : none.terms) {
    if (t.scope == 0) covered += t.word + " ";
  }
  CHECK(covered == "boats left port ");
  CHECK(ReadMatter(TheWords(), "it had not only burned, it had sunk").negations == 0);
  CHECK(ReadMatter(TheWords(), "the vote has not yet begun").negations == 0);
  CHECK(ReadMatter(TheWords(), "nothing less than peace was at stake").negations == 0);
  CHECK(ReadMatter(TheWords(), "no job would go").Supposes(0));
  CHECK_FALSE(ReadMatter(TheWords(), "no job went").Supposes(0));
}

}  // namespace
}  // namespace recount::compare
