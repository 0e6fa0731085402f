// Years of long ago that two outlets give for one thing.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"

namespace recount {
namespace {

// Whether both years stand against each other.
bool Differ(const std::string& a, const std::string& b) {
  const Engine& engine = testing::TheEngine();
  const Account account = testing::TwoOutlets(engine, a, b);
  for (const Finding& f : account.findings) {
    if (f.attribute == Attribute::kDate && f.verdict == Verdict::kConflict) return true;
  }
  return false;
}

TEST_CASE("one thing with two years") {
  CHECK(Differ("The trawler Havsol, built in Lund in 1976, had no radar.",
               "Inspectors say that the vessel, built in Lund in 1974 and sold twice, was sound."));
  CHECK(Differ("It was the worst fire in Velden since 1988, when nine sailors died in the rope works.",
               "No fire in Velden had been so bad since 1986, when nine sailors were killed at the rope works."));
  CHECK(Differ("The bridge, opened to traffic in 2003, was closed in Velden.",
               "Engineers closed the bridge at Velden, opened to traffic in 2005."));
}

TEST_CASE("two things, or one year") {
  CHECK(!Differ("The trawler Havsol, built in Lund in 1976, had no radar.",
                "The trawler Havsol, refitted in Bergen in 1979, had no radar."));
  CHECK(!Differ("The trawler Havsol, built in Lund in 1976, had no radar.",
                "The trawler Havsol, built in Lund in 1976, had a new radar."));
  CHECK(!Differ("Lind won the vote in Velden in 2019.", "The rope works in Velden burnt down in 2016."));
}

}  // namespace
}  // namespace recount
