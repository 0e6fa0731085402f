#include "tests/language/support.h"

namespace recount::language {
namespace {

// `expected`: the tokens, parted by blanks.
void CheckTokens(std::string_view text, std::string_view expected) {
  CAPTURE(std::string(text));
  const ReadText read(text);
  std::string got;
  for (int i = 0; i < read.text.size(); ++i) {
    if (i > 0) got += ' ';
    got += read.text.Form(i);
  }
  CHECK(got == expected);
}

TEST_CASE("punctuation stands apart") {
  CheckTokens("Yes, it rained.", "Yes , it rained .");
  CheckTokens("(See below); then: go!", "( See below ) ; then : go !");
  CheckTokens("Really?! Stop!!!", "Really ?! Stop !!!");
  CheckTokens("the ferry - slow but safe - sailed", "the ferry - slow but safe - sailed");
  CheckTokens("the ferry—slow but safe—sailed", "the ferry — slow but safe — sailed");
  CheckTokens("either/or", "either / or");
  CheckTokens("waiting... and waiting…", "waiting ... and waiting …");
  CheckTokens("We want . . . peace", "We want . . . peace");
}

TEST_CASE("clitics are words") {
  CheckTokens("don't won’t can't", "do n't wo n’t ca n't");
  CheckTokens("she's they’ll I'm we'd you've they're", "she 's they ’ll I 'm we 'd you 've they 're");
  CheckTokens("Oslo's port and the pilots' union", "Oslo 's port and the pilots ' union");
  CheckTokens("the pilots’ union", "the pilots ’ union");
  CheckTokens("DON'T IT'S", "DO N'T IT 'S");
  CheckTokens("You cannot go; I'm gonna stay", "You can not go ; I 'm gon na stay");
  CheckTokens("O'Brien at six o'clock", "O'Brien at six o'clock");
  CheckTokens("Oslo 's port", "Oslo 's port");
  CheckTokens("the '90s and ’em", "the '90s and ’em");
}

TEST_CASE("hyphens are cut but behind prefixes") {
  CheckTokens("a 15-year term", "a 15 - year term");
  CheckTokens("the Oslo-based firm", "the Oslo - based firm");
  CheckTokens("her co-founder, a non-member", "her co-founder , a non-member");
  CheckTokens("ex-minister Lind", "ex-minister Lind");
  CheckTokens("on 2022-01-13", "on 2022-01-13");
  CheckTokens("call 555-1234", "call 555-1234");
  CheckTokens("pages 10-15", "pages 10 - 15");
}

TEST_CASE("abbreviations keep their full stop") {
  CheckTokens("Mr. Lind met Dr. A. Berg.", "Mr. Lind met Dr. A. Berg .");
  CheckTokens("the U.S. envoy", "the U.S. envoy");
  CheckTokens("U.S.-led talks", "U.S. - led talks");
  CheckTokens("at 9 a.m. in Washington, D.C.", "at 9 a.m. in Washington , D.C.");
  CheckTokens("Lind Corp. and Berg Inc.", "Lind Corp. and Berg Inc.");
  CheckTokens("and I. Then", "and I . Then");
}

TEST_CASE("figures stay whole, signs and units stand apart") {
  CheckTokens("$5 or £3.50", "$ 5 or £ 3.50");
  CheckTokens("US$5m", "US$ 5 m");
  CheckTokens("1,250,000 and 3.5 percent", "1,250,000 and 3.5 percent");
  CheckTokens("20% of it", "20 % of it");
  CheckTokens("at 5pm or 10:30", "at 5 pm or 10:30");
  CheckTokens("the 21st on 9/11", "the 21st on 9/11");
  CheckTokens("In 1999, 2000 and 2001", "In 1999 , 2000 and 2001");
}

TEST_CASE("addresses are one word") {
  CheckTokens("see https://example.org/a?b=c.", "see https://example.org/a?b=c .");
  CheckTokens("write to info@example.org, please", "write to info@example.org , please");
  CheckTokens("by @example_1 on example.org", "by @example_1 on example.org");
}

TEST_CASE("a missing blank between sentences is seen") {
  CheckTokens("It ended.The crew left.", "It ended . The crew left .");
}

TEST_CASE("tokens say whether a blank stands before them") {
  const ReadText read("Oslo's port, again");
  const Text& t = read.text;
  REQUIRE(t.size() == 5);
  CHECK(t.at(0).space_before);
  CHECK_FALSE(t.at(1).space_before);
  CHECK(t.at(2).space_before);
  CHECK_FALSE(t.at(3).space_before);
  CHECK(t.at(4).space_before);
}

}  // namespace
}  // namespace recount::language
