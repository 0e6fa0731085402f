#include <doctest/doctest.h>

#include "engine/model/strings.h"
#include "engine/model/time_description.h"

namespace recount {
namespace {

// The line of text, read and written again.
void CheckRoundTrip(std::string_view line) {
  const auto read = ParseTimeDescription(line);
  CAPTURE(line);
  REQUIRE(read.ok());
  CHECK(Format(*read) == line);
  CHECK(*ParseTimeDescription(Format(*read)) == *read);
}

TEST_CASE("descriptions keep what they say in one line") {
  CheckRoundTrip("");
  CheckRoundTrip("point weekday=5 part=NI");
  CheckRoundTrip("point hour=16 minute=12 zone=UTC (point year=2022 month=1 day=13)");
  CheckRoundTrip("unit n=-1 unit=year exact=1 anchor=context");
  CheckRoundTrip("duration unit=year amount=2.5");
  CheckRoundTrip("duration unit=week amount=2 to=3");
  CheckRoundTrip("nth n=-1 unit=week (point month=3)");
  CheckRoundTrip("set (point weekday=1)");
  CheckRoundTrip("reference ref=past");
  CheckRoundTrip("point holiday=easter select=last");
}

void CheckRefused(std::string_view line, std::string_view why) {
  const auto read = ParseTimeDescription(line);
  CAPTURE(line);
  REQUIRE_FALSE(read.ok());
  CHECK(sv(read.status().message()).find(why) != std::string_view::npos);
}

TEST_CASE("what is no description is refused with the word that is wrong") {
  CheckRefused("moment weekday=5", "'moment'");
  CheckRefused("point weekday=five", "'weekday=five'");
  CheckRefused("point colour=5", "'colour=5'");
  CheckRefused("point (point (point", "not closed");
  CheckRefused("point )", "a bracket too many");
  CheckRefused("point (((((((((((((((((((point)))))))))))))))))))", "");
}

}  // namespace
}  // namespace recount
