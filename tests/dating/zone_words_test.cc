#include <doctest/doctest.h>

#include "engine/knowledge/files.h"
#include "engine/model/days.h"
#include "engine/model/time_zones.h"

namespace recount {
namespace {

TEST_CASE("every zone that the words name has an offset") {
  const auto files = knowledge::Files::Embedded("en");
  const Day day = DaysOf("2022-01-13")->first;
  for (const knowledge::File& file : files.Under("times/words.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (!row.cells[0].starts_with("zone") || row.cells[0] == "zoneseason") continue;
      CAPTURE(std::string(row.cells.back()));
      CHECK(ZoneOffsetAt(row.cells.back(), day, 0).has_value());
    }
  }
}

}  // namespace
}  // namespace recount
