#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// The verdict on the name of the person who speaks in both outlets.
std::string OnName(const std::string& a, const std::string& b) {
  const std::string story =
      "A fire swept through the rope works at Skarvik on Tuesday. Forty people were brought to hospital. The manager "
      "of "
      "the works, ";
  const Account account = testing::StoryOf(
      testing::TheEngine(), {{"The Herald", "2031-05-07", story + a + ", said that it would be rebuilt."},
                             {"The Post", "2031-05-07", story + b + ", said that nobody was missing."}});
  for (const Finding& f : account.findings) {
    if (f.attribute == Attribute::kName) return std::string(Name(f.verdict));
  }
  return "none";
}

TEST_CASE("one person's name spelled in two ways is a conflict, romanised in two ways it is none") {
  CHECK(OnName("Ronald Merton", "Ronald Melton") == "conflict");
  CHECK(OnName("Judith Harper", "Judith Hagper") == "conflict");
  CHECK(OnName("Sergei Orlov", "Sergey Orlov") == "none");
  CHECK(OnName("Ida Brandt", "Ida Brandt") == "none");
  CHECK(OnName("Ida Brandt", "Olaf Brandt") == "none");
}

}  // namespace
}  // namespace recount
