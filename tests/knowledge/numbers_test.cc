#include "engine/knowledge/numbers.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "tests/support/plain_text.h"

namespace recount::knowledge {
namespace {

const Numbers& English() {
  static const Numbers numbers = *Numbers::Load(Files::Embedded("en"));
  return numbers;
}

// The value of the first number in the phrase, and the words it spans: ">7 [more than seven]".
void Check(std::string_view phrase, std::string_view expected) {
  const Text text = tests::PlainText(phrase);
  std::string got = "nothing";
  for (int i = 0; i < text.size(); ++i) {
    if (const auto read = English().ReadAt(text, i)) {
      const Span span{text.at(read->first).span.begin, text.at(read->last - 1).span.end};
      got = fmt::format("{} [{}]", read->text_value, Slice(phrase, span));
      break;
    }
  }
  CAPTURE(phrase);
  CHECK(got == expected);
}

TEST_CASE("numbers in words and figures") {
  Check("seven ships", "7 [seven]");
  Check("twenty-one ships", "21 [twenty-one]");
  Check("two hundred and six people", "206 [two hundred and six]");
  Check("one hundred thirty million dollars", "130000000 [one hundred thirty million]");
  Check("two million, three", "2000000 [two million]");
  Check("100,000 troops", "100000 [100,000]");
  Check("3.5 million people", "3500000 [3.5 million]");
  Check("a $3.5m yacht", "3500000 [3.5m]");
  Check("a 5m wall", "nothing");
  Check("a 10-million-dollar yacht", "10000000 [10-million]");
  Check("half a million people", "500000 [half a million]");
  Check("two and a half years", "2.5 [two and a half]");
  Check("two dozen eggs", "24 [two dozen]");
  Check("a dozen eggs", "12 [a dozen]");
  Check("a hundred eggs", "100 [a hundred]");
  Check("one and two", "1 [one]");
  Check("the house", "nothing");
  Check("a house", "nothing");
  Check("1,2,3 go", "nothing");
  Check("the first of them", "nothing");
  Check("", "nothing");
}

TEST_CASE("hedges") {
  Check("more than seven hours", ">7 [more than seven]");
  Check("nearly eight hours", "<8 [nearly eight]");
  Check("at least 78 people", ">=78 [at least 78]");
  Check("as many as five", "<=5 [as many as five]");
  Check("about 100,000 troops", "~100000 [about 100,000]");
  Check("an estimated 40 boats", "~40 [an estimated 40]");
  Check("well over $3 billion", ">3000000000 [well over $3 billion]");
  Check("at least about 20", ">=20 [at least about 20]");
  Check("40 or so boats", "~40 [40 or so]");
  Check("100 or more", ">=100 [100 or more]");
  Check("more than dreams", "nothing");
}

TEST_CASE("ranges and vague numbers") {
  Check("three to five days", "3/5 [three to five]");
  Check("between 3 and 5 days", "3/5 [between 3 and 5]");
  Check("20–25 million people", "20000000/25000000 [20–25 million]");
  Check("200,000 to 250,000 people", "200000/250000 [200,000 to 250,000]");
  Check("a 3-2 win", "3 [3]");
  Check("dozens of boats", "24/99 [dozens]");
  Check("tens of thousands of boats", "20000/99999 [tens of thousands]");
  Check("hundreds of thousands", "200000/999999 [hundreds of thousands]");
  Check("hundreds of boats", "200/999 [hundreds]");
  Check("several hundred boats", "300/900 [several hundred]");
  Check("a couple of boats", "2 [a couple of]");
  Check("a few boats", "2/6 [a few]");
}

void CheckBounds(std::string_view phrase, double low, double high, double soft_low, double soft_high) {
  const Text text = tests::PlainText(phrase);
  const auto read = English().ReadAt(text, 0);
  CAPTURE(phrase);
  REQUIRE(read.has_value());
  auto same = [](double a, double b) { return a == b || std::abs(a - b) < 1e-6; };  // infinities are equal, not close
  CHECK(same(read->low, low));
  CHECK(same(read->high, high));
  CHECK(same(read->soft_low, soft_low));
  CHECK(same(read->soft_high, soft_high));
}

TEST_CASE("hard bounds are what the words mean, soft ones what they suggest") {
  const double inf = std::numeric_limits<double>::infinity();
  CheckBounds("seven", 7, 7, 7, 7);
  CheckBounds("100,000", 95000, 105000, 95000, 105000);
  CheckBounds("about 40", 36, 44, 36, 44);
  CheckBounds("nearly eight", -inf, 8, 7.2, 8);
  CheckBounds("more than 25", 25, inf, 25, 30);
  CheckBounds("more than 100,000", 100000, inf, 100000, 200000);
  CheckBounds("at least 78", 78, inf, 78, inf);
  CheckBounds("dozens", 24, 99, 24, 99);
}

TEST_CASE("single words") {
  CHECK(English().Value("twenty-one") == 21);
  CHECK(English().Value("1,200") == 1200);
  CHECK(English().Value("3.5") == 3.5);
  CHECK(English().Value("Seven") == 7);
  CHECK_FALSE(English().Value("year-long").has_value());
  CHECK_FALSE(English().Value("12,34").has_value());
  CHECK(English().Ordinal("first") == 1);
  CHECK(English().Ordinal("21st") == 21);
  CHECK(English().Ordinal("twenty-first") == 21);
  CHECK_FALSE(English().Ordinal("fist").has_value());
  CHECK(FormatNumber(3000000) == "3000000");
  CHECK(FormatNumber(3.5) == "3.5");
}

TEST_CASE("odd input gives nothing or a number, never a crash") {
  for (const std::string& odd :
       {std::string("99999999999999999999999"), std::string("million million million billion billion"),
        std::string("- - -"), std::string("between"), std::string("a couple of"), std::string("1,")}) {
    const Text text = tests::PlainText(odd);
    for (int i = -1; i <= text.size(); ++i) {
      if (const auto read = English().ReadAt(text, i)) CHECK(read->last > read->number_first);
    }
  }
}

}  // namespace
}  // namespace recount::knowledge
