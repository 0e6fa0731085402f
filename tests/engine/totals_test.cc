// Totals that change from one report to the next, whatever verb tells them, and by whose count.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"

namespace recount {
namespace {

// "updated 12 19", "none": the verdict of the finding on running totals with its values, whatever their order.
std::string Total(const std::string& a, const std::string& b, const std::string& day_of_b = "2031-05-09") {
  const Engine& engine = testing::TheEngine();
  const Account account = testing::TwoOutlets(engine, a, b, "2031-05-07", day_of_b);
  for (const Finding& f : account.findings) {
    if (f.attribute != Attribute::kCount || f.verdict != Verdict::kUpdated) continue;
    std::string first = f.sides[0].value, second = f.sides[1].value;
    return f.sides[0].articles[0] == 0 ? first + " " + second : second + " " + first;
  }
  return "none";
}

TEST_CASE("one fate told with other verbs") {
  CHECK(Total("Some 40 guests of the harbour feast in Velden have been treated for poisoning.",
              "The clinic's tally of people sickened at the harbour feast in Velden stood at 52 on Friday.") ==
        "~40 52");
  CHECK(Total("Rescuers had pulled 21 sailors alive from the sea off Velden by Wednesday night.",
              "By Friday 33 people had been rescued from the sea off Velden.") == "21 33");
  CHECK(Total("Fifteen of them were still in hospital in Velden after the crash.",
              "Four passengers remained hospitalised in Velden after the crash.") == "15 4");
  CHECK(Total("Police had 60 rioters in custody in Velden.",
              "The number of people arrested in Velden has risen to 85, police said.") == "60 85");
  CHECK(Total("Owners said 12 mills were closed by the strike in Velden.",
              "A closure of 19 factories has cost Velden millions, owners said.") == "12 19");
  CHECK(Total("The storm has killed at least nine people in Velden.", "The death toll in Velden has reached 14.") ==
        ">=9 14");
}

TEST_CASE("each who counts has a total of its own") {
  CHECK(Total("The Red Cross said 20 people had been killed in Velden, while the army spoke of 70.",
              "The Red Cross has raised its own count to 26 in Velden.") == "20 26");
}

TEST_CASE("no total") {
  // Told of another year, supposed, added, or of one day.
  CHECK(Total("The storm has killed nine people in Velden.", "A storm killed 14 people in Velden in 2019.") == "none");
  CHECK(Total("The storm has killed nine people in Velden.", "The storm could have killed 14 people in Velden.") ==
        "none");
  CHECK(Total("Police arrested nine men in Velden.", "Another 14 men were arrested in Velden.") == "none");
  CHECK(Total("The clinic treated nine people in Velden.", "The clinic treated 14 people in Velden.", "2031-05-07") ==
        "none");
}

// The verdict on how many are hurt in three reports of three days.
std::string Hurt(const std::string& first, const std::string& second, const std::string& third) {
  const Engine& engine = testing::TheEngine();
  const std::string lead =
      "The shooting at the frontier post of Velden has set the two neighbours against one another. ";
  const Account account = testing::StoryOf(engine, {{"The Herald", "2031-05-07", lead + first},
                                                    {"The Post", "2031-05-09", lead + second},
                                                    {"The Mail", "2031-05-11", lead + third}});
  for (const Finding& f : account.findings) {
    if (f.attribute == Attribute::kCount && f.verdict != Verdict::kSingle) return std::string(Name(f.verdict));
  }
  return "none";
}

TEST_CASE("those who serve are counted under many names; a count of the hurt that goes up and down is no running one") {
  CHECK(Hurt("Two soldiers were wounded at Velden.", "Three members of the army were hurt at the post of Velden.",
             "Two soldiers were injured at the post.") == "conflict");
  CHECK(Hurt("Two guards were hurt at the post of Velden.", "Two soldiers were wounded at the frontier.",
             "Two members of the border force suffered wounds in Velden.") == "agree");
  CHECK(Hurt("Two soldiers were wounded at Velden.", "Three members of the army were hurt at the post of Velden.",
             "Four soldiers were injured at the post.") == "updated");
}

}  // namespace
}  // namespace recount
