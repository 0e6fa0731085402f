// On which day one thing happened, told in other words by two outlets.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// The strongest verdict on the day that the second outlet gives.
std::string Days(const std::string& a, const std::string& b, const std::string& day) {
  INFO(a, " / ", b);
  return testing::VerdictOn(testing::TwoOutlets(testing::TheEngine(), a, b, "2031-05-09", "2031-05-09"),
                            Attribute::kDate, day);
}

TEST_CASE("two days for one happening told with other verbs") {
  CHECK(Days("President Ada Holm pardoned the engineer Nils Odell on Monday.",
             "The engineer Nils Odell received his pardon from President Ada Holm on Tuesday.",
             "2031-05-06") == "conflict");
  CHECK(Days("The driver Nils Odell was arrested in Velden on Wednesday.",
             "Police took the driver Nils Odell into custody in Velden on Tuesday.", "2031-05-06") == "conflict");
  CHECK(Days("The nurse Ida Falk died of her injuries in Velden on Wednesday.",
             "The nurse Ida Falk was pronounced dead in Velden on Tuesday.", "2031-05-06") == "conflict");
  CHECK(Days("The dockers of Velden lodged a petition against the port on Monday.",
             "A petition against the port was filed by the dockers of Velden on Wednesday.",
             "2031-05-07") == "conflict");
  CHECK(Days("The driver Nils Odell was arrested in Velden on 14 March.",
             "Police in Velden detained the driver Nils Odell in March.", "2031-03") == "compatible");
}

TEST_CASE("days of two people, of a plan, or counted from another day are not held against each other") {
  CHECK(Days("The driver Nils Odell was arrested in Velden on Wednesday.",
             "Police took the nurse Ida Falk into custody in Velden on Tuesday.", "2031-05-06") == "none");
  CHECK(Days("The driver Nils Odell is to be sentenced in Velden on Monday.",
             "The driver Nils Odell was convicted in Velden on Tuesday.", "2031-05-06") == "none");
  CHECK(Days("The driver Nils Odell was arrested in Velden on Wednesday.",
             "The driver Nils Odell was caught in Velden. He was arrested two days later.", "2031-05-09") == "none");
}

}  // namespace
}  // namespace recount
