#include "engine/dating/one_instant.h"

#include <doctest/doctest.h>

#include "engine/model/days.h"

namespace recount::dating {
namespace {

// The second time's value, where both were resolved to the first one's day.
std::string Second(const std::string& text, std::string_view first, std::string_view second, const std::string& local,
                   const std::string& told, const std::string& zone, const std::string& own_zone = "") {
  std::vector<TimeMention> times(2);
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string_view words = i == 0 ? first : second;
    const auto at = static_cast<int>(text.find(words));
    times[i].id = i == 0 ? "t0" : "t1";
    times[i].span = {at, at + static_cast<int>(words.size())};
    times[i].value.value = i == 0 ? local : told;
    times[i].value.days = DaysOf(times[i].value.value);
    times[i].value.zone = i == 0 ? own_zone : zone;
  }
  times[1].value.anchor = "t0";
  AgreeClocks(text, &times);
  return times[1].value.value;
}

TEST_CASE("a time in brackets lies on the day that its zone allows") {
  const std::string evening = "at 10:17 p.m. local time (0117 GMT) on Sunday";
  CHECK(Second(evening, "10:17 p.m. local time", "0117 GMT", "2025-02-02T22:17", "2025-02-02T01:17Z", "GMT") ==
        "2025-02-03T01:17Z");
  const std::string morning = "at 8:30 a.m. (2230 GMT) on Tuesday";
  CHECK(Second(morning, "8:30 a.m.", "2230 GMT", "2025-02-04T08:30", "2025-02-04T22:30Z", "GMT") ==
        "2025-02-03T22:30Z");
  const std::string noon = "at noon local time (0900 GMT) on Friday";
  CHECK(Second(noon, "noon local time", "0900 GMT", "2025-02-07T12:00", "2025-02-07T09:00Z", "GMT") ==
        "2025-02-07T09:00Z");
}

TEST_CASE("a known zone decides exactly, and what stands in no brackets is left alone") {
  const std::string eastern = "at 8 p.m. EST (0100 GMT) on Monday";
  CHECK(Second(eastern, "8 p.m. EST", "0100 GMT", "2025-02-03T20:00", "2025-02-03T01:00Z", "GMT", "EST") ==
        "2025-02-04T01:00Z");
  const std::string two = "at 10 p.m., and at 0100 GMT the next one";
  CHECK(Second(two, "10 p.m.", "0100 GMT", "2025-02-03T22:00", "2025-02-03T01:00Z", "GMT") == "2025-02-03T01:00Z");
}

TEST_CASE("the bracket tells the zone of the local clock") {
  std::vector<TimeMention> times(2);
  const std::string text = "at 10:17 p.m. local time (0117 GMT) on Sunday";
  times[0].id = "t0";
  times[0].span = {3, 24};
  times[0].value.value = "2025-02-02T22:17";
  times[1].span = {26, 34};
  times[1].value.value = "2025-02-02T01:17Z";
  times[1].value.zone = "GMT";
  times[1].value.anchor = "t0";
  for (TimeMention& t : times) t.value.days = DaysOf("2025-02-02");
  AgreeClocks(text, &times);
  CHECK(times[0].value.zone == "-03:00");
  CHECK(times[1].value.value == "2025-02-03T01:17Z");
}

}  // namespace
}  // namespace recount::dating
