// Differences that are none: days counted from a day that was itself inferred, two things of one kind, torn figures.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

using testing::TheEngine;

// The verdicts above "compatible" on an attribute, in order: "conflict", "updated conflict"; "" where there are none.
std::string Against(const Account& account, Attribute attribute) {
  std::string out;
  for (const Finding& f : account.findings) {
    if (f.attribute == attribute && f.verdict > Verdict::kCompatible)
      out += (out.empty() ? "" : " ") + std::string(Name(f.verdict));
  }
  return out;
}

std::string Against(const std::string& a, const std::string& b, Attribute attribute,
                    const std::string& day_of_a = "2031-05-08", const std::string& day_of_b = "2031-05-08") {
  return Against(testing::TwoOutlets(TheEngine(), a, b, day_of_a, day_of_b), attribute);
}

TEST_CASE("a day is told against another only where its article says when it appeared") {
  const std::string today = "The talks between Norland and Sudria in Velden began today.";
  const std::string other = "The talks between Norland and Sudria in Velden began on 5 May 2031.";
  CHECK(Against(other, today, Attribute::kDate) == "conflict");
  CHECK(Against(other, today, Attribute::kDate, "2031-05-08", "") == "");
}

TEST_CASE("the day of a verdict is not that of the deed") {
  CHECK(Against("A jury in Velden convicted Karl Ness on Monday of the murder of the banker Ida Holm.",
                "Karl Ness told the court in Velden on Tuesday about the murder of the banker Ida Holm.",
                Attribute::kDate) == "");
}

TEST_CASE("a hearing at one court is no hearing at another") {
  CHECK(Against("Karl Ness will appear at Velden magistrates court on Monday.",
                "Karl Ness is to appear at Velden crown court on Wednesday.", Attribute::kDate) == "");
  CHECK(Against("Karl Ness will appear at Velden magistrates court on Monday.",
                "Karl Ness is to appear at Velden magistrates court on Wednesday.", Attribute::kDate) == "conflict");
}

TEST_CASE("what was foiled is no denial that it was tried") {
  CHECK(Against("The navy foiled an attack on the tanker Aurora off Velden on Tuesday.",
                "The attack on the tanker Aurora off Velden on Tuesday involved five boats.",
                Attribute::kOutcome) == "");
}

TEST_CASE("torn figures are not compared") {
  CHECK(Against("The tremor off Velden damaged 1, 263 houses in the harbour district.",
                "The tremor off Velden damaged 409 houses in the harbour district.", Attribute::kCount) == "");
}

}  // namespace
}  // namespace recount
