// What happens to one person once: two reports with days far apart tell of one event and contradict each other.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

using testing::TheEngine;

std::string Verdict(const std::string& a, const std::string& b) {
  const std::string first =
      " Augustin Lind won the vote in the harbour town of Velden by a handful of ballots in the autumn. Crowds cheered "
      "him outside the palace.";
  const std::string second =
      " Crowds stood outside the palace in the harbour town of Velden and cheered. In the autumn, Augustin Lind had "
      "won "
      "the vote by a handful of ballots.";
  const Account account =
      testing::StoryOf(TheEngine(), {{"The Herald", "2031-12-15", a + first}, {"The Post", "2031-12-15", b + second}});
  for (const Finding& f : account.findings) {
    if (f.attribute == Attribute::kDate && f.verdict == recount::Verdict::kConflict) return f.summary;
  }
  return "none";
}

TEST_CASE("nobody is sworn in or sentenced twice in one story") {
  CHECK(Verdict("Augustin Lind was sworn in in Velden on December 1.",
                "Augustin Lind was sworn in in Velden on December 10.") != "none");
  CHECK(Verdict("A court in Velden sentenced Augustin Lind on December 1.",
                "Augustin Lind was sentenced in Velden on December 9.") != "none");
  // Speeches he gives every day.
  CHECK(Verdict("Augustin Lind spoke to miners on December 1.", "Augustin Lind spoke in Velden on December 10.") ==
        "none");
}

}  // namespace
}  // namespace recount
