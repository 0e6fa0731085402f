#include "tests/language/support.h"

namespace recount::language {
namespace {

// Each region as it stands, with < for open_left, > for open_right, ' for single marks before it.
void CheckQuotations(std::string_view text, const std::vector<std::string>& expected) {
  CAPTURE(std::string(text));
  const ReadText read(text);
  std::vector<std::string> got;
  for (const Quotation& q : read.text.quotations) {
    std::string s;
    if (q.open_left) s += "<";
    if (q.open_right) s += ">";
    if (q.single) s += "'";
    got.push_back(s + std::string(Slice(read.text.source, q.span)));
    CHECK(q.span.Contains(q.inner));
  }
  CHECK(got == expected);
}

TEST_CASE("double marks pair by shape and by turns") {
  CheckQuotations("He said “yes” and \"no\".", {"“yes”", "\"no\""});
  CheckQuotations("She called it «une crise».", {"«une crise»"});
  CheckQuotations("She called it „Krise“ again.", {"„Krise“"});
  CheckQuotations("a “mixed pair\" of marks", {"“mixed pair\""});
  CheckQuotations("``TeX'' style", {"``TeX''"});
  CheckQuotations("a 6\" pipe", {});
}

TEST_CASE("a mark left open covers the rest of its paragraph") {
  CheckQuotations("He said: “We wait.\n\n“We leave.”", {">“We wait.", "“We leave.”"});
  CheckQuotations("He said: “We wait.\n\nWe leave.” Then he left.", {">“We wait.", "<We leave.”"});
  CheckQuotations("She “waited and “left.”", {">“waited and ", "“left.”"});
}

TEST_CASE("apostrophes are told from single marks") {
  CheckQuotations("The pilots’ union won’t say it’s over.", {});
  CheckQuotations("The pilots' union won't say it's over.", {});
  CheckQuotations("They hit a ‘dead end’, she said.", {"'‘dead end’"});
  CheckQuotations("They hit a 'dead end', she said.", {"''dead end'"});
  CheckQuotations("in the ’90s and the '90s", {});
  CheckQuotations("‘the pilots’ union’ failed", {"'‘the pilots’ union’"});
}

TEST_CASE("single marks stand inside double ones") {
  CheckQuotations("“They call it ‘peace’, don’t they?”", {"“They call it ‘peace’, don’t they?”", "'‘peace’"});
}

TEST_CASE("tokens know the innermost region") {
  const ReadText read("He said: “They call it ‘peace’ now.” Then he left.");
  const Text& t = read.text;
  REQUIRE(t.quotations.size() == 2);
  CHECK(t.at(Find(t, "said")).quotation == -1);
  CHECK(t.at(Find(t, "They")).quotation == 0);
  CHECK(t.at(Find(t, "peace")).quotation == 1);
  CHECK(t.at(Find(t, "now")).quotation == 0);
  CHECK(t.at(Find(t, "Then")).quotation == -1);
}

}  // namespace
}  // namespace recount::language
