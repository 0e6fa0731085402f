#include "engine/times/find_times.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/plain_text.h"

namespace recount::times {
namespace {

const Times& English() {
  static const Times times = [] {
    const auto files = knowledge::Files::Embedded("en");
    return *Times::Load(files, *knowledge::Numbers::Load(files));
  }();
  return times;
}

// The times of a sentence with what they describe: "[Friday night] point weekday=5 part=NI".
std::string Found(std::string_view sentence) {
  Article article;
  article.text = sentence;
  const Text text = tests::PlainText(article.text);
  std::string out;
  for (const TimeMention& t : English().Find(article, text)) {
    out += fmt::format("{}[{}] {}", out.empty() ? "" : "; ", Slice(article.text, t.span), Format(t.what));
    if (!t.mod.empty()) out += " " + t.mod;
  }
  return out;
}

void Check(std::string_view sentence, std::string_view expected) {
  CAPTURE(sentence);
  CHECK(Found(sentence) == expected);
}

TEST_CASE("what times describe") {
  Check("It ended Friday night.", "[Friday night] point weekday=5 part=NI");
  Check("It ended in the third quarter of last year.",
        "[the third quarter of last year] point quarter=3 (unit n=-1 unit=year)");
  Check("It took more than two years.", "[more than two years] duration unit=year amount=2 MORE_THAN");
  Check("It took nearly a decade.", "[nearly a decade] duration unit=decade amount=1 LESS_THAN");
  Check("It lasted two to three weeks.", "[two to three weeks] duration unit=week amount=2 to=3");
  Check("It meets every Monday.", "[every Monday] set (point weekday=1)");
  Check("It began early Tuesday.", "[early Tuesday] point weekday=2 START");
}

TEST_CASE("determiner and hedge are inside, prepositions outside") {
  Check("It was sold in the 1990s.", "[the 1990s] point decade=199");
  Check("It closed after about two hours.", "[about two hours] duration unit=hour amount=2 APPROX");
  Check("It was shut for the last 30 years.", "[the last 30 years] duration n=-1 unit=year amount=30");
  Check("The results of this year's third quarter came.",
        "[this year's third quarter] point quarter=3 (unit unit=year)");
}

TEST_CASE("names of programmes and films are no times") {
  Check("She told \"This Week\" that the pact would hold.", "");
  Check("He said so on the channel's 60 Minutes and in High Noon.", "");
  Check("They spoke to the reporters of Norvia Today and left.", "");
  Check("He said: \"Today we begin.\"", "[Today] unit unit=day");
  Check("The blast at Osk (0735 GMT) woke the town.", "[0735 GMT] point minute=735 zone=GMT");
  Check("Norvia Premier To Visit Osk Next Week", "[Next Week] unit n=1 unit=week");
}

TEST_CASE("clock times and zones") {
  Check("Posted Jan 13, 2022 16:12 UTC by staff.",
        "[Jan 13, 2022 16:12 UTC] point hour=16 minute=12 zone=UTC (point year=2022 month=1 day=13)");
  Check("It fell at 9 a.m. EST Tuesday.", "[9 a.m. EST Tuesday] point hour=9 part=MO zone=EST (point weekday=2)");
  Check("It landed at 6:40 p.m. (GMT +8) there.", "[6:40 p.m. (GMT +8)] point hour=6 minute=40 part=AF zone=+8");
}

TEST_CASE("words that are times only in context") {
  Check("You may march to a second hot spring in the sun.", "");
  Check("Mrs May said so.", "");
  Check("They won 3-2 and 21:19.", "[21:19] point hour=21 minute=19");
  Check("Call 555-2014 now or pay $2014.", "[now] reference ref=present");
  Check("The 44-year-old won three-quarters of it.", "");
}

TEST_CASE("tokens split in other ways read the same") {
  Check("a year-long strike", "[year-long] duration unit=year amount=1");
  Check("at 5pm sharp", "[5pm] point hour=5 part=AF");
  Check("on 2022-01-13 there", "[2022-01-13] point year=2022 month=1 day=13");
  Check("in nineteen ninety-six there", "[nineteen ninety-six] point year=1996");
}

TEST_CASE("page furniture is left out, captions are read") {
  Article article;
  article.text = "3 min read Monday\n\nA crane seen on Tuesday.\n\nIt fell on Wednesday.";
  Text text = tests::PlainText(article.text);
  REQUIRE(text.paragraphs.size() == 3);
  auto mark = [&](std::size_t paragraph, Part part) {
    Paragraph& p = text.paragraphs[paragraph];
    p.part = part;
    for (int s = p.first_sentence; s < p.last_sentence; ++s) text.sentences[static_cast<std::size_t>(s)].part = part;
  };
  mark(0, Part::kBoilerplate);
  mark(1, Part::kCaption);
  const auto times = English().Find(article, text);
  REQUIRE(times.size() == 2);
  CHECK(Slice(article.text, times[0].span) == "Tuesday");
  CHECK(times[0].part == Part::kCaption);
  CHECK(times[0].id == "t0");
  CHECK(Slice(article.text, times[1].span) == "Wednesday");
}

TEST_CASE("nothing crosses a paragraph") {
  Check("It fell in March\n\n2014 people came", "[March] point month=3");
}

TEST_CASE("odd input never hurts") {
  for (const std::string& odd :
       {std::string(), std::string(" \n"), std::string("'"), std::string("the"), std::string(5000, '1'),
        std::string("between"), std::string("last last last last last year year"), std::string("\xe2\x80\x99 98")}) {
    Article article;
    article.text = odd;
    const Text text = tests::PlainText(article.text);
    for (const TimeMention& t : English().Find(article, text)) CHECK(t.span.end <= static_cast<int>(odd.size()));
  }
}

// One long paragraph of nothing but times costs no more a word than a short one: what is counted is tokens, not
// seconds.
TEST_CASE("a long run of times is read whole") {
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "two years and three months and ";
  Article article;
  article.text = many;
  const Text text = tests::PlainText(article.text);
  CHECK(English().Find(article, text).size() >= 3000);
}

TEST_CASE("a rule file's mistake is told with its address") {
  auto files = knowledge::Files::Embedded("en");
  const auto numbers = knowledge::Numbers::Load(files);
  files.Add("times/rules/own.txt", "own.txt", "rule  own\nfind  <nothing> ago\nmeans  unit unit=day\n");
  const auto times = Times::Load(files, *numbers);
  REQUIRE_FALSE(times.ok());
  CHECK(sv(times.status().message()) == "own.txt:1: rule own: nothing is called <nothing>");
}

TEST_CASE("a user's rule is added to ours") {
  auto files = knowledge::Files::Embedded("en");
  const auto numbers = knowledge::Numbers::Load(files);
  files.Add("times/rules/own.txt", "own.txt", "rule  own\nfind  stardate <n:count>\nmeans  reference ref=future\n");
  const auto times = Times::Load(files, *numbers);
  REQUIRE(times.ok());
  Article article;
  article.text = "On stardate 41 it began.";
  const Text text = tests::PlainText(article.text);
  const auto found = times->Find(article, text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "own");
}

}  // namespace
}  // namespace recount::times
