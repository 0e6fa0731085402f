#include "engine/report/align_words.h"

#include <doctest/doctest.h>

namespace recount::report {
namespace {

std::string Shown(const Aligned& aligned) {
  std::string out;
  for (const Piece& piece : aligned.pieces) {
    if (!out.empty()) out += " ";
    out += piece.same ? piece.full : "[" + piece.full + "|" + piece.other + "]";
  }
  return out;
}

TEST_CASE("what is the same, left out, added and put otherwise") {
  CHECK(Shown(AlignWords("We came within a hand of it", "We were only a hand away of it")) ==
        "We [came within|were only] a hand [|away] of it");
  CHECK(Shown(AlignWords("the bridge is safe, he thinks", "The bridge is safe.")) ==
        "the bridge is safe, [he thinks|]");
  CHECK(Shown(AlignWords("", "never again")) == "[|never again]");
  CHECK(Shown(AlignWords("", "")).empty());
}

TEST_CASE("case, accents and marks make no other word; figures do") {
  const Aligned same = AlignWords("“The café – closed,” 'for good'", "the cafe closed for good");
  CHECK(same.same_words == 5);
  CHECK(same.full_words == 5);
  CHECK(same.other_words == 5);
  CHECK(Shown(AlignWords("12 boats sank", "14 boats sank")) == "[12|14] boats sank");
}

TEST_CASE("texts without end are compared in their beginnings") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word" + std::to_string(i) + " ";
  CHECK(AlignWords(text, text).same_words == 1000);
}

}  // namespace
}  // namespace recount::report
