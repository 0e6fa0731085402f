#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/language/neural_words.h"

namespace recount::language {
namespace {

// The keys of the word at `at`, joined by spaces.
std::string Keys(const std::vector<std::string_view>& forms, std::size_t at) {
  std::string out;
  const auto keys = NeuralKeys(forms);
  for (const std::string& k : keys[at]) out += (out.empty() ? "" : " ") + (k.empty() ? std::string("-") : k);
  return out;
}

void Check(const std::vector<std::string_view>& forms, std::size_t at, const std::string& expected) {
  CHECK(Keys(forms, at) == expected);
}

}  // namespace

TEST_CASE("the pieces of a word") {
  Check({"Ships", "left", "harbour"}, 0, "ships wships fShips 1s 2sh 3shi as bps cips dhips SXxS");
  Check({"ships", "left", "harbour"}, 0, "ships wships - 1s 2sh 3shi as bps cips dhips SxS");
  Check({"It", "’s", "late"}, 1, "'s w's - 1' 2's 3's as b's c's d's S'xS");
  Check({"“", "Go", "”"}, 0, "\" w\" - 1\" 2\" 3\" a\" b\" c\" d\" S\"S");
  Check({"Born", "in", "1987"}, 2, "1987 w0000 - 10 200 3000 a0 b00 c000 d0000 S0S");
  Check({"HARBOUR", "CLOSED", "AFTER", "STORM"}, 3, "storm wstorm - 1s 2st 3sto am brm corm dtorm SxU");
  Check({"Harbour", "Closed", "After", "Storm"}, 3, "storm wstorm fStorm 1s 2st 3sto am brm corm dtorm SXxT");
  Check({"Évora", "sleeps"}, 0, "évora wévora fÉvora 1é 2év 3évo aa bra cora dvora SxS");
}

TEST_CASE("odd words") {
  CHECK(NeuralKeys({}).empty());
  CHECK(ReadNeuralWords({"", "\xC3", "\xE2\x80"}).size() == 3);
  const std::string longest(100000, 'z');
  CHECK(NeuralKeys({longest})[0][0].size() == 40);
}

}  // namespace recount::language
