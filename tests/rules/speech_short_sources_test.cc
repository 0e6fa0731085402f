// Whom short nouns and pronouns mean where they speak: "the official", "the ministry", a person newly presented; never
// the dead, never whom only a quotation names.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/read_speech.h"

namespace recount::speech {
namespace {

TEST_CASE("a person whom a copula presents speaks next") {
  CheckSpeaker(
      "Dora Kapo, the transport minister, said a gale had sunk the boat.\n\nAmong the survivors is Sister Marie "
      "Vandam, a Belgian nun. \"There was no wind,\" she told Belgian radio.\n",
      "no wind", "Marie Vandam");
  CheckSpeaker(
      "Ann Poe said the road was safe.\n\nOne of the rescued was Clara Lind, 30.\n\n\"I saw it move,\" she said.\n",
      "I saw it", "Clara Lind");
  CheckSpeaker("The rally was calm, Rosa Lind said, a charge that Colonel Brand rejected. \"We warned them,\" he said.",
               "warned them", "Brand");
}

TEST_CASE("whose paragraph the one before is speaks, and a surname is hers whatever it looks like") {
  CheckSpeaker(
      "Issa Doung said the army was not to blame.\n\nAdam Saleh, a camel dealer, was speaking by phone. He lost a "
      "foot. "
      "Two sons are dead.\n\n\"There was nothing left to bury,\" he says.\n",
      "nothing left", "Adam Saleh");
  CheckSpeaker(
      "Prosecutor Elaine Tisch amended the charge. Carol Diet, a nurse, said she was glad.\n\nTisch said she stood by "
      "every word.\n\n\"We have a text message,\" she said.\n",
      "text message", "Elaine Tisch");
}

TEST_CASE("a pronoun inside a quotation shows nobody's gender") {
  CheckSpeaker(
      "Lipi Aktar said the march was peaceful.\n\nDenying the charge, police commissioner Faruk Mollik said officers "
      "had shouted warnings. \"She fell when the crowd panicked,\" he said.\n",
      "She fell", "Faruk Mollik");
}

TEST_CASE("a short noun is who was described at length before") {
  CheckSpeaker(
      "Finance minister Omar Sule has invited the banks for talks, a senior official told Reuters. \"The minister will "
      "bring an offer,\" the official said.",
      "bring an offer", "senior official");
}

TEST_CASE("the ministry is no other body") {
  const ReadSpeech said(
      "The Front for the West says its foe armed nobody. \"We have not given a bullet,\" the ministry said.");
  REQUIRE(said.Of("a bullet") != nullptr);
  CHECK(said.Of("a bullet")->speaker_name != "Front for the West");
}

TEST_CASE("a chief of something else is another chief") {
  CheckSpeaker(
      "Owners' association chief Tom Hill said he would sue. The chief of the opposition, Advocate Ray Burn, welcomed "
      "the deal.",
      "the deal", "Ray Burn");
  CheckSpeaker(
      "Union president Ann Cole said the vote was fair. The president of the court, Max Stern, said it was not.",
      "it was not", "Max Stern");
}

TEST_CASE("somebody's mother is not somebody") {
  const ReadSpeech said("Ms Carv's mother has said that she crushed the tablets.");
  REQUIRE(said.Of("crushed") != nullptr);
  CHECK(said.Of("crushed")->speaker == -1);
}

TEST_CASE("what a place or a body prefixes to an office is no part of the name") {
  CheckSpeaker("Velden County Prosecutor Ellen Frost said two men were held.", "two men", "Ellen Frost");
  CheckSpeaker("Brookfield Mayor Ellen Park said the bridge would close.", "would close", "Ellen Park");
  CheckSpeaker("One diver, Petty Officer Peter Holm, was in tears. \"It is black down there,\" he said.", "It is black",
               "Peter Holm");
}

TEST_CASE("the body of many is one name") {
  CheckSpeaker("The Harbour Workers' Joint Council said 200,000 people had marched.", "had marched",
               "Harbour Workers' Joint Council");
  CheckSpeaker("The Timber Exporters' League said the mills would open.", "would open", "Timber Exporters' League");
}

}  // namespace
}  // namespace recount::speech
