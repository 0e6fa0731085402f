#include "engine/model/time_zones.h"

#include <doctest/doctest.h>

#include "engine/model/strings.h"

namespace recount {
namespace {

TEST_CASE("offsets of zones") {
  CHECK(ZoneOffset("MSK") == 180);
  CHECK(ZoneOffset("EST") == -300);
  CHECK(ZoneOffset("IST") == 330);
  CHECK(ZoneOffset("JST") == 540);
  CHECK(ZoneOffset("UTC") == 0);
  CHECK(ZoneOffset("+03:00") == 180);
  CHECK(ZoneOffset("-5") == -300);
  CHECK_FALSE(ZoneOffset("ET").has_value());
  CHECK_FALSE(ZoneOffset("+99").has_value());
  CHECK_FALSE(ZoneOffset("").has_value());
  CHECK(std::string(kTimeZoneRelease).size() == 5);
}

TEST_CASE("instants in UTC, over midnight both ways") {
  CHECK(InUtc("2022-01-13T09:00", "EST") == "2022-01-13T14:00Z");
  CHECK(InUtc("2022-01-01T02:30", "MSK") == "2021-12-31T23:30Z");
  CHECK(InUtc("2021-12-31T20:00", "EST") == "2022-01-01T01:00Z");
  CHECK_FALSE(InUtc("2022-01-13TNI", "EST").has_value());
  CHECK_FALSE(InUtc("2022-01", "EST").has_value());
  CHECK_FALSE(InUtc("2022-01-13T09:00", "").has_value());
}

TEST_CASE("the day tells the offset of a zone that names no season") {
  CHECK(InUtc("2022-01-09T20:17", "ET") == "2022-01-10T01:17Z");
  CHECK(InUtc("2022-07-09T20:17", "ET") == "2022-07-10T00:17Z");
  CHECK(InUtc("2022-07-09T09:00", "Asia/Tokyo") == "2022-07-09T00:00Z");
  CHECK(InUtc("2022-07-09T09:00", "Europe/London") == "2022-07-09T08:00Z");
  CHECK(InUtc("2012-07-09T09:00", "Europe/Moscow") == "2012-07-09T05:00Z");
  CHECK(InUtc("2022-07-09T09:00", "Europe/Moscow") == "2022-07-09T06:00Z");
  CHECK(InUtc("2022-03-13T01:59", "ET") == "2022-03-13T06:59Z");
  CHECK(InUtc("2022-03-13T03:00", "ET") == "2022-03-13T07:00Z");
  CHECK(InUtc("2022-03-13T02:30", "ET") == "2022-03-13T07:30Z");  // no clock shows it: that before goes on
  CHECK(InUtc("2022-11-06T01:30", "ET") == "2022-11-06T06:30Z");  // comes twice
  CHECK_FALSE(InUtc("2022-01-09T20:17", "Moon").has_value());
}

}  // namespace
}  // namespace recount
