// Figures that a page has torn.
#include "engine/compare/broken_number.h"

#include <doctest/doctest.h>

#include <string>

namespace recount::compare {
namespace {

bool Broken(const std::string& text, const std::string& number) {
  const int at = static_cast<int>(text.find(number));
  return IsBroken(text, {at, at + static_cast<int>(number.size())});
}

TEST_CASE("a piece of a torn figure is no figure") {
  CHECK(Broken("It was a 6. 1 - magnitude quake.", "1"));
  CHECK(Broken("It was a 6. 1 - magnitude quake.", "6"));
  CHECK(Broken("More than 2, 417 birds died.", "417"));
  CHECK(Broken("More than 2, 417 birds died.", "2"));
  CHECK(Broken("He served 31/2 years.", "31"));
  CHECK(Broken("He served 3\xEF\xBF\xBD years.", "3"));
}

TEST_CASE("whole figures stay") {
  CHECK(!Broken("It killed 2,417 birds.", "2,417"));
  CHECK(!Broken("Of the 12, three died.", "12"));
  CHECK(!Broken("On Aug. 20, 250 people marched.", "250"));
  CHECK(!Broken("They came in 2019. 12 stayed.", "12"));
  CHECK(!Broken("It was 6.1 miles long.", "6.1"));
  CHECK(!Broken("Nobody counted the forty sheep.", "forty"));
}

}  // namespace
}  // namespace recount::compare
