// Days that outlets give for one thing in other words.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"

namespace recount {
namespace {

std::string Agreed(const std::string& a, const std::string& b, const std::string& day) {
  const Engine& engine = testing::TheEngine();
  const Account account = testing::TwoOutlets(engine, a, b, "2031-05-08", "2031-05-08");
  return testing::VerdictOn(account, Attribute::kDate, day);
}

TEST_CASE("one day for one thing told with other verbs is an agreement") {
  CHECK(Agreed("The envoy Dale Whit saw the foreign minister in Velden on Tuesday.",
               "On Tuesday the foreign minister had received the envoy Dale Whit at the ministry in Velden.",
               "2031-05-06") == "agree");
  CHECK(Agreed("Police broke up a protest outside the embassy of Norland in the harbour district on Tuesday.",
               "Nine people were held on Tuesday during a protest outside the embassy of Norland in the harbour "
               "district.",
               "2031-05-06") == "agree");
  // One day, two things.
  CHECK(Agreed("The envoy Dale Whit saw the foreign minister in Velden on Tuesday.",
               "Prices for salted herring fell by a third on Tuesday.", "2031-05-06") == "none");
}

}  // namespace
}  // namespace recount
