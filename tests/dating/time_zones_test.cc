#include "engine/dating/time_zones.h"

#include <doctest/doctest.h>

#include "engine/dating/dating.h"

namespace recount::dating {
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
  CHECK(TimeZoneRelease().size() == 5);
}

TEST_CASE("instants in UTC, over midnight both ways") {
  CHECK(InUtc("2022-01-13T09:00", "EST") == "2022-01-13T14:00Z");
  CHECK(InUtc("2022-01-01T02:30", "MSK") == "2021-12-31T23:30Z");
  CHECK(InUtc("2021-12-31T20:00", "EST") == "2022-01-01T01:00Z");
  CHECK_FALSE(InUtc("2022-01-13TNI", "EST").has_value());
  CHECK_FALSE(InUtc("2022-01", "EST").has_value());
  CHECK_FALSE(InUtc("2022-01-13T09:00", "").has_value());
}

}  // namespace
}  // namespace recount::dating
