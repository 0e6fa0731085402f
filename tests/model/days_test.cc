#include "engine/model/days.h"

#include <doctest/doctest.h>

namespace recount {
namespace {

void CheckDays(std::string_view value, std::string_view first, std::string_view last) {
  CAPTURE(std::string(value));
  const auto days = DaysOf(value);
  REQUIRE(days.has_value());
  CHECK(FormatDay(days->first) == first);
  CHECK(FormatDay(days->last) == last);
}

TEST_CASE("values cover the days that TIMEX3 means") {
  CheckDays("2022-01-13", "2022-01-13", "2022-01-13");
  CheckDays("2022-01-13T16:12", "2022-01-13", "2022-01-13");
  CheckDays("2021-12", "2021-12-01", "2021-12-31");
  CheckDays("2022", "2022-01-01", "2022-12-31");
  CheckDays("2022-W02", "2022-01-10", "2022-01-16");
  CheckDays("2020-W53-WE", "2021-01-02", "2021-01-03");
  CheckDays("2022-Q3", "2022-07-01", "2022-09-30");
  CheckDays("2022-WI", "2022-12-01", "2023-02-28");
  CheckDays("199X", "1990-01-01", "1999-12-31");
  CheckDays("19XX", "1900-01-01", "1999-12-31");
  CheckDays("2022-01-10/2022-01-14", "2022-01-10", "2022-01-14");
}

TEST_CASE("what is no stretch of days gives none") {
  for (const char* value :
       {"PAST_REF", "PT8H", "XXXX-WXX-4", "2022-02-31", "2022-13", "", "2022-W54", "P1D", "2022-01-14/2022-01-10"}) {
    CAPTURE(value);
    CHECK_FALSE(DaysOf(value).has_value());
  }
}

TEST_CASE("days are said in words") {
  CHECK(SayDays("2022-01-13") == "Thursday 13 January 2022");
  CHECK(SayDays("2021-12") == "December 2021");
  CHECK(SayDays("2014") == "2014");
  CHECK(SayDays("2022-W02") == "10–16 January 2022");
}

}  // namespace
}  // namespace recount
