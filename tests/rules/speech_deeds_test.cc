// What only looks like a saying, and figures that somebody puts at so many.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/read_speech.h"

namespace recount::speech {
namespace {

void CheckNothing(const std::string& words) {
  CAPTURE(words);
  CHECK(ReadSpeech(words).speech().empty());
}

TEST_CASE("those who attack with weapons say nothing") {
  CheckNothing("Army helicopters attacked a crowded bazaar in Kaduna on Tuesday, killing 12 people.");
  CheckNothing("Bandits attacked a bus on the coast road.");
  CheckSpeaker("The senator attacked the plan.", "the plan", "senator");
}

TEST_CASE("towns and topics before a colon say nothing") {
  CheckNothing("NAIROBI: The death of a student has angered unions.");
  CheckNothing("Ferry disaster: hopes fade for the missing");
  CheckNothing("Picture: a man sweeps the street.");
  CheckSpeaker("Ann Vik: We never saw the letter.", "never saw", "Ann Vik");
}

TEST_CASE("a time behind \"by\" is nobody") {
  const ReadSpeech said("Completion of the sale is expected by the end of the year.");
  for (const Speech& s : said.speech()) CHECK(s.source.empty());
}

TEST_CASE("figures: put at, reckoned by, and a bare number") {
  CheckSpeaker("The rebels put the number of dead at 27, nine of them children.", "27", "rebels");
  CheckSpeaker("Hospital officials put the death toll at 34.", "34", "Hospital officials");
  CheckSpeaker("The march drew 200,000 people by the organisers' reckoning.", "200,000", "organisers");
  CheckSpeaker("By police estimates, 4,000 people came.", "4,000 people", "police");
  CheckSpeaker("The march drew 20,000 people, according to organisers; police say 4,000.", "4,000", "police");
  CheckSpeaker("As many as 5,000 people marched, according to the unions – police say 800 – after fares rose.",
               "As many as 5,000", "unions");
  CheckNothing("He put the box at the door.");
  CheckNothing("She put the children at risk.");
}

TEST_CASE("a heading in quotation marks is nobody's next sentence") {
  const ReadSpeech said("The wall fell at noon, Mr Shaw said.\n\n'It was like a wave'\n\nOthers left.\n");
  CHECK(said.Of("like a wave") == nullptr);
}

TEST_CASE("a firm of two names is one source") {
  CheckSpeaker("Foster & Moss said it would pay more.", "pay more", "Foster & Moss");
  CheckSpeaker("Of seven chains asked, only one, Foster & Moss, said that it would pay more.", "pay more",
               "Foster & Moss");
}

}  // namespace
}  // namespace recount::speech
