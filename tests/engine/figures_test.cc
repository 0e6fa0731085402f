// Figures of a story that hang on different verbs, and ages: what is held against what.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

using testing::VerdictOn;

using testing::TheEngine;

Account Two(const std::string& a, const std::string& b, const std::string& day_of_b = "2031-05-07") {
  return testing::TwoOutlets(TheEngine(), a, b, "2031-05-07", day_of_b);
}

TEST_CASE("one slot told with two verbs") {
  const std::string a = "Officers raided a barn near Velden on Tuesday. They seized 212 beehives stolen in Norland.";
  CHECK(VerdictOn(Two(a, "Police searched a barn near Velden on Tuesday and carried off about 140 stolen beehives."),
                  Attribute::kCount, "212") == "conflict");
  CHECK(VerdictOn(Two(a, "Police searched a barn near Velden on Tuesday and found 212 beehives stolen in Norland."),
                  Attribute::kCount, "212") == "agree");
  CHECK(VerdictOn(Two(a, "Police raided a barn near Velden on Tuesday and carried off more than 200 stolen beehives."),
                  Attribute::kCount, "212") == "compatible");
  const std::string barge = "The barge Olive sank off Velden on Tuesday. It was licensed to carry 240 passengers.";
  CHECK(VerdictOn(Two(barge, "The barge Olive, licensed to carry 190 passengers, went down off Velden on Tuesday."),
                  Attribute::kCount, "240") == "conflict");
}

TEST_CASE("figures of two things are not held against each other") {
  const std::string a = "Vessel Group said on Tuesday that first-half profit rose 11 percent in Norland.";
  CHECK(VerdictOn(Two(a, "Vessel Group said on Tuesday that first-half sales rose 4 percent in Norland."),
                  Attribute::kAmount, "11") == "none");
  // The whole and its parts.
  CHECK(VerdictOn(Two("The runner Ana Lim must return the 60,000 euros that she won in Velden and a bonus of 25,000 "
                      "euros.",
                      "The runner Ana Lim won 85,000 euros in Velden, prize and bonus together."),
                  Attribute::kAmount, "85000") == "none");
  CHECK(VerdictOn(Two("Not one euro was paid to the captors in Velden, the minister said.",
                      "Not one euro was paid to the captors in Velden, said the minister."),
                  Attribute::kAmount, "1") == "none");
}

TEST_CASE("a count of people that grows from one day to the next is updated") {
  CHECK(VerdictOn(Two("Some 8,000 people have fled the town of Velden since the raid on Tuesday.",
                      "Some 12,000 people have fled the town of Velden since the raid on Tuesday.", "2031-05-09"),
                  Attribute::kCount, "~12000") == "updated");
}

TEST_CASE("ages") {
  CHECK(VerdictOn(Two("Police arrested Travis Odell, 34, in Velden on Tuesday.",
                      "The driver, Travis Odell, 36, was arrested in Velden on Tuesday."),
                  Attribute::kCount, "34") == "conflict");
  CHECK(VerdictOn(Two("Police arrested Travis Odell, 34, in Velden on Tuesday.",
                      "Police in Velden arrested the 34-year-old Travis Odell on Tuesday."),
                  Attribute::kCount, "34") == "agree");
  // Two years on he is two years older.
  CHECK(VerdictOn(Two("Police arrested Travis Odell, 34, in Velden on Tuesday.",
                      "A jury in Velden found Travis Odell, 36, guilty on Tuesday.", "2033-05-11"),
                  Attribute::kCount, "34") != "conflict");
  CHECK(VerdictOn(Two("Police arrested Travis Odell, 34, in Velden on Tuesday.",
                      "Travis Odell, 36 beehives in his truck, was arrested in Velden on Tuesday."),
                  Attribute::kCount, "34") == "none");
}

}  // namespace
}  // namespace recount
