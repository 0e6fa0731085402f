// Sums that their words name: two outlets with two are not of one mind, however they tell it.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"

namespace recount {
namespace {

// The strongest verdict on amounts.
std::string Amount(const std::string& a, const std::string& b) {
  const Engine& engine = testing::TheEngine();
  const Account account = testing::TwoOutlets(engine, a, b);
  Verdict best = Verdict::kSingle;
  for (const Finding& f : account.findings) {
    if (f.attribute == Attribute::kAmount) best = std::max(best, f.verdict);
  }
  return std::string(Name(best));
}

TEST_CASE("one sum by its name, with two values") {
  CHECK(Amount("Karl Ness was freed on bail of $20,000 in Velden.",
               "A judge in Velden set bond at $30,000 for Karl Ness.") == "conflict");
  CHECK(Amount("Turnout in Sunday's vote in Velden was 61 percent.",
               "Turnout stood at 66% in Velden, the commission said.") == "conflict");
  CHECK(Amount("A court in Velden fined the Ostby mill 40,000 euros for the leak.",
               "The fine of €45,000 for the Ostby mill in Velden is to be paid in May.") == "conflict");
  CHECK(Amount("Nord Shipping of Velden agreed to buy its rival Halvor Lines for 612 million pounds.",
               "Nord Shipping's £621 million takeover of Halvor Lines was announced in Velden.") == "conflict");
}

TEST_CASE("a number too large to be one ends") {
  for (const std::string& huge : {std::string("1e308"), std::string("9e999"), std::string(309, '7')}) {
    CHECK(Amount("The bond in Velden was $30,000.", "The bond in Velden was $" + huge + ".") != "disputed");
  }
}

TEST_CASE("other people's sums, rounded ones, and what was only asked for") {
  CHECK(Amount("Karl Ness was freed on bail of $20,000 in Velden.",
               "A judge in Velden set bond at $30,000 for Ida Holm.") != "conflict");
  CHECK(Amount("Nord Shipping of Velden agreed to buy its rival Halvor Lines for 612 million pounds.",
               "Nord Shipping's £610 million takeover of Halvor Lines was announced in Velden.") != "conflict");
  CHECK(Amount("A court in Velden fined the Ostby mill 40,000 euros for the leak.",
               "Prosecutors sought a fine of €70,000 for the Ostby mill in Velden.") != "conflict");
}

}  // namespace
}  // namespace recount
