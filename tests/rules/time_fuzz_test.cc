// A short run of the fuzz target of the times, the same one every time; under sanitizers with the other tests.
#include <doctest/doctest.h>

#include "tests/fuzz/find_times_fuzz.cc"
#include "tests/fuzz/time_texts.h"

namespace recount::fuzz {
namespace {

TEST_CASE("made texts of time expressions keep the promises of the recogniser") {
  TimeTexts texts(7);
  constexpr int kTexts = 3000;
  for (int i = 0; i < kTexts; ++i) FindTimesIn(texts.Next(), i % 4 == 0 ? "de" : "en");
  CHECK(true);  // a broken promise ends the program
}

}  // namespace
}  // namespace recount::fuzz
