// Figures that somebody changed: one sentence tells the old and the new one.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"

namespace recount {
namespace {

// The verdict of the finding that has both figures, whatever its attribute.
std::string Figures(const std::string& a, const std::string& b, const std::string& old, const std::string& now) {
  const Engine& engine = testing::TheEngine();
  const Account account = testing::TwoOutlets(engine, a, b, "2031-05-07", "2031-05-09");
  for (const Finding& f : account.findings) {
    bool has_old = false, has_now = false;
    for (const Side& s : f.sides) {
      has_old = has_old || s.value == old;
      has_now = has_now || s.value == now;
    }
    if (has_old && has_now) return std::string(Name(f.verdict));
  }
  return "none";
}

TEST_CASE("an offer, a count, a bail that was raised or cut has an old and a new figure") {
  CHECK(Figures("The employers in Velden have offered the dockers a raise of 9 percent.",
                "The employers in Velden raised their offer to the dockers from 9 to 12 percent.", "9",
                "12") == "updated");
  CHECK(Figures("The utility in Velden put the number of homes without power at 4,000 after the gale.",
                "The utility in Velden raised its count of homes without power after the gale from 4,000 to 5,500.",
                "4000", "5500") == "updated");
  CHECK(Figures("The mill owner in Velden is held on bail of 80,000 euros.",
                "The bail of the mill owner in Velden was lowered to 50,000 euros from 80,000 euros.", "80000",
                "50000") == "updated");
}

TEST_CASE("what grew by itself, lies between two figures or is an hour was not changed") {
  CHECK(Figures("The ferry firm in Velden carried 9 million guests.",
                "The ferry firm's sales in Velden rose from 9 to 12 million crowns in a year.", "9000000",
                "12000000") == "none");
  CHECK(Figures("The employers in Velden have offered 9 percent.",
                "The employers in Velden offered anything from 9 to 12 percent.", "9", "12") == "none");
  CHECK(Figures("The office in Velden opens at 9.",
                "The office in Velden moved its offer of help from 9 to 12 on Friday.", "9", "12") == "none");
}

}  // namespace
}  // namespace recount
