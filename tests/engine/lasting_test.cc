// How long one thing lasted, told in other words by two outlets.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// The verdict on the length that the second outlet gives.
std::string Lengths(const std::string& a, const std::string& b, const std::string& value) {
  INFO(a, " / ", b);
  return testing::VerdictOn(testing::TwoOutlets(testing::TheEngine(), a, b), Attribute::kDuration, value);
}

TEST_CASE("lengths of one meeting") {
  CHECK(Lengths("Ministers of Norland and Estmark met in Velden on Tuesday. The meeting lasted three hours.",
                "Four hours of talks between Norland and Estmark in Velden on Tuesday brought no deal.",
                "PT4H") == "conflict");
  CHECK(Lengths("The negotiations in Velden between the port and the dockers broke up on Tuesday after nine hours.",
                "The port and the dockers talked for six hours in Velden on Tuesday.", "PT6H") == "conflict");
  CHECK(Lengths("Ministers of Norland and Estmark met for nearly five hours in Velden on Tuesday.",
                "The session of ministers of Norland and Estmark in Velden on Tuesday, which ran for more than four "
                "hours, brought no deal.",
                ">PT4H") == "compatible");
  CHECK(Lengths("Ministers of Norland and Estmark met for 90 minutes in Velden on Tuesday.",
                "The talks of Norland and Estmark in Velden on Tuesday ended after an hour and a half.",
                "PT90M") == "agree");
  // Two meetings: on another day, in another town, a second one; a plan; a part of it.
  CHECK(Lengths("Ministers of Norland and Estmark met for three hours in Velden on Tuesday.",
                "Ministers of Norland and Estmark talked for five hours on Monday.", "PT5H") == "none");
  CHECK(Lengths("The port and the dockers talked for three hours in Velden.",
                "The shipyard owners sat for five hours of talks with welders in Ostby.", "PT5H") == "none");
  CHECK(Lengths("Ministers of Norland and Estmark met for three hours in Velden on Tuesday.",
                "Ministers of Norland and Estmark met in Velden on Tuesday. A second meeting lasted five hours.",
                "PT5H") == "none");
  CHECK(Lengths("Ministers of Norland and Estmark met for three hours in Velden on Tuesday.",
                "The talks of Norland and Estmark in Velden on Tuesday should last five hours.", "PT5H") == "none");
  CHECK(Lengths("Ministers of Norland and Estmark met for three hours in Velden on Tuesday.",
                "Norland and Estmark met in Velden on Tuesday for the first time in five years.", "P5Y") == "none");
}

TEST_CASE("how long a jury was out") {
  CHECK(Lengths("A jury in Velden found Nils Odell guilty of theft on Tuesday after deliberating for 19 hours over "
                "four days.",
                "Jurors in Velden deliberated for eleven hours before they convicted Nils Odell on Tuesday.",
                "PT11H") == "conflict");
  CHECK(Lengths("Nils Odell was found guilty of theft in Velden on Tuesday. The jury needed just two days to agree.",
                "The jury that convicted Nils Odell in Velden on Tuesday had deliberated for four days.",
                "P4D") == "conflict");
  CHECK(Lengths("A jury in Velden found Nils Odell guilty on Tuesday after deliberating for about 20 hours.",
                "Jurors in Velden took 19 hours to convict Nils Odell on Tuesday.", "PT19H") == "compatible");
  // The trial and the jury; for how long somebody is out of a jury.
  CHECK(Lengths("A jury in Velden found Nils Odell guilty on Tuesday after a trial that lasted seven weeks.",
                "Jurors in Velden deliberated for four days before they convicted Nils Odell on Tuesday.",
                "P4D") == "none");
  CHECK(Lengths("The judge in Velden excused the jurors from service for ten years on Tuesday.",
                "Jurors in Velden deliberated for four years, it seemed to Nils Odell.", "P4Y") == "none");
  CHECK(Lengths("A jury in Velden found Nils Odell guilty on Tuesday after deliberating for four days.",
                "Jurors in Velden took five hours to have lunch on Tuesday.", "PT5H") == "none");
}

TEST_CASE("how long somebody was held") {
  CHECK(Lengths("The engineer Nils Odell was freed in Velden on Tuesday. Odell was held for twelve days.",
                "The engineer Nils Odell came home to Velden on Tuesday. Odell spent three weeks in captivity.",
                "P3W") == "conflict");
  CHECK(Lengths("The engineer Nils Odell, who was held without charge for nine days, came home on Tuesday.",
                "The engineer Nils Odell came home on Tuesday after 16 days in detention.", "P16D") == "conflict");
  CHECK(Lengths("The engineer Nils Odell was freed in Velden on Tuesday after nearly two weeks in captivity.",
                "The engineer Nils Odell, held hostage for twelve days, was freed in Velden on Tuesday.",
                "P12D") == "compatible");
  // Another person; still held; a meeting that was held.
  CHECK(Lengths("The engineer Nils Odell was freed in Velden on Tuesday. Odell was held for twelve days.",
                "The nurse Ida Falk came home to Velden on Tuesday. Falk was held for 30 days.", "P30D") == "none");
  CHECK(Lengths("The engineer Nils Odell, who has been held for twelve days, saw his wife in Velden on Tuesday.",
                "The engineer Nils Odell was freed in Velden on Wednesday after 13 days in captivity.",
                "P13D") != "conflict");
  CHECK(Lengths("The engineer Nils Odell was held for twelve days in Velden.",
                "A fair was held in Velden for three days, said the engineer Nils Odell.", "P3D") == "none");
}

TEST_CASE("how long a court puts somebody away") {
  CHECK(Lengths("A court in Velden gave Nils Odell a three-year prison term on Tuesday.",
                "Nils Odell was sentenced to 30 months in Velden on Tuesday.", "P30M") == "conflict");
  CHECK(Lengths("A court in Velden jailed Nils Odell for seven years on Tuesday.",
                "Nils Odell began a six-year sentence in Velden on Tuesday.", "P6Y") == "conflict");
  CHECK(Lengths("A court in Velden jailed Nils Odell for seven years on Tuesday.",
                "Nils Odell got seven years for fraud in Velden on Tuesday.", "P7Y") == "agree");
  // What was asked for, what somebody else got, what he has served.
  CHECK(Lengths("A court in Velden jailed Nils Odell for seven years on Tuesday.",
                "Prosecutors in Velden had asked for Nils Odell to be jailed for nine years.", "P9Y") == "none");
  CHECK(Lengths("A court in Velden jailed Nils Odell for seven years on Tuesday.",
                "His driver, Ivar Brandt, was sentenced in Velden on Tuesday to four years in prison.",
                "P4Y") == "none");
  CHECK(Lengths("A court in Velden jailed Nils Odell for seven years on Tuesday.",
                "Nils Odell had served four years of his sentence in Velden.", "P4Y") == "none");
}

TEST_CASE("what went out, burned, searched, struck and stood still") {
  CHECK(Lengths("The power cut in Velden on Tuesday left the harbour without electricity for six hours.",
                "The blackout that darkened the harbour of Velden on Tuesday lasted nine hours.",
                "PT9H") == "conflict");
  CHECK(Lengths("It took firefighters nine hours to put out the blaze at the mill in Velden on Tuesday.",
                "The fire at the mill in Velden on Tuesday burned for 14 hours.", "PT14H") == "conflict");
  CHECK(Lengths("The siege of the bank in Velden ended on Tuesday after 31 hours.",
                "A 26-hour standoff at the bank in Velden ended on Tuesday.", "PT26H") == "conflict");
  CHECK(Lengths("Dockers in Velden ended a nine-day strike on Tuesday.",
                "The walkout of the dockers in Velden, which ended on Tuesday, had lasted twelve days.",
                "P12D") == "conflict");
  CHECK(Lengths("The search for the trawler Olive off Velden was called off on Tuesday after four days.",
                "Rescuers searched for six days for the trawler Olive off Velden before they gave up on Tuesday.",
                "P6D") == "conflict");
  // Two things of one kind.
  CHECK(Lengths("It took firefighters nine hours to put out the blaze at the mill in Velden on Tuesday.",
                "A fire at the school in Velden burned for 14 hours in 2019.", "PT14H") == "none");
  CHECK(Lengths("Dockers in Velden ended a nine-day strike on Tuesday.",
                "Dockers in Velden ended a strike on Tuesday. An earlier strike had lasted twelve days.",
                "P12D") == "none");
  CHECK(Lengths("Dockers in Velden ended a nine-day strike on Tuesday.",
                "The dockers in Velden threatened a three-day strike on Tuesday.", "P3D") == "none");
}

TEST_CASE("how long a race took its runner") {
  CHECK(Lengths("The runner Ana Lim won in Velden on Tuesday in two hours, 17 minutes and 58 seconds.",
                "Ana Lim came home first in Velden on Tuesday in a time of 2:18:57.", "PT2H18M57S") == "conflict");
  CHECK(Lengths("The runner Ana Lim won in Velden on Tuesday in two hours, 17 minutes and 58 seconds.",
                "Eva Holt came second in Velden on Tuesday in a time of 2:18:57.", "PT2H18M57S") == "none");
}

}  // namespace
}  // namespace recount
