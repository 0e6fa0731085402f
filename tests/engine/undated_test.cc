// The day of an article that states none, told by the company it keeps.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// The published day of the last article.
std::string Inferred(const std::vector<testing::Told>& told) {
  const Account account = testing::StoryOf(testing::TheEngine(), told);
  for (const Annotated& a : account.articles) {
    if (a.article.outlet == told.back().outlet) return a.article.published.value;
  }
  return "no such article";
}

const char* const kFire =
    " A fire swept through the rope works at Skarvik. Forty people were brought to the hospital in Malm. The owner, "
    "Ida Brandt, said that the works would be rebuilt.";

TEST_CASE("an article that names its date beside yesterday is dated in a story of many weeks") {
  const std::vector<testing::Told> told = {
      {"The Herald", "2031-03-05", "The rope works at Skarvik burned down on Tuesday." + std::string(kFire)},
      {"The Post", "2031-04-09",
       "The rope works at Skarvik will be rebuilt, its owner said on Tuesday." + std::string(kFire)},
      {"The Star", "",
       "Investigators left the rope works at Skarvik yesterday, Thursday 13 March." + std::string(kFire)}};
  CHECK(Inferred(told) == "2031-03-14");
}

TEST_CASE("an article that looks back on the days of its story came after them") {
  const std::vector<testing::Told> told = {
      {"The Herald", "2031-05-07",
       "The rope works at Skarvik burned down on Tuesday night. The fire brigade came on Tuesday." +
           std::string(kFire)},
      {"The Post", "2031-05-09",
       "Workers of the rope works at Skarvik met on Thursday. The fire of Tuesday had cost them their jobs." +
           std::string(kFire)},
      {"The Star", "",
       "A week of mourning in Skarvik is coming to its end. The rope works had burned down last Tuesday night. Their "
       "workers met last Thursday." +
           std::string(kFire)}};
  CHECK(Inferred(told) > "2031-05-08");
  CHECK(Inferred(told) < "2031-05-16");
}

}  // namespace
}  // namespace recount
