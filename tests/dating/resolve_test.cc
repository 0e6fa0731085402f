#include <doctest/doctest.h>

#include "tests/dating/sample.h"

namespace recount::dating {
namespace {

// The value of one description said on a day of publication.
TimeValue Value(std::string_view what, std::string_view published, Direction direction = Direction::kUnknown) {
  Annotated a = Sample("It happened then.", published, {{"then", std::string(what), direction}});
  English().ResolveTimes(&a);
  return a.times.at(0).value;
}

void CheckResolved(std::string_view what, std::string_view published, std::string_view expected,
           Direction direction = Direction::kUnknown) {
  CAPTURE(what);
  CAPTURE(published);
  CHECK(Value(what, published, direction).value == expected);
}

TEST_CASE("a bare weekday is today or before, unless its governor points ahead") {
  // 13 January 2022 is a Thursday.
  CheckResolved("point weekday=4", "2022-01-13", "2022-01-13");
  CheckResolved("point weekday=5", "2022-01-13", "2022-01-07");
  CheckResolved("point weekday=5", "2022-01-13", "2022-01-14", Direction::kFuture);
  CheckResolved("point weekday=4", "2022-01-13", "2022-01-13", Direction::kFuture);
  CheckResolved("point weekday=3", "2022-01-13", "2022-01-12", Direction::kPast);
  CheckResolved("point weekday=4 select=last", "2022-01-13", "2022-01-06");
  CheckResolved("point weekday=4 select=next", "2022-01-13", "2022-01-20");
  CHECK(Value("point weekday=5", "2022-01-13").alternative == "2022-01-14");
  CHECK(Value("point weekday=5", "2022-01-13", Direction::kFuture).alternative == "2022-01-07");
  CHECK(Value("point weekday=5", "2022-01-13").anchor == "published");
}

// The value of the last time said.
std::string Last(std::string_view text, std::vector<Said> said, std::string_view published = "2022-01-13") {
  Annotated a = Sample(text, published, said);
  English().ResolveTimes(&a);
  return a.times.back().value.value;
}

TEST_CASE("a clock time far from any day is that of what happened") {
  const Said day{"Tuesday", "point weekday=2", Direction::kPast};
  const Said clock{"9.40 a.m.", "point hour=9 minute=40 part=MO", Direction::kPast};
  CHECK(Last("A bridge fell on Tuesday. One. Two. It gave way at 9.40 a.m.", {day, clock}) == "2022-01-11T09:40");
  CHECK(Last("They open then. One. Two. It will fall at 9.40 a.m.",
             {{"then", "point weekday=2", Direction::kPast},
              {"9.40 a.m.", "point hour=9 minute=40 part=MO", Direction::kFuture}}) == "2022-01-13T09:40");
  CHECK(Last("One. Two. It gave way at 9.40 a.m.", {clock}) == "2022-01-13T09:40");
}

TEST_CASE("what is over does not take a day to come, nor what comes one that is over") {
  const Said sunday{"Sunday", "point weekday=7", Direction::kFuture};
  CHECK(Last("Talks broke up at 2.30 and last until Sunday.",
             {{"2.30", "point hour=2 minute=30", Direction::kPast}, sunday}, "2022-01-13") != "2022-01-16T02:30");
  CHECK(Last("They met on Tuesday. They will meet at 9.",
             {{"Tuesday", "point weekday=2", Direction::kPast}, {"9", "point hour=9", Direction::kFuture}}) ==
        "2022-01-13T09:00");
  CHECK(Last("They met on Tuesday. It begins on Sunday. It had risen the day before.",
             {{"Tuesday", "point weekday=2", Direction::kPast},
              sunday,
              {"the day before", "unit unit=day n=-1 anchor=context", Direction::kPast}}) == "2022-01-10");
}

TEST_CASE("that night is the night of the report's event, where no day is near") {
  CHECK(Last("It sank on Monday. One. Two. Three. Nobody slept that night.",
             {{"Monday", "point weekday=1", Direction::kPast},
              {"that night", "unit unit=day part=NI anchor=context", Direction::kPast}}) == "2022-01-10TNI");
}

TEST_CASE("a day after what ended then: the end lies before") {
  CHECK(Last("They were apart on Thursday, a day after talks broke up before midnight.",
             {{"Thursday", "point weekday=4", Direction::kPast},
              {"a day", "duration unit=day amount=1 n=1 anchor=event"},
              {"midnight", "point hour=24 minute=0", Direction::kPast}}) == "2022-01-12T24:00");
}

TEST_CASE("lengths of three units") {
  CheckResolved("duration unit=hour amount=2 plus_unit=minute plus=9 (duration unit=second amount=4)", "2022-01-13",
        "PT2H9M4S");
}

TEST_CASE("an hour on a day whose part is named lies in that part") {
  CheckResolved("point hour=9 (unit unit=day n=-1 part=NI)", "2022-01-13", "2022-01-12T21:00");
  CheckResolved("point hour=9 (unit unit=day n=0 part=MO)", "2022-01-13", "2022-01-13T09:00");
  CheckResolved("point hour=3 (point weekday=3 part=AF)", "2022-01-13", "2022-01-12T15:00");
}

TEST_CASE("the turn of the year, ISO weeks and leap days") {
  CheckResolved("unit unit=week n=-1", "2021-01-04", "2020-W53");
  CheckResolved("unit unit=week n=1", "2020-12-29", "2021-W01");
  CheckResolved("unit unit=week n=0", "2022-01-01", "2021-W52");
  CheckResolved("unit unit=day n=-1", "2022-01-01", "2021-12-31");
  CheckResolved("point weekday=5", "2022-01-01", "2021-12-31");
  CheckResolved("unit unit=month n=-1", "2022-01-31", "2021-12");
  CheckResolved("unit unit=year n=-1 exact=1", "2024-02-29", "2023");
  CheckResolved("point month=2 day=29", "2022-01-13", "2020-02-29", Direction::kPast);
  CheckResolved("unit unit=month n=1 exact=1", "2022-01-31", "2022-02");
}

TEST_CASE("dates without a year are the nearest ones") {
  CheckResolved("point month=1 day=5", "2022-01-13", "2022-01-05");
  CheckResolved("point month=12 day=28", "2022-01-13", "2021-12-28");
  CheckResolved("point month=1 day=3", "2021-12-28", "2022-01-03", Direction::kFuture);
  CheckResolved("point month=11 day=17", "1989-10-26", "1989-11-17", Direction::kPast);
  CheckResolved("point month=12", "2022-01-13", "2021-12");
  CheckResolved("point month=3", "2022-01-13", "2022-03", Direction::kFuture);
  CheckResolved("point month=3", "2022-01-13", "2021-03", Direction::kPast);
  CheckResolved("point season=WI", "2022-01-13", "2021-WI");
  CheckResolved("point quarter=3", "1989-11-02", "1989-Q3");
}

TEST_CASE("the first of two ends is told by the second") {
  CheckResolved("point month=5 anchor=inner (point year=2020 month=10)", "2022-01-13", "2020-05");
  CheckResolved("point month=11 anchor=inner (point year=2017 month=2)", "2022-01-13", "2016-11");
  CheckResolved("point day=28 anchor=inner (point month=4 day=3 year=2019)", "2022-01-13", "2019-03-28");
  CheckResolved("point weekday=1 anchor=inner (point weekday=5 (unit unit=week n=-1))", "2022-01-13", "2022-01-03");
}

TEST_CASE("the n-th weekday inside a longer time, and such weekdays counted on") {
  CheckResolved("nth unit=day weekday=2 n=3 (point year=2014 month=9)", "2022-01-13", "2014-09-16");
  CheckResolved("nth unit=day weekday=5 n=-1 (point year=2014 month=5)", "2022-01-13", "2014-05-30");
  CheckResolved("nth unit=day weekday=1 n=6 (point year=2014 month=5)", "2022-01-13", "XXXX-XX-XX");
  CheckResolved("unit unit=week weekday=5 n=2", "2022-01-13", "2022-01-21");
  CheckResolved("unit unit=week weekday=5 n=-2", "2022-01-14", "2021-12-31");
  CheckResolved("unit unit=week weekday=2 n=3 anchor=inner (point holiday=christmas year=2014)", "2022-01-13", "2015-01-13");
}

TEST_CASE("to the minute where the minute of speaking is known") {
  CheckResolved("unit unit=hour n=-2 exact=1", "2022-01-13T01:30", "2022-01-12T23:30");
  CheckResolved("unit unit=minute n=45 exact=1", "2022-01-13T23:30", "2022-01-14T00:15");
  CheckResolved("unit unit=hour n=-2 exact=1", "2022-01-13", "2022-01-13");
  CHECK(Value("duration unit=minute amount=5 n=1 exact=1", "2022-01-13T01:30").alternative == "2022-01-13T01:35");
  CHECK(Value("duration unit=day amount=3 n=1 exact=1", "2022-01-13").alternative == "2022-01-16");
  CHECK(Value("duration unit=week amount=2 n=-1", "2022-01-13").alternative == "2021-W52/2022-W01");
}

TEST_CASE("dates in figures keep the order that the article shows, and the other one is the alternative") {
  auto second = [](std::string_view first, std::string_view words) {
    Annotated a =
        Sample("It ran from " + std::string(words) + " to 03/02/2022.", "2022-03-13",
               {{std::string(words), std::string(first)}, {"03/02/2022", "point year=2022 month=3 day=2 numeric=1"}});
    English().ResolveTimes(&a);
    return a.times.at(1).value.value + " " + a.times.at(1).value.alternative;
  };
  CHECK(second("point year=2022 month=1 day=13 numeric=1", "01/13/2022") == "2022-03-02 2022-02-03");
  CHECK(second("point year=2022 month=1 day=13 numeric=2", "13/01/2022") == "2022-02-03 2022-03-02");
  CHECK(second("point month=1 day=5", "5 January") == "2022-02-03 2022-03-02");
  CHECK(second("point month=1 day=5", "January 5") == "2022-03-02 2022-02-03");
  Annotated a =
      Sample("It began on 03/02/2022.", "2022-03-13", {{"03/02/2022", "point year=2022 month=3 day=2 numeric=1"}});
  CHECK(!Dating::WritesDayFirst(a));
  English().ResolveTimes(&a, true);  // as its outlet writes elsewhere
  CHECK(a.times.at(0).value.value == "2022-02-03");
}

TEST_CASE("years before Christ, and a weekday that tells the year") {
  CheckResolved("point year=-44 month=3 day=15", "2022-01-13", "BC0044-03-15");
  CHECK(!Value("point year=-44", "2022-01-13").days);
  CheckResolved("point month=7 day=18 weekday=5", "2013-02-12", "2013-07-18");  // a Thursday, and 2012's a Wednesday
  CHECK(Value("point month=7 day=18 weekday=5", "2013-02-12").alternative == "2014-07-18");
  CheckResolved("point month=1 day=11 weekday=2", "2022-01-20", "2022-01-11");
}

TEST_CASE("without a day of publication nothing is counted from today") {
  CheckResolved("point weekday=4", "", "XXXX-WXX-4");
  CheckResolved("point month=12 day=5", "", "XXXX-12-05");
  CheckResolved("point month=12", "", "XXXX-12");
  CheckResolved("unit unit=week n=-1", "", "XXXX-WXX");
  CheckResolved("unit unit=day n=-1", "", "XXXX-XX-XX");
  CheckResolved("point quarter=3", "", "XXXX-Q3");
  CheckResolved("point year=2014 month=3", "", "2014-03");
  CheckResolved("duration unit=year amount=2", "", "P2Y");
  CheckResolved("reference ref=past", "", "PAST_REF");
  CHECK_FALSE(Value("point weekday=4", "").days.has_value());
}

TEST_CASE("clock times keep their zone") {
  CheckResolved("point hour=6 minute=40 part=AF", "2022-01-13", "2022-01-13T18:40");
  CheckResolved("point hour=12 part=MO", "2022-01-13", "2022-01-13T00:00");
  CheckResolved("point hour=9 part=MO zone=EST (point weekday=2)", "2022-01-13", "2022-01-11T09:00");
  CheckResolved("point hour=16 minute=12 zone=UTC", "2022-01-13", "2022-01-13T16:12Z");
  CHECK(Value("point hour=9 part=MO zone=EST", "2022-01-13").zone == "EST");
  CheckResolved("point weekday=2 part=NI", "2022-01-13", "2022-01-11TNI");
}

TEST_CASE("durations") {
  CheckResolved("duration unit=year amount=2.5", "2022-01-13", "P2Y6M");
  CheckResolved("duration unit=hour amount=0.5", "2022-01-13", "PT30M");
  CheckResolved("duration unit=decade amount=3", "2022-01-13", "P30Y");
  CheckResolved("duration unit=month vague=1", "2022-01-13", "PXM");
  CheckResolved("duration unit=year amount=2 plus=6 plus_unit=month", "2022-01-13", "P2Y6M");
  const auto days = Value("duration n=-1 unit=day amount=3", "2022-01-13").days;
  REQUIRE(days.has_value());
  CHECK(FormatDay(days->first) == "2022-01-10");
}

TEST_CASE("times are counted from times that were named before") {
  Annotated a =
      Sample("It sank on 5 January. It was raised the next day. It had left three days earlier.", "2022-01-30",
             {{"5 January", "point month=1 day=5"},
              {"the next day", "unit unit=day n=1 anchor=context"},
              {"three days earlier", "unit unit=day n=-3 exact=1 anchor=context"}});
  English().ResolveTimes(&a);
  CHECK(a.times[1].value.value == "2022-01-06");
  CHECK(a.times[1].value.anchor == "t0");
  CHECK(a.times[2].value.value == "2022-01-03");
}

TEST_CASE("a comparison with the year before does not move what follows") {
  Annotated a = Sample("In the third quarter it fell from a year earlier. In the quarter it sold less.", "1989-11-02",
                       {{"the third quarter", "point quarter=3"},
                        {"a year earlier", "unit n=-1 unit=year exact=1 anchor=context"},
                        {"the quarter", "unit unit=quarter anchor=context"}});
  English().ResolveTimes(&a);
  CHECK(a.times[1].value.value == "1988-Q3");
  CHECK(a.times[2].value.value == "1989-Q3");
}

TEST_CASE("inside speech the day of the saying is the anchor") {
  // Published on a Friday; said on Monday; "Thursday" is the one after that Monday, "tomorrow" in a quotation its
  // Tuesday.
  Annotated a = Sample("He said Monday that talks would open Thursday, \"not tomorrow\".", "2022-01-14",
                       {{"Monday", "point weekday=1", Direction::kPast},
                        {"Thursday", "point weekday=4", Direction::kFuture},
                        {"tomorrow", "unit unit=day n=1"}});
  Speech indirect;
  indirect.id = "s0";
  indirect.kind = SpeechKind::kIndirect;
  indirect.said_on = 0;
  Speech direct = indirect;
  direct.id = "s1";
  direct.kind = SpeechKind::kDirect;
  a.speech = {indirect, direct};
  a.times[1].within_speech = 0;
  a.times[2].within_speech = 1;
  English().ResolveTimes(&a);
  CHECK(a.times[1].value.value == "2022-01-13");
  CHECK(a.times[1].value.anchor == "s0");
  CHECK(a.times[2].value.value == "2022-01-11");
}

TEST_CASE("contradictions and days that do not exist become notes") {
  Annotated a = Sample("It sank on Monday, January 11, 2022, or on 31 February 2021.", "2022-01-13",
                       {{"Monday, January 11, 2022", "point year=2022 month=1 day=11 weekday=1"},
                        {"31 February 2021", "point year=2021 month=2 day=31"}});
  English().ResolveTimes(&a);
  English().ResolveTimes(&a);  // again: no note twice
  CHECK(a.times[0].value.value == "2022-01-11");
  CHECK(a.times[1].value.value == "");
  REQUIRE(a.article.notes.size() == 2);
  CHECK(a.article.notes[0].code == "weekday-mismatch");
  CHECK(a.article.notes[1].code == "no-such-date");
}

TEST_CASE("an interval of publication makes what is counted from it no sharper") {
  Annotated a = Sample("It sank on Monday.", "", {{"Monday", "point weekday=1", Direction::kPast}});
  a.article.published.value = "2022-01-12";
  a.article.published.days = DayInterval{*MakeDay(2022, 1, 9), *MakeDay(2022, 1, 12)};
  English().ResolveTimes(&a);
  CHECK(a.times[0].value.value == "2022-01-10");
  CHECK(FormatDay(a.times[0].value.days->first) == "2022-01-03");
  CHECK(FormatDay(a.times[0].value.days->last) == "2022-01-10");
}

TEST_CASE("resolving is a pure function") {
  Annotated a = Sample("It sank on Monday.", "2022-01-13", {{"Monday", "point weekday=1"}});
  const auto trial = English().ResolveOn(a, *MakeDay(2022, 1, 20));
  CHECK(trial[0].value == "2022-01-17");
  CHECK(a.times[0].value.value == "");
  English().ResolveTimes(&a);
  const auto once = a.times[0].value;
  English().ResolveTimes(&a);
  CHECK(a.times[0].value == once);
}

TEST_CASE("numbers out of any calendar are survived") {
  for (const char* what :
       {"unit unit=year n=-999999", "unit unit=day n=2000000000", "point century=999", "point decade=99999",
        "point year=999999", "point month=99 day=99", "point quarter=9", "nth n=400 unit=day (point month=2)",
        "point weekday=9 year=1", "duration unit=millennium amount=1e30", "unit unit=week exact=1 anchor=inner"}) {
    CAPTURE(what);
    CHECK(Value(what, "2022-01-13").value.size() < 60);
  }
}

TEST_CASE("tonight in a quotation is the night that the story is about") {
  Annotated a =
      Sample("The miners agreed last night to go back. One. Two. Three. Nobody lost tonight, she said.", "2022-01-13",
             {{"last night", "unit unit=day n=-1 part=NI", Direction::kPast}, {"tonight", "unit unit=day part=NI"}});
  a.speech.resize(1);
  a.speech[0].kind = SpeechKind::kDirect;
  a.speech[0].said_on = -1;
  a.times[1].within_speech = 0;
  English().ResolveTimes(&a);
  CHECK(a.times[1].value.value == "2022-01-12TNI");
  a.times[1].what.part = DayPart::kNone;  // "today", so far from it
  English().ResolveTimes(&a);
  CHECK(a.times[1].value.value == "2022-01-13");
}

TEST_CASE("a clock time further down goes on from the day that the telling named, not from a saying") {
  const Said named{"3 January", "point month=1 day=3", Direction::kPast};
  const Said clock{"12:40 p.m.", "point hour=12 minute=40", Direction::kPast};
  const char* words =
      "One. Two. Three. Four. It began on 3 January. \"A quotation.\" Another. She called at 12:40 p.m.";
  CHECK(Last(words, {named, clock}) == "2022-01-03T12:40");
  Annotated a = Sample(words, "2022-01-13", {named, clock});
  a.speech.resize(1);
  a.speech[0].said_on = 0;
  English().ResolveTimes(&a);
  CHECK(a.times[1].value.value == "2022-01-13T12:40");
}

TEST_CASE("a date without a year behind a verb of the past is over") {
  CHECK(Last("The mast broke off Osk, they said, on 3 May.", {{"3 May", "point month=5 day=3", Direction::kPast}}) ==
        "2021-05-03");
  Annotated a = Sample("It opened on 1 March.", "2022-01-12", {{"1 March", "point month=3 day=1", Direction::kPast}});
  a.times[0].governor = "opened";
  English().ResolveTimes(&a);
  CHECK(a.times[0].value.value == "2021-03-01");
  // "payable Jan. 3, the company said": so near that it lies ahead all the same.
  CHECK(Last("Payable Jan. 3, it said.", {{"Jan. 3", "point month=1 day=3", Direction::kPast}}, "1989-11-02") ==
        "1990-01-03");
}

}  // namespace
}  // namespace recount::dating
