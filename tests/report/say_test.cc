#include <doctest/doctest.h>

#include "engine/report/view.h"

namespace recount::report {
namespace {

void CheckSay(std::string_view value, std::string_view expected) {
  CAPTURE(std::string(value));
  CHECK(Say(value) == expected);
}

TEST_CASE("values are said in few words") {
  CheckSay("2022-01-13", "Thu 13 Jan 2022");
  CheckSay("2022-01-13T16:12Z", "Thu 13 Jan 2022, 16:12 UTC");
  CheckSay("2022-01-13TEV", "Thu 13 Jan 2022, evening");
  CheckSay("2022-01-13/2022-01-14", "13–14 Jan 2022");
  CheckSay("2021-12-30/2022-01-02", "30 Dec 2021 – 2 Jan 2022");
  CheckSay("2022-01-30/2022-02-02", "30 Jan – 2 Feb 2022");
  CheckSay("2022-W02", "10–16 Jan 2022");
  CheckSay("2021-12", "December 2021");
  CheckSay("2014", "2014");
  CheckSay("PT8H", "8 hours");
  CheckSay(">PT7H", "more than 7 hours");
  CheckSay("<PT1H", "less than 1 hour");
  CheckSay("P1Y6M", "1 year 6 months");
  CheckSay("PXD", "some days");
  CheckSay("~100000", "about 100000");
  CheckSay(">=78", "at least 78");
  CheckSay("PAST_REF", "some time before");
  CheckSay("a few words", "a few words");
  CheckSay("Peace", "Peace");
  CheckSay("P", "P");
  CheckSay("", "");
}

TEST_CASE("a figure that counts is no year and no decade") {
  CHECK(SayValue(Attribute::kCount, "214") == "214");
  CHECK(SayValue(Attribute::kCount, "1990") == "1990");
  CHECK(SayValue(Attribute::kAmount, ">=78") == "at least 78");
  CHECK(SayValue(Attribute::kDate, "2014") == "2014");
  CHECK(SayValue(Attribute::kDate, "199") != "199");
  CHECK(SayValue(Attribute::kDuration, "P3D") == "3 days");
  CHECK(SayValue(Attribute::kStatement, "2014") == "2014");
}

}  // namespace
}  // namespace recount::report
