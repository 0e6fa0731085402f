// What something came of, told by two parties in one article or by two outlets.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

bool Any(const Account& account, Verdict verdict) {
  return std::any_of(account.findings.begin(), account.findings.end(),
                     [&](const Finding& f) { return f.verdict == verdict; });
}

bool Disputed(const std::string& text) {
  INFO(text);
  return Any(testing::StoryOf(testing::TheEngine(), {{"The Herald", "2031-05-07", text}}), Verdict::kDisputed);
}

bool Conflict(const std::string& a, const std::string& b) {
  INFO(a, " / ", b);
  return Any(testing::TwoOutlets(testing::TheEngine(), a, b), Verdict::kConflict);
}

TEST_CASE("two parties give two causes") {
  CHECK(Disputed("Fire officials said an electrical fault had started the blaze. Tenants say it was arson."));
  CHECK(
      Disputed("The railway said the derailment was caused by a broken rail. The drivers' union said the train had "
               "been going too fast."));
  CHECK(
      Disputed("Police said the woman was trampled in a stampede. Her brother, Omar Brodd, said she had been shot in "
               "the back."));
  CHECK_FALSE(
      Disputed("Fire officials said an electrical fault had started the blaze. Tenants say the wiring was fifty "
               "years old."));
  CHECK_FALSE(
      Disputed("Police said the woman was trampled in a stampede. Her brother, Omar Brodd, said she had worked "
               "at the mill for ten years."));
  CHECK_FALSE(
      Disputed("The mayor, Nils Odell, blamed the flood on a week of rain. The government said it would pay for "
               "new dams."));
}

TEST_CASE("two outlets give two causes") {
  CHECK(Conflict("A gas leak sparked the fireball that destroyed the Odell works in Velden on Tuesday.",
                 "The explosion at the Odell works in Velden on Tuesday was caused by dust."));
  CHECK(Conflict("Lightning started the fire that destroyed the church of Velden on Tuesday.",
                 "The fire that destroyed the church of Velden on Tuesday was started deliberately."));
  CHECK(Conflict("A broken rail caused the derailment near Velden on Tuesday.",
                 "The derailment near Velden on Tuesday was caused by excessive speed."));
  CHECK_FALSE(Conflict("A gas leak sparked the fireball that destroyed the Odell works in Velden on Tuesday.",
                       "The explosion at the Odell works in Velden on Tuesday was caused by a leaking gas pipe."));
  CHECK_FALSE(Conflict("A gas leak sparked the fireball that destroyed the Odell works in Velden on Tuesday.",
                       "The explosion at the Odell works in Velden on Tuesday may have been caused by dust."));
  CHECK_FALSE(Conflict("The bus crashed near Velden on Tuesday because its brakes failed.",
                       "Traffic was slow near Velden after the crash on Tuesday because of rain."));
}

}  // namespace
}  // namespace recount
