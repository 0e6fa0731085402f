#include "engine/model/unicode.h"

#include <doctest/doctest.h>

namespace recount {
namespace {

TEST_CASE("bytes and code points convert both ways") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "é" : i % 3 == 1 ? "x" : "“";
  const CodePoints points(text);
  CHECK(points.size() == 200);
  for (int p = 0; p <= 200; ++p) CHECK(points.FromByte(points.ToByte(p)) == p);
  CHECK(points.ToByte(1) == 2);
  CHECK(points.FromByte(static_cast<int>(text.size())) == 200);
}

TEST_CASE("folding makes names comparable") {
  CHECK(Fold("Ängshammar") == "angshammar");
  CHECK(Fold("“Co‑op’s”") == "\"co-op's\"");
  CHECK(Fold("Łódź") == "lodz");
  CHECK(Lower("ÉCOLE") == "école");
}

TEST_CASE("invalid bytes are replaced and counted") {
  int replaced = 0;
  CHECK(ValidUtf8("a\xff\xc3(b", &replaced) == "a\xEF\xBF\xBD\xEF\xBF\xBD(b");
  CHECK(replaced == 2);
}

TEST_CASE("texts are cut between words and never inside a character") {
  CHECK(Shorten("one two three", 9) == "one two …");
  CHECK(Shorten("one two", 7) == "one two");
  CHECK(Shorten("éééééé", 5) == "éé …");
}

TEST_CASE("capitals") {
  CHECK(IsUpper("Émile"));
  CHECK_FALSE(IsUpper("émile"));
  CHECK(IsAllCaps("U.S."));
  CHECK_FALSE(IsAllCaps("Us"));
}

}  // namespace
}  // namespace recount
