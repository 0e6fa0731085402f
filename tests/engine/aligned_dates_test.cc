// Days that outlets give for one thing in other words.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"

namespace recount {
namespace {

std::string Agreed(const std::string& a, const std::string& b, const std::string& day) {
  static const Engine engine = *Engine::Create({});
  const std::string first =
      " The mayor of Velden, Rosa Lind, spoke to reporters outside the town hall of Velden in the evening. Lind has "
      "led the harbour town in Norland for a decade and is to stand again in the autumn.";
  const std::string second =
      " Outside the town hall, the mayor of Velden, Rosa Lind, told reporters she was watching the matter closely. The "
      "harbour town in Norland votes in the autumn, and Lind is to stand again.";
  const Account account =
      testing::StoryOf(engine, {{"The Herald", "2031-05-08", a + first}, {"The Post", "2031-05-08", b + second}});
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
