#include "engine/compare/spelled_apart.h"

#include <doctest/doctest.h>

namespace recount::compare {
namespace {

TEST_CASE("a slip in a name is told from another romanisation of it") {
  CHECK(SpelledApart("Brian Foley", "Brian Folder") == false);  // two letters
  CHECK(SpelledApart("Ronald Merton", "Ronald Melton"));
  CHECK_FALSE(SpelledApart("Judith Harper", "Judith Harpers"));  // one is the beginning of the other
  CHECK(SpelledApart("Martin Oakes", "Marvin Oakes"));
  CHECK(SpelledApart("Sir Alan Carver", "Sir Alan Carter"));
  CHECK_FALSE(SpelledApart("Sergei Orlov", "Sergey Orlov"));
  CHECK_FALSE(SpelledApart("Günter Kohl", "Gunter Kohl"));
  CHECK_FALSE(SpelledApart("Muhammad Said", "Mohamed Said"));
  CHECK_FALSE(SpelledApart("Ben Carter", "Benjamin Carter"));
  CHECK_FALSE(SpelledApart("Dan Carter", "Don Carter"));
  CHECK_FALSE(SpelledApart("Peter Carter", "Anna Carter"));
  CHECK_FALSE(SpelledApart("Carter", "Carver"));
  CHECK_FALSE(SpelledApart("Alan Carter", "Alan J. Carter"));
}

}  // namespace
}  // namespace recount::compare
