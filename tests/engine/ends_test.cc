// How something ended, told by two outlets in words that exclude one another.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// Whether two outlets disagree over an outcome.
bool Clash(const std::string& a, const std::string& b) {
  INFO(a, " / ", b);
  const auto account = testing::TwoOutlets(testing::TheEngine(), a, b);
  return std::any_of(account.findings.begin(), account.findings.end(), [](const Finding& f) {
    return f.attribute == Attribute::kOutcome && f.verdict >= Verdict::kUpdated;
  });
}

TEST_CASE("a verdict") {
  CHECK(Clash("A jury in Velden cleared former banker Nils Odell of fraud on Tuesday.",
              "Former banker Nils Odell was convicted of fraud by a jury in Velden on Tuesday."));
  CHECK(Clash("Laura Penn was acquitted on all four charges by the court in Velden on Tuesday.",
              "The court in Velden on Tuesday found Laura Penn guilty on one charge of false accounting."));
  CHECK_FALSE(Clash("A jury in Velden cleared former banker Nils Odell of fraud on Tuesday.",
                    "The partner of Nils Odell, Karl Vig, was convicted of fraud by a jury in Velden on Tuesday."));
  CHECK_FALSE(Clash("Laura Penn was acquitted on two charges and convicted on one by the court in Velden on Tuesday.",
                    "Laura Penn was convicted by the court in Velden on Tuesday."));
  CHECK_FALSE(Clash("Laura Penn was acquitted by the court in Velden on Tuesday.",
                    "Laura Penn could be convicted by the court in Velden, lawyers said."));
}

TEST_CASE("a vote and an offer") {
  CHECK(Clash("The lower house of Norland approved the pension bill by four votes on Tuesday night.",
              "The pension bill was defeated in the lower house of Norland on Tuesday night."));
  CHECK(Clash("Members of the drivers' union in Velden turned down the pay offer of the city on Sunday.",
              "The drivers' union in Velden said its members had accepted the pay offer of the city on Sunday."));
  CHECK(Clash("Envoys of Norland and Estmark signed a fishing accord in Velden on Friday.",
              "The fishing talks between Norland and Estmark in Velden broke down on Friday."));
  CHECK_FALSE(Clash("The lower house of Norland approved the pension bill by four votes on Tuesday night.",
                    "The upper house of Norland had defeated an amendment to the pension bill in March."));
  CHECK_FALSE(Clash("Members of the drivers' union in Velden may turn down the pay offer of the city on Sunday.",
                    "The drivers' union in Velden said its members had accepted the pay offer of the city on Sunday."));
  CHECK_FALSE(Clash("Envoys of Norland and Estmark signed a fishing accord in Velden on Friday.",
                    "Earlier talks between Norland and Estmark on the fishing accord collapsed in March."));
}

TEST_CASE("what became of somebody, of an office, of a match") {
  CHECK(Clash("The captain of the ferry, Elias Brodd, is missing and is thought to have drowned off Velden.",
              "Captain Elias Brodd of the ferry was found alive on a beach near Velden and is being questioned."));
  CHECK(Clash("Editor Lena Ostby has resigned from the Norland Post, the paper said on Monday.",
              "Lena Ostby, the editor of the Norland Post, was dismissed on Monday."));
  CHECK(Clash("The derby between Velden and Ostby went ahead on Saturday despite the snow.",
              "The derby between Velden and Ostby was called off on Saturday because of the snow."));
  CHECK_FALSE(Clash("Captain Elias Brodd was found dead in Velden on Friday.",
                    "Captain Elias Brodd, whose wife has been in custody in Velden since Friday, had many friends."));
  CHECK_FALSE(Clash("Editor Lena Ostby has resigned from the Norland Post, the paper said on Monday.",
                    "Lena Ostby, the editor of the Norland Post, is asked why Per Vig was dismissed on Monday."));
  CHECK_FALSE(Clash("The derby between Velden and Ostby went ahead on Saturday despite the snow.",
                    "A concert in Velden was called off on Saturday because of the snow."));
}

}  // namespace
}  // namespace recount
