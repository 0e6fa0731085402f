// Plans that were moved: the old day as the text gives it, or as others have it.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"

namespace recount {
namespace {

// "2031-05-14 -> 2031-05-21": the old and the new day of the plan that was moved; "none".
std::string Moved(const std::string& a, const std::string& b) {
  const Engine& engine = testing::TheEngine();
  const Account account = testing::TwoOutlets(engine, a, b, "2031-05-07", "2031-05-09");
  for (const Finding& f : account.findings) {
    if (f.reason.rule == "moved") return f.sides[0].value + " -> " + f.sides[1].value;
  }
  return "none";
}

TEST_CASE("what was once planned for a week or month was planned for the day in it that others give") {
  CHECK(Moved("The premiers are to hold talks in Velden on May 15.",
              "The meeting of the premiers once planned for next week has been rescheduled. It will now take place in "
              "Velden on May 26.") == "2031-05-15 -> 2031-05-26");
  CHECK(Moved("The trial of the harbour master of Velden is to open on May 21.",
              "The trial of the harbour master, originally scheduled for May, has been put off. It will now open on "
              "June 4.") == "2031-05-21 -> 2031-06-04");
}

TEST_CASE("pushed back a week: from the day that lies a week before, whatever others call the plan") {
  CHECK(Moved("The shareholders of the Velden ferry firm decide on the offer on May 14.",
              "The ferry firm said its shareholders' meeting had been pushed back a week to May 21.") ==
        "2031-05-14 -> 2031-05-21");
  CHECK(Moved("The defendants of the Velden mill case speak on May 14.",
              "The hearing at which the defendants speak was brought forward by two days to May 12.") ==
        "2031-05-14 -> 2031-05-12");
  CHECK(Moved("The choir of Velden sings on May 14.",
              "The ferry firm said its shareholders' meeting had been pushed back a week to May 21.") == "none");
}

}  // namespace
}  // namespace recount
