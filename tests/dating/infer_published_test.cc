#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/dating/sample.h"

namespace recount::dating {
namespace {

// "2022-01-10 in 2022-01-10/2022-01-11", or "unknown".
std::string Infer(Annotated a, const std::vector<Dating::KnownDay>& known) {
  English().ResolveTimes(&a);
  const Published p = English().InferPublished(a, known);
  if (p.basis == Basis::kUnknown) return p.value.empty() && !p.days ? "unknown" : "unknown, but with a value";
  CHECK(p.basis == Basis::kInferred);
  CHECK(p.days->Contains(DaysOf(p.value)->first));
  CHECK_FALSE(p.reason.because.empty());
  return fmt::format("{} in {}/{}", p.value, FormatDay(p.days->first), FormatDay(p.days->last));
}

Dating::KnownDay Known(int time, int month, int day) {
  const Day d = *MakeDay(2022, static_cast<unsigned>(month), static_cast<unsigned>(day));
  return {time, {d, d}, "another article dates the same event"};
}

TEST_CASE("an event known from another article dates the one that names its weekday") {
  const Annotated a =
      Sample("The minister repeated it on Monday. Envoys will hold talks on Wednesday.", "",
             {{"Monday", "point weekday=1", Direction::kPast}, {"Wednesday", "point weekday=3", Direction::kFuture}});
  CHECK(Infer(a, {Known(1, 1, 12)}) == "2022-01-10 in 2022-01-10/2022-01-11");
}

TEST_CASE("what was told as over lies behind, what was begun goes on") {
  CHECK(Infer(Sample("The sides met on Wednesday.", "", {{"Wednesday", "point weekday=3", Direction::kPast}}),
              {Known(0, 1, 12)}) == "2022-01-12 in 2022-01-12/2022-01-13");
  CHECK(Infer(Sample("The sides are meeting on Monday.", "", {{"Monday", "point weekday=1", Direction::kPresent}}),
              {Known(0, 1, 10)}) == "2022-01-10 in 2022-01-09/2022-01-10");
}

TEST_CASE("yesterday with its weekday leaves one day") {
  const Annotated a = Sample(
      "It ended yesterday, Thursday. It had begun on Monday.", "",
      {{"yesterday, Thursday", "unit unit=day n=-1 weekday=4"}, {"Monday", "point weekday=1", Direction::kPast}});
  CHECK(Infer(a, {Known(1, 1, 10)}) == "2022-01-14 in 2022-01-14/2022-01-14");
}

TEST_CASE("yesterday with its date leaves one day of the year") {
  const Day near{date::year{2022} / 1 / 20};
  const std::vector<Dating::KnownDay> year = {
      {Dating::KnownDay::kPublishedNear, {near - date::days{60}, near + date::days{60}}, "told with it"}};
  const auto counted = [](const std::string& words, const std::string& what, const std::string& date) {
    return Sample("The brewer closed " + words + " " + date + ".", "",
                  {{words, what}, {date, "point month=2 day=11", Direction::kPast}});
  };
  CHECK(Infer(counted("yesterday,", "unit unit=day n=-1", "11 February"), year) ==
        "2022-02-12 in 2022-02-12/2022-02-12");
  CHECK(Infer(counted("today,", "unit unit=day n=0", "February 11"), year) == "2022-02-11 in 2022-02-11/2022-02-11");
  CHECK(Infer(counted("yesterday, Friday,", "unit unit=day n=-1 weekday=5", "11 February"), year) ==
        "2022-02-12 in 2022-02-12/2022-02-12");
}

TEST_CASE("a caption with its full date is a lower bound") {
  const Annotated a =
      Sample("Crews at work, January 11, 2022. The strike began on Wednesday.", "",
             {{"January 11, 2022", "point year=2022 month=1 day=11", Direction::kUnknown, Part::kCaption},
              {"Wednesday", "point weekday=3", Direction::kPast}});
  CHECK(Infer(a, {}) == "2022-01-12 in 2022-01-12/2022-01-13");
}

TEST_CASE("a dateline's day finds its year where the article appeared near dated ones") {
  const Annotated a = Sample("LUND, Jan 11 (Agency) - The ferry sank on Monday.", "",
                             {{"Jan 11", "point month=1 day=11", Direction::kUnknown, Part::kDateline},
                              {"Monday", "point weekday=1", Direction::kPast}});
  const Day near{date::year{2022} / 1 / 20};
  CHECK(Infer(a, {}) == "unknown");
  CHECK(Infer(a, {{Dating::KnownDay::kPublishedNear, {near - date::days{60}, near}, "told with it"}}) ==
        "2022-01-11 in 2022-01-11/2022-01-11");
}

TEST_CASE("the lead's weekday outweighs a fresher one further down") {
  const Annotated a =
      Sample("Fears rose Wednesday. One. Two. Three. Four. Five. They had met on Monday.", "",
             {{"Wednesday", "point weekday=3", Direction::kPast}, {"Monday", "point weekday=1", Direction::kPast}});
  CHECK(Infer(a, {Known(1, 1, 10)}) == "2022-01-12 in 2022-01-12/2022-01-13");
}

TEST_CASE("a day that goes on and will be spent is the day itself") {
  const Annotated a =
      Sample("They are meeting on Monday. They will spend Monday in talks. Others follow on Wednesday.", "",
             {{"Monday", "point weekday=1", Direction::kPresent},
              {"spend Monday", "point weekday=1", Direction::kFuture},
              {"Wednesday", "point weekday=3", Direction::kFuture}});
  CHECK(Infer(a, {Known(0, 1, 10)}).substr(0, 10) == "2022-01-10");
}

Dating::KnownDay Story(int from, int to) {
  Dating::KnownDay k = Known(Dating::KnownDay::kStoryNear, 1, from);
  k.days.last = *MakeDay(2022, 1, static_cast<unsigned>(to));
  return k;
}

TEST_CASE("weekdays alone: the week nearest to the story's dated articles") {
  const Annotated a =
      Sample("The mayor resigned on Wednesday. Her deputy had left on Monday.", "",
             {{"Wednesday", "point weekday=3", Direction::kPast}, {"Monday", "point weekday=1", Direction::kPast}});
  CHECK(Infer(a, {Story(10, 14)}) == "2022-01-12 in 2022-01-12/2022-01-13");
  CHECK(Infer(a, {Story(16, 18)}) == "2022-01-19 in 2022-01-19/2022-01-20");
  CHECK(Infer(a, {Story(4, 4)}) == "2022-01-05 in 2022-01-05/2022-01-06");
}

TEST_CASE("a report goes through the days of its week") {
  const Annotated a = Sample(
      "One. Two. Three. Four. Five. They crossed on Wednesday. They flew on Thursday. It was signed on Tuesday. They "
      "spoke on Friday.",
      "",
      {{"Wednesday", "point weekday=3", Direction::kPast},
       {"Thursday", "point weekday=4", Direction::kPast},
       {"Tuesday", "point weekday=2", Direction::kPast},
       {"Friday", "point weekday=5", Direction::kPast}});
  CHECK(Infer(a, {Story(12, 13)}) == "2022-01-14 in 2022-01-13/2022-01-14");
}

TEST_CASE("who counts the days calls those near by no weekday") {
  const Annotated a =
      Sample("Police said yesterday that the bridge fell on Monday. Divers will come before Thursday.", "",
             {{"yesterday", "unit unit=day n=-1", Direction::kPast},
              {"Monday", "point weekday=1", Direction::kPast},
              {"Thursday", "point weekday=4", Direction::kFuture}});
  CHECK(Infer(a, {Story(11, 12)}) == "2022-01-12 in 2022-01-12/2022-01-12");
}

TEST_CASE("a link that no day of publication can make true is left out") {
  const Annotated a =
      Sample("They met on Monday. She spoke on Thursday.", "",
             {{"Monday", "point weekday=1", Direction::kPast}, {"Thursday", "point weekday=4", Direction::kPast}});
  CHECK(Infer(a, {Known(0, 1, 11), Story(13, 14)}) == "2022-01-13 in 2022-01-13/2022-01-14");
  CHECK(Infer(a, {Known(0, 1, 11)}) == "unknown");
}

TEST_CASE("a day with its weekday rules out other years, and is no older than it must be") {
  const Annotated a = Sample("She resigned on Tuesday, January 11. The board met on Thursday.", "",
                             {{"Tuesday, January 11", "point month=1 day=11 weekday=2", Direction::kPast},
                              {"Thursday", "point weekday=4", Direction::kPast}});
  CHECK(Infer(a, {Story(10, 20)}) == "2022-01-13 in 2022-01-13/2022-01-14");
}

TEST_CASE("a year of what is still to come does not hold the article back") {
  const Annotated a =
      Sample("The mill closes in 2023. The owner came on Wednesday.", "",
             {{"2023", "point year=2023", Direction::kPresent}, {"Wednesday", "point weekday=3", Direction::kPast}});
  CHECK(Infer(a, {Story(11, 13)}) == "2022-01-12 in 2022-01-12/2022-01-13");
}

TEST_CASE("without an anchor nothing is said") {
  CHECK(Infer(Sample("It ended on Monday.", "", {{"Monday", "point weekday=1", Direction::kPast}}), {}) == "unknown");
  CHECK(Infer(Sample("It ended.", "", {}), {}) == "unknown");
  const Annotated history =
      Sample("One. Two. Three. Four. Five. It was built in 1998.", "", {{"1998", "point year=1998", Direction::kPast}});
  CHECK(Infer(history, {}) == "unknown");
  CHECK(Infer(Sample("It ended.", "", {}), {{7, {}, "no such time"}, {-3, {}, "none"}}) == "unknown");
}

}  // namespace
}  // namespace recount::dating
