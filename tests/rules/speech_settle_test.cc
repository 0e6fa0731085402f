// One saying is read once, by whoever said it: light verbs, participles that go on, shared and absolute subjects.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/read_speech.h"

namespace recount::speech {
namespace {

// Each speech that is no part of another, "speaker: cue", in the order of the text.
std::string Outermost(const std::string& words) {
  std::string out;
  const ReadSpeech said(words);
  for (const Speech& s : said.speech()) {
    if (s.within < 0) out += (out.empty() ? "" : "; ") + s.speaker_name + ": " + s.cue;
  }
  return out;
}

void Check(const std::string& words, const std::string& expected) {
  CAPTURE(words);
  CHECK(Outermost(words) == expected);
}

TEST_CASE("\"with\" and a participle have their own subject") {
  Check(
      "The palace has dismissed the idea as an empty threat, with foreign minister Olav Moe describing the plans as a "
      "sign of the city’s “nervous decay.”",
      "palace: has dismissed; Olav Moe: describing");
}

TEST_CASE("a participle goes on with the last who spoke") {
  const ReadSpeech said("Her visit came after Olav Moe said the pier was shut, adding that the ferry had sunk.");
  REQUIRE(said.Of("ferry had sunk") != nullptr);
  CHECK(said.Of("ferry had sunk")->speaker_name == "Olav Moe");
}

TEST_CASE("a quotation before the cue is not read again by the participle behind it") {
  Check("“We never saw the letter from the port,” he said, adding that the ferry had sunk.", "he: said; he: adding");
}

TEST_CASE("a day that begins with a warning") {
  Check("Norway began the day warning that it would close the port.", "Norway: warning");
  Check("Olav Moe began the week promising that he would resign if the vote failed.", "Olav Moe: promising");
}

TEST_CASE("a clause with a pronoun behind an addressee is what was told") {
  const ReadSpeech said("Karim Odan told reporters after the talks he was “saddened” by the news.");
  REQUIRE(said.Of("saddened") != nullptr);
  CHECK(said.Of("saddened")->speaker_name == "Karim Odan");
}

TEST_CASE("a quotation in the next paragraph is not what a relative clause reports") {
  const ReadSpeech said(
      "Olav Moe said Norvik would not yield on the fares, a pledge the union has already ruled out.\n\n“Now the other "
      "side "
      "must move at last,” he told the agency.");
  REQUIRE(said.Of("other side must move") != nullptr);
  CHECK(said.Of("other side must move")->speaker_name == "Olav Moe");
  for (const Speech& s : said.speech()) CHECK(s.cue != "has already ruled out");
}

TEST_CASE("a reporting verb at the end that looks like a noun") {
  Check("The hotel lost a third of its guests, its manager Nora Vik estimates.", "Nora Vik: estimates");
  Check(
      "Since the ban began, the fish market at Bergen has lost a third of its trade, its manager Dagmar Sandvik "
      "estimates.",
      "Dagmar Sandvik: estimates");
}

TEST_CASE("\"called that\" judges what was said before") {
  Check("Nora Vik, the mayor, called that “nonsense”.", "Nora Vik: called");
}

TEST_CASE("what is yet to be announced is not said, closing a port says nothing") {
  Check("Osric Vik, the chairman of the commission, is to announce the result on Wednesday.", "");
  Check("Norway closed its ports to foreign trawlers last month.", "");
}

TEST_CASE("what happened somewhere says nothing by itself") {
  Check("The talks focused on the ferry lines.", "");
  Check("Olav Moe is preparing how he will respond if the talks fail.", "");
}

}  // namespace
}  // namespace recount::speech
