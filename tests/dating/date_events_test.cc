#include <doctest/doctest.h>

#include "tests/dating/sample.h"

namespace recount::dating {
namespace {

EventMention Event(const Annotated& a, std::string_view word, EventClass c = EventClass::kMeeting) {
  EventMention e;
  const auto at = static_cast<int>(a.article.text.find(word));
  e.id = "v" + std::to_string(a.events.size());
  e.event_class = c;
  e.trigger = word;
  e.span = e.head = {at, at + static_cast<int>(word.size())};
  for (std::size_t k = 0; k < a.sentences.size(); ++k) {
    if (a.sentences[k].Contains(e.span)) e.sentence = static_cast<int>(k), e.sentence_span = e.clause = a.sentences[k];
  }
  return e;
}

void Check(const EventMention& e, std::string_view date, std::string_view by) {
  CHECK(e.date == date);
  CHECK(e.dated_by == by);
  CHECK_FALSE(e.date_reason.rule.empty());
}

void Date(Annotated* a) {
  English().ResolveTimes(a);
  English().DateEvents(a);
}

TEST_CASE("an event's own time, then one in its clause") {
  Annotated a =
      Sample("They met on Monday. They signed in Lund on Tuesday.", "2022-01-13",
             {{"Monday", "point weekday=1", Direction::kPast}, {"Tuesday", "point weekday=2", Direction::kPast}});
  a.events = {Event(a, "met"), Event(a, "signed", EventClass::kAgreement)};
  a.events[0].time = 0;
  Date(&a);
  Check(a.events[0], "2022-01-10", "stated");
  Check(a.events[1], "2022-01-11", "sentence");
}

TEST_CASE("a time that bounds places nothing; a vague one says that it is not today") {
  Annotated a = Sample("They have met since Monday. They quarrelled recently.", "2022-01-13",
                       {{"Monday", "point weekday=1", Direction::kPast}, {"recently", "reference ref=past"}});
  a.times[0].durative = true;
  a.events = {Event(a, "met"), Event(a, "quarrelled")};
  a.events[1].time = 1;
  a.events[1].in_lead = true;
  Date(&a);
  Check(a.events[0], "", "none");
  Check(a.events[1], "", "none");
}

TEST_CASE("plans do not take the day of what is over") {
  Annotated a =
      Sample("On Monday they said they would meet.", "2022-01-13", {{"Monday", "point weekday=1", Direction::kPast}});
  a.events = {Event(a, "meet")};
  a.events[0].modality = Modality::kPlanned;
  Date(&a);
  Check(a.events[0], "", "none");
}

TEST_CASE("another mention of the same event lends its day") {
  Annotated a = Sample("The talks in Lund were long. They talked on Monday.", "2022-01-13",
                       {{"Monday", "point weekday=1", Direction::kPast}});
  a.events = {Event(a, "talks"), Event(a, "talked")};
  for (EventMention& e : a.events) e.synset = "talks", e.participants = {{3, Role::kAgent, {}, "Norvia"}};
  a.events[1].time = 0;
  Date(&a);
  Check(a.events[0], "2022-01-10", "coreferent");
  a.events[0].apart_from = 1;
  Date(&a);
  Check(a.events[0], "2022-01-13", "published");
}

TEST_CASE("a paragraph goes on telling") {
  Annotated a = Sample("Crews left on Monday. They found the wreck.", "2022-01-13",
                       {{"Monday", "point weekday=1", Direction::kPast}});
  a.events = {Event(a, "left", EventClass::kMovement), Event(a, "found", EventClass::kDisaster)};
  a.events[0].time = 0;
  Date(&a);
  Check(a.events[1], "2022-01-10", "carried");
  a.events[1].background = true;
  Date(&a);
  Check(a.events[1], "", "none");
}

TEST_CASE("fresh news without a day belongs to the day of publication, with a wide bound") {
  Annotated a = Sample("A ferry sank off Lund.", "2022-01-13", {});
  a.events = {Event(a, "sank", EventClass::kDisaster)};
  a.events[0].in_lead = true;
  Date(&a);
  Check(a.events[0], "2022-01-13", "published");
  CHECK(FormatDay(a.events[0].days->first) == "2022-01-11");
  // Further down it is news of the week before, and places the event on no day of the timeline.
  a.events[0].in_lead = false;
  Date(&a);
  CHECK(a.events[0].date_reason.rule == "told-further-down");
  CHECK(FormatDay(a.events[0].days->first) == "2022-01-07");
  a.events[0].event_class = EventClass::kState;
  Date(&a);
  Check(a.events[0], "", "none");
  a.events[0].in_lead = true;
  a.article.published = {};
  Date(&a);
  Check(a.events[0], "", "none");
}

TEST_CASE("the day of publication with its year is the page's date line, not the day of what follows") {
  for (const char* words : {"13 January 2022", "12 January 2022"}) {
    Annotated a = Sample(
        std::string(words) + " A ferry sank off Lund.", "2022-01-13",
        {{words, std::string("point year=2022 month=1 day=") + std::string(words).substr(0, 2), Direction::kPast}});
    a.events = {Event(a, "sank", EventClass::kDisaster)};
    a.events[0].in_lead = true;
    a.events[0].time = 0;
    Date(&a);
    CHECK(a.events[0].dated_by == (std::string(words)[1] == '3' ? "published" : "stated"));
  }
}

TEST_CASE("what goes on from an event with a clock time has its day, not its minute") {
  Annotated a = Sample("Crews left on Monday. They found the wreck.", "2022-01-13",
                       {{"Monday", "point hour=6 minute=40 part=AF (point weekday=1)", Direction::kPast}});
  a.events = {Event(a, "left", EventClass::kMovement), Event(a, "found", EventClass::kDisaster)};
  a.events[0].time = 0;
  Date(&a);
  CHECK(a.events[1].date.find('T') == std::string::npos);
}

TEST_CASE("so long after what the sentence told before") {
  Annotated a = Sample("They blocked the road on Monday, two days after the premier won.", "2022-01-13",
                       {{"Monday", "point weekday=1", Direction::kPast},
                        {"two days", "duration unit=day amount=2 n=1 anchor=event", Direction::kPast}});
  a.events = {Event(a, "blocked"), Event(a, "won")};
  a.events[0].time = 0;
  Date(&a);
  Check(a.events[1], "2022-01-08", "sentence");
}

TEST_CASE("a time inside a phrase belongs to what happens there") {
  Annotated a =
      Sample("They freed all the men held on Monday.", "2022-01-13", {{"Monday", "point weekday=1", Direction::kPast}});
  a.events = {Event(a, "freed"), Event(a, "held")};
  a.events[1].time = 0;
  a.events[1].clause.begin = a.events[1].head.begin;
  Date(&a);
  Check(a.events[1], "2022-01-10", "stated");
  CHECK(a.events[0].dated_by != "sentence");
}

}  // namespace
}  // namespace recount::dating
