// Who a source is: pronouns inside and behind others' words, bodies by a noun, names behind long titles.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/read_speech.h"

namespace recount::speech {
namespace {

TEST_CASE("a name behind a long title is the speaker, whatever the parse made of the title") {
  CheckSpeaker("Harbour League Secretary-General Nora Vik said the pier was closed.", "pier was closed", "Nora Vik");
  CheckSpeaker("Undersecretary for Harbours Mr. Vik says many ports will raise fees.", "raise fees", "Vik");
  CheckSpeaker("The carmaker Crestler has said that it sold more vans than before.", "sold more vans", "Crestler");
  CheckSpeaker("Civil Defence Authority director General Karim al-Odan said the crane fell at noon.", "crane fell",
               "Karim al-Odan");
}

TEST_CASE("the day of the saying is no part of who said it") {
  const ReadSpeech said("Harbour inspectors on Wednesday unveiled a plan for the pier.");
  REQUIRE(said.Of("a plan") != nullptr);
  CHECK(said.Of("a plan")->speaker_text == "Harbour inspectors");
}

TEST_CASE("an office with its country before a name is that person's") {
  CheckSpeaker(
      "The jet was met by the Prime Minister of Norway, Mr. Olav Moe, at the port. In his speech, the Prime "
      "Minister praised the crew.",
      "the crew", "Olav Moe");
}

TEST_CASE("a pronoun in reported words is who reports them, if it fits") {
  CheckSpeaker("Anna Berg met the Harbour Council. The Fjord Party said it feared a flood.", "a flood", "Fjord Party");
  CheckSpeaker("Olav Moe said the bridge was safe. Anna Berg said she feared a flood.", "a flood", "Anna Berg");
}

TEST_CASE("a pronoun may mean a speaker who was only described") {
  CheckSpeaker(
      "Olav Moe said the bridge was safe. A spokeswoman for the ferry line said nobody was hurt. She said the "
      "boat would sail again.",
      "sail again", "spokeswoman for the ferry line");
}

TEST_CASE("the company in somebody's words is the one they speak for") {
  CheckSpeaker(
      "Fervo announced that it will buy a stake in the carmaker Crestler. According to Fervo's announcement, "
      "the company has told the Treasury that it will pay in cash.",
      "pay in cash", "Fervo");
}

TEST_CASE("a participle shares the subject behind it or the source of the whole") {
  CheckSpeaker("Citing a “precautionary measure”, Norvik said the ferry would stay in port.", "precautionary measure",
               "Norvik");
}

TEST_CASE("a town's name that is a surname here") {
  CheckSpeaker("Valeria Paris worked on the ship for a year. Paris claims that she was never paid.", "never paid",
               "Valeria Paris");
}

TEST_CASE("the council is no paper with the word in its name, the administration is not its head") {
  CheckSpeaker("The Harbour Council Herald reported the flood first. The town council said it would pay for new boats.",
               "new boats", "town council");
  CheckSpeaker("The Vik administration said it feared a strike.", "a strike", "Vik administration");
}

TEST_CASE("they are residents who were only described") {
  CheckSpeaker("Residents said the water smelled. They also complained about the noise.", "the noise", "Residents");
}

}  // namespace
}  // namespace recount::speech
