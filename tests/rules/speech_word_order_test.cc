// Sources and contents in unusual order: inverted verbs, relative words, a sentence that the parse takes for a noun.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/read_speech.h"

namespace recount::speech {
namespace {

TEST_CASE("a verb behind a quotation has its speaker behind it") {
  CheckSpeaker("\"We shall fight it,\" vowed coach Ann Hale.", "fight it", "Ann Hale");
  CheckSpeaker("\"Utter rubbish,\" fumed government spokeswoman Nora Vik.", "Utter rubbish", "Nora Vik");
  CheckSpeaker("\"It is finished for us here,\" the mayor was quoted as saying by the Herald.", "It is finished",
               "mayor");
}

TEST_CASE("what, whom and which are said something of") {
  CheckSpeaker("The ministry summoned the envoy to protest what it described as \"baseless charges\".",
               "baseless charges", "ministry");
  CheckSpeaker("Karal, whom prosecutors described as a colonel in the secret service, was convicted in June.",
               "colonel in the secret service", "prosecutors");
}

TEST_CASE("of several subjects the nearest is the speaker") {
  CheckSpeaker(
      "Ellen Frost, who was to begin college this month, died at 7:10 p.m. at St. Olaf Medical Center in Bergen with "
      "her parents at her bedside, hospital spokeswoman Carol Diet said Monday.",
      "parents at her bedside", "Carol Diet");
}

TEST_CASE("a sentence whose verb the parse misses") {
  CheckSpeaker("A military source denied to NNA that any aircraft had left.", "aircraft had left", "military source");
  CheckSpeaker("But last night the skipper's lawyer, Peter Holm, denied his client had been drinking.",
               "had been drinking", "Peter Holm");
}

TEST_CASE("the noun before a relative clause, and a body behind what it is, speak") {
  CheckSpeaker(
      "Survivors put the number at between 400 and 450, and a harbour official, who asked not to be named because he "
      "was "
      "not authorised to talk to the press, told the Courier that children were never counted.",
      "never counted", "harbour official");
  CheckSpeaker("The opposition United Front for Renewal (UFR) put the figure at more than 100.", "more than 100",
               "United Front for Renewal");
}

TEST_CASE("he in a quotation is nobody of the text around") {
  const ReadSpeech said(
      "Ann Lee said a clerk had left. \"He told us they were safe pills for the heart,\" Bo Orr said.");
  for (const Speech& s : said.speech()) {
    if (s.speaker_text == "He") CHECK(s.speaker == -1);
  }
}

TEST_CASE("a semicolon parts two sayings") {
  CheckSpeaker("As many as 140 people have been held, the police said; the union claims that the figure is nearer 300.",
               "140 people", "police");
  CheckSpeaker("As many as 140 people have been held, the police said; the union claims that the figure is nearer 300.",
               "nearer 300", "union");
}

TEST_CASE("an epithet is who has just been told of") {
  CheckSpeaker("Rasa Vaitke has not yet learned to open doors. \"I stand in front of them,\" the journalist said.",
               "in front of them", "Rasa Vaitke");
  CheckSpeaker("Samuel Brook denied any fraud. \"The gap was due to a power cut,\" the retired judge told reporters.",
               "power cut", "Samuel Brook");
  CheckSpeaker("The 54-year-old, Mark Rook, was held. The 54-year-old insisted he was innocent.", "he was innocent",
               "Mark Rook");
}

TEST_CASE("friends of somebody are not somebody; a head of something else is another") {
  const ReadSpeech said("Friends of Ms Vaitke say she was beaten.");
  REQUIRE(said.Of("beaten") != nullptr);
  CHECK(said.Of("beaten")->speaker == -1);
  CheckSpeaker(
      "The head of the vote commission, Samuel Brook, denied any fraud. The mission was turned away. Its head, "
      "Portuguese lawmaker Clara Mota, appealed to both sides to show restraint.",
      "restraint", "Clara Mota");
}

TEST_CASE("a firm is not its founder, a widow not her husband") {
  const ReadSpeech firm("Brightwell, founded by Amos Brightwell in 1880, makes soap. Brightwell said it was hiring.");
  REQUIRE(firm.Of("hiring") != nullptr);
  CHECK(firm.Of("hiring")->speaker_name == "Brightwell");
  const ReadSpeech widow("The widow of the driver, John Hale, said he was tired.");
  REQUIRE(widow.Of("tired") != nullptr);
  CHECK(widow.Of("tired")->speaker_name != "John Hale");
}

TEST_CASE("a center of another kind is another center") {
  CheckSpeaker(
      "Two people died at Saint Mary Medical Center. It was the worst case since 1971, according to the regional "
      "poison "
      "center.",
      "worst case", "regional poison center");
}

TEST_CASE("letters stand for the body whose initials they are") {
  CheckSpeaker("The Road Care Unit suspended her. The RCU, which runs the tests, said that her sample had failed.",
               "had failed", "Road Care Unit");
}

TEST_CASE("a noun that takes up what was said is no part of it") {
  const ReadSpeech said("The unions allege that she was shot, a charge the police reject.");
  REQUIRE(said.Of("she was shot") != nullptr);
  CHECK(said.Of("a charge") == nullptr);
  CheckSpeaker("The unions allege that she was shot, a charge the police reject.", "charge", "police");
}

}  // namespace
}  // namespace recount::speech
