// Dates without a year in articles that tell of years long past.
#include <doctest/doctest.h>

#include "engine/dating/narrative.h"
#include "tests/dating/sample.h"

namespace recount::dating {
namespace {

constexpr const char* kWar = "It began in 1871. On 14 March it fell. It rose in 1872. Then came 1874 and 1875.";

std::vector<std::string> Values(Annotated a) {
  English().ResolveTimes(&a);
  std::vector<std::string> out;
  for (const TimeMention& t : a.times) out.push_back(t.value.value);
  return out;
}

Said Year(const char* words, int year) {
  return {words, "point year=" + std::to_string(year)};
}

TEST_CASE("in a narrative a date belongs to the year named last") {
  const Annotated a = Sample(kWar, "2009-04-20",
                             {Year("1871", 1871),
                              {"14 March", "point month=3 day=14"},
                              Year("1872", 1872),
                              Year("1874", 1874),
                              Year("1875", 1875)});
  CHECK(Values(a).at(1) == "1871-03-14");
}

TEST_CASE("in news a date is the one nearest to publication, whatever the background") {
  const Annotated a =
      Sample("The firm of 1871 said on Friday and on Monday that on 14 March it had met last week.", "2009-04-20",
             {Year("1871", 1871),
              {"Friday", "point weekday=5"},
              {"Monday", "point weekday=1"},
              {"14 March", "point month=3 day=14"},
              {"last week", "unit unit=week n=-1"}});
  CHECK(Values(a).at(3) == "2009-03-14");
}

TEST_CASE("a January behind a November is that of the next year") {
  const Annotated a =
      Sample("In 1870 and 1871. In November 1871 snow fell. In January it thawed. In March rain came.", "2009-04-20",
             {Year("1870", 1870),
              Year("1871", 1871),
              {"November 1871", "point year=1871 month=11"},
              {"January", "point month=1"},
              {"March", "point month=3"}});
  const auto values = Values(a);
  CHECK(values.at(3) == "1872-01");
  CHECK(values.at(4) == "1872-03");
}

TEST_CASE("weekdays, days of a month and units of a narrative count from what it named") {
  const Annotated a = Sample(
      "In 1913, 1914 and 1915. On 22 June 1916 they met. On Sunday they parted. On the 28th it rained. That year "
      "ended.",
      "2009-04-20",
      {Year("1913", 1913),
       Year("1914", 1914),
       Year("1915", 1915),
       {"22 June 1916", "point year=1916 month=6 day=22"},
       {"Sunday", "point weekday=7"},
       {"the 28th", "point day=28"},
       {"That year", "unit unit=year anchor=context"}});
  const auto values = Values(a);
  CHECK(values.at(4) == "1916-06-25");  // 22 June 1916 was a Thursday
  CHECK(values.at(5) == "1916-06-28");
  CHECK(values.at(6) == "1916");
}

TEST_CASE("after a stretch that a sentence named the narrative goes on from its begin") {
  const Annotated a =
      Sample("It lasted from 1936-1939. On 17 July it began. A treaty came in 1953.", "2009-04-20",
             {Year("1936", 1936), Year("1939", 1939), {"17 July", "point month=7 day=17"}, Year("1953", 1953)});
  CHECK(Values(a).at(2) == "1936-07-17");
}

TEST_CASE("many years later names no day") {
  const Annotated a = Sample("On 5 May 1871. Ten years later. Two hours later.", "2009-04-20",
                             {{"5 May 1871", "point year=1871 month=5 day=5"},
                              {"Ten years later", "unit unit=year n=10 exact=1 anchor=context"},
                              {"Two hours later", "unit unit=hour n=2 exact=1 anchor=context"}});
  const auto values = Values(a);
  CHECK(values.at(1) == "1881");
  CHECK(values.at(2) == "1871-05-05");
}

TEST_CASE("seasons and months beside a time that was named") {
  const Annotated a = Sample("In May 1871. That summer. The following spring. The previous winter.", "2009-04-20",
                             {{"May 1871", "point year=1871 month=5"},
                              {"That summer", "point season=SU select=same anchor=context"},
                              {"The following spring", "point season=SP select=next anchor=context"},
                              {"The previous winter", "point season=WI select=last anchor=context"}});
  const auto values = Values(a);
  CHECK(values.at(1) == "1871-SU");
  CHECK(values.at(2) == "1872-SP");
  CHECK(values.at(3) == "1871-WI");
}

TEST_CASE("a weekday goes on from the day counted just before, where no saying tells it") {
  const Said next_day{"The next day", "unit unit=day n=1 anchor=context", Direction::kPast};
  const Said tuesday{"Tuesday", "point weekday=2", Direction::kPast};
  const Said third{"3 May", "point month=5 day=3", Direction::kPast};  // a Sunday
  CHECK(Values(Sample("It sank on 3 May. The next day two died. A third followed on Tuesday.", "2009-05-20",
                      {third, next_day, tuesday}))
            .at(2) == "2009-05-05");
  // So does one behind a clock time that took its day from the date named before.
  CHECK(Values(Sample("It sank on 3 May. She called at 12:40 p.m. They came on Tuesday.", "2009-05-20",
                      {third, {"12:40 p.m.", "point hour=12 minute=40", Direction::kPast}, tuesday}))
            .at(2) == "2009-05-05");
  // Another paragraph begins anew.
  CHECK(Values(Sample("It sank on 3 May. The next day two died.\n\nA court met on Tuesday.", "2009-05-20",
                      {third, next_day, tuesday}))
            .at(2) == "2009-05-19");
  // A date that is only named lends no week to what follows.
  CHECK(Values(Sample("It sank on 3 May. A court met on Tuesday.", "2009-05-20", {third, tuesday})).at(1) ==
        "2009-05-19");
  // Not behind the day of publication.
  CHECK(Values(Sample("It sank on 18 May. The next day two died. It rose on Sunday.", "2009-05-20",
                      {{"18 May", "point month=5 day=18", Direction::kPast},
                       next_day,
                       {"Sunday", "point weekday=7", Direction::kPast}}))
            .at(2) == "2009-05-17");
}

}  // namespace
}  // namespace recount::dating
