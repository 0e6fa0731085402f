// Who led a delegation or a team, told by two outlets.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

bool OtherLeaders(const std::string& a, const std::string& b) {
  INFO(a, " / ", b);
  const auto account = testing::TwoOutlets(testing::TheEngine(), a, b);
  return std::any_of(account.findings.begin(), account.findings.end(), [](const Finding& f) {
    return f.attribute == Attribute::kParticipant && f.verdict == Verdict::kConflict;
  });
}

TEST_CASE("one delegation, two leaders") {
  CHECK(OtherLeaders("A Chadian delegation led by General Oleg Brodd met envoys of Sudan in Geneva on Tuesday.",
                     "Deputy minister Anton Veld headed the Chadian delegation that met envoys of Sudan in Geneva on "
                     "Tuesday."));
  CHECK(OtherLeaders("The Norwegian team, headed by Ida Rask, left Oslo for Lima on Tuesday.",
                     "Karl Vig led the Norwegian team that left Oslo for Lima on Tuesday."));
  CHECK(OtherLeaders("A Finnish rescue mission led by Major Ivo Tann landed in Tunis on Tuesday.",
                     "The Finnish rescue mission which landed in Tunis on Tuesday is headed by Petra Holm."));
  CHECK_FALSE(OtherLeaders("A Chadian delegation led by General Oleg Brodd met envoys of Sudan in Geneva on Tuesday.",
                           "The Peruvian delegation was headed by Maria Thole on Tuesday."));
  CHECK_FALSE(OtherLeaders("A Chadian delegation led by General Oleg Brodd met envoys of Sudan in Geneva on Tuesday.",
                           "Deputy minister Anton Veld headed the Chadian delegation in Oslo on Monday."));
  CHECK_FALSE(OtherLeaders("A Chadian delegation led by General Oleg Brodd met envoys of Sudan in Geneva on Tuesday.",
                           "General Brodd headed the Chadian delegation that met envoys of Sudan in Geneva on "
                           "Tuesday."));
}

}  // namespace
}  // namespace recount
