#include "engine/story/names.h"

#include <doctest/doctest.h>

namespace recount::story {
namespace {

void CheckPerson(std::string_view a, std::string_view b, bool same) {
  CAPTURE(std::string(a));
  CAPTURE(std::string(b));
  CHECK(SamePerson(a, b) == same);
  CHECK(SamePerson(b, a) == same);
}

TEST_CASE("one person under several spellings") {
  CheckPerson("Dmitry Orlovsky", "Dmitri Orlovskiy", true);
  CheckPerson("Yuri Petrow", "Yuriy Petrov", true);
  CheckPerson("J. Marlow", "Jane Marlow", true);
  CheckPerson("Jane A. Marlow", "Jane Marlow", true);
  CheckPerson("Marlow", "Jane Marlow", true);
  CheckPerson("Alex Duarte", "Alexander Duarte", true);
}

TEST_CASE("two people of one family name stay two") {
  CheckPerson("Jane Marlow", "Peter Marlow", false);
  CheckPerson("Lee Min", "Lee Kang", false);
  CheckPerson("Anna Berg", "Anna Borg", false);
}

TEST_CASE("bodies fold spelling, articles and dots") {
  CHECK(BodyKey("the Organisation for Co-operation") == BodyKey("Organization for Cooperation"));
  CHECK(BodyKey("U.S. Navy") == BodyKey("US Navy"));
  CHECK(BodyKey("Harbour Board") != BodyKey("Harbour Trust"));
}

}  // namespace
}  // namespace recount::story
