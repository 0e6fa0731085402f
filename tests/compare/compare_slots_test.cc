// Clock times, places, participants and causes; plans against what happened; days that slip with the time zone.
#include <doctest/doctest.h>

#include <tuple>

#include "engine/compare/compare.h"
#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::Count;
using testing::StoryMaker;

std::string VerdictOn(const StoryMaker& story, Attribute attribute, std::string* summary = nullptr) {
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  for (const Finding& f : Compare(graph, *words)) {
    if (f.attribute != attribute || f.verdict == Verdict::kSingle) continue;
    if (summary != nullptr) *summary = f.summary;
    return std::string(Name(f.verdict));
  }
  return "none";
}

// Gives the last event of the article the time `value` by the words `text` of its sentence.
void At(StoryMaker* story, int article, const std::string& text, const std::string& value,
        const std::string& zone = "") {
  Annotated& a = story->At(article);
  TimeMention t;
  t.type = TimexType::kTime;
  const int begin = static_cast<int>(a.article.text.rfind(text));
  t.span = {begin, begin + static_cast<int>(text.size())};
  t.value.value = value;
  t.value.zone = zone;
  t.value.days = DaysOf(value.substr(0, 10));
  EventMention& e = a.events.back();
  e.time = static_cast<int>(a.times.size());
  e.date = value;
  e.days = t.value.days;
  e.dated_by = "stated";
  a.times.push_back(t);
}

StoryMaker Blast(const std::string& first, const std::string& zone, const std::string& second) {
  StoryMaker story;
  for (const auto& [outlet, value] : {std::pair{"herald", first}, std::pair{"post", second}}) {
    const int a = story.Article(outlet, "2031-03-06");
    story.Event(a,
                outlet == std::string("herald") ? "The blast at the mill in Lund came at the hour of noon."
                                                : "Lund shook at the hour of noon from a blast by the river.",
                {.trigger = "blast",
                 .synset = "bomb",
                 .event_class = EventClass::kDisaster,
                 .who = {"Norvia"},
                 .place = "Lund",
                 .date = ""});
    At(&story, a, "the hour of noon", value, outlet == std::string("herald") ? zone : "");
  }
  return story;
}

TEST_CASE("clock times of one day: equal, minutes apart, hours apart, in another zone, on another day") {
  CHECK(VerdictOn(Blast("2031-03-04T12:00", "", "2031-03-04T12:00"), Attribute::kTime) == "agree");
  CHECK(VerdictOn(Blast("2031-03-04T12:00", "", "2031-03-04T12:10"), Attribute::kTime) == "compatible");
  std::string summary;
  CHECK(VerdictOn(Blast("2031-03-04T12:00", "", "2031-03-04T14:00"), Attribute::kTime, &summary) == "conflict");
  CHECK(summary.find("Herald has") != std::string::npos);
  CHECK(VerdictOn(Blast("2031-03-04T12:00", "UTC", "2031-03-04T14:00"), Attribute::kTime) == "compatible");
  CHECK(VerdictOn(Blast("2031-03-04T12:00", "", "2031-03-05T12:00"), Attribute::kTime) == "none");
  CHECK(VerdictOn(Blast("2031-03-04TMO", "", "2031-03-04T14:00"), Attribute::kTime) == "none");
}

TEST_CASE("a day apart with a zone of its own is a slip of the clock, without one a conflict") {
  CHECK(VerdictOn(Blast("2031-03-04T23:00", "UTC", "2031-03-05T01:00"), Attribute::kDate) == "compatible");
  CHECK(VerdictOn(Blast("2031-03-04T23:00", "", "2031-03-05T01:00"), Attribute::kDate) == "conflict");
}

TEST_CASE("held on another day than planned is no contradiction, but an update") {
  // Planned by its words, planned because the day lies ahead, and told as done.
  for (const auto& [first, published, verdict] : {std::tuple(Modality::kPlanned, "2031-03-02", "updated"),
                                                  std::tuple(Modality::kCertain, "2031-03-02", "updated"),
                                                  std::tuple(Modality::kCertain, "2031-03-05", "conflict")}) {
    StoryMaker story;
    const int a = story.Article("herald", published);
    const int b = story.Article("post", "2031-03-06");
    story.Event(a, "Norvia and Estmark meet in Lund this week.",
                {.trigger = "meet",
                 .synset = "talks",
                 .who = {"Norvia", "Estmark"},
                 .place = "Lund",
                 .date = "2031-03-04",
                 .modality = first});
    story.Event(
        b, "Envoys of both sat down over fish.",
        {.trigger = "sat", .synset = "talks", .who = {"Norvia", "Estmark"}, .place = "Lund", .date = "2031-03-05"});
    CHECK(VerdictOn(story, Attribute::kDate) == verdict);
  }
}

// A meeting planned by each of these outlets, on the day that it wrote, for this day.
std::string Planned(const std::vector<std::tuple<std::string, std::string, std::string>>& reports) {
  StoryMaker story;
  const std::vector<std::string> tell = {"Norvia and Estmark meet in Lund soon.", "Envoys of both meet over fish.",
                                         "They meet at the old mill.", "Two delegations meet."};
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const auto& [outlet, written, day] = reports[i];
    const int a = story.Article(outlet + std::to_string(i), written, outlet);
    story.Event(a, tell[i],
                {.trigger = "meet",
                 .synset = "talks",
                 .who = {"Norvia", "Estmark"},
                 .place = "Lund",
                 .date = day,
                 .modality = Modality::kPlanned,
                 .words = {"fish", "quota"}});
  }
  return VerdictOn(story, Attribute::kDate);
}

TEST_CASE("a plan that changes from one day of reports to the next was moved; one outlet alone may be wrong") {
  CHECK(Planned({{"herald", "2031-03-01", "2031-03-07"}, {"herald", "2031-03-03", "2031-03-09"}}) == "updated");
  CHECK(Planned({{"herald", "2031-03-01", "2031-03-07"},
                 {"post", "2031-03-03", "2031-03-09"},
                 {"times", "2031-03-03", "2031-03-09"}}) == "updated");
  CHECK(Planned({{"herald", "2031-03-01", "2031-03-07"}, {"post", "2031-03-03", "2031-03-09"}}) == "conflict");
  CHECK(Planned({{"herald", "2031-03-01", "2031-03-07"},
                 {"post", "2031-03-02", "2031-03-09"},
                 {"times", "2031-03-02", "2031-03-09"},
                 {"echo", "2031-03-03", "2031-03-07"}}) == "conflict");
}

StoryMaker InTowns(const std::string& first, const std::string& second, const std::string& before = "in ") {
  StoryMaker story;
  for (const auto& town : {first, second}) {
    const int a = story.Article(town == first ? "herald" : "post", "2031-03-06");
    story.Event(
        a, "Norvia and Estmark met " + before + town + " on Tuesday over fish.",
        {.trigger = "met", .synset = "talks", .who = {"Norvia", "Estmark"}, .place = town, .date = "2031-03-04"});
    Annotated& one = story.At(a);
    for (Entity& e : one.entities) {
      if (e.type == EntityType::kPlace) e.key = town == "Sweden" ? "country:se" : "city:" + town + "-se";
    }
    const int at = static_cast<int>(one.article.text.find(town));
    one.events.back().place_span = {at, at + static_cast<int>(town.size())};
  }
  return story;
}

TEST_CASE("places: two towns on one day conflict; a country and its town, or a town nearby, do not") {
  CHECK(VerdictOn(InTowns("Lund", "Malmo"), Attribute::kPlace) == "conflict");
  CHECK(VerdictOn(InTowns("Lund", "Sweden"), Attribute::kPlace) == "none");
  CHECK(VerdictOn(InTowns("Lund", "Malmo", "near "), Attribute::kPlace) == "none");
}

StoryMaker Chosen(const std::string& first, const std::string& second, const std::string& body = "Norvia Rail") {
  StoryMaker story;
  for (const auto& [outlet, name] : {std::pair{"herald", first}, std::pair{"post", second}}) {
    const int a = story.Article(outlet, "2031-03-06");
    story.Event(a, "The board of the railway chose " + name + " as its head on Tuesday.",
                {.trigger = "chose",
                 .synset = "appoint",
                 .event_class = EventClass::kElection,
                 .who = {std::string(outlet) == "post" ? body : "Norvia Rail"},
                 .place = "",
                 .date = "2031-03-04"});
    Annotated& one = story.At(a);
    Participant p;
    p.entity = story.Who(a, name, EntityType::kPerson);
    p.role = Role::kPatient;
    p.text = name;
    one.events.back().participants.push_back(p);
  }
  return story;
}

TEST_CASE("participants: one office and two names conflict; two bodies have two heads") {
  CHECK(VerdictOn(Chosen("Anna Holm", "Karin Berg"), Attribute::kParticipant) == "conflict");
  CHECK(VerdictOn(Chosen("Anna Holm", "Anna Holm"), Attribute::kParticipant) == "none");
  CHECK(VerdictOn(Chosen("Anna Holm", "Karin Berg", "Estmark Lines"), Attribute::kParticipant) == "none");
}

StoryMaker Fire(const std::string& first, const std::string& second) {
  StoryMaker story;
  for (const auto& [outlet, cause] : {std::pair{"herald", first}, std::pair{"post", second}}) {
    const int a = story.Article(outlet, "2031-03-06");
    story.Event(a, "The fire at the mill " + cause + ", the town said.",
                {.trigger = "fire",
                 .synset = "fire",
                 .event_class = EventClass::kDisaster,
                 .who = {"Norvia"},
                 .place = "Lund",
                 .date = "2031-03-04"});
  }
  return story;
}

TEST_CASE("causes: other kinds conflict, other words of one kind do not") {
  CHECK(VerdictOn(Fire("was caused by a faulty heater", "was blamed on arson"), Attribute::kCause) == "conflict");
  CHECK(VerdictOn(Fire("was caused by a faulty heater", "was due to a defect in the wiring"), Attribute::kCause) ==
        "agree");
  CHECK(VerdictOn(Fire("was caused by a faulty heater", "was not caused by arson"), Attribute::kCause) == "none");
  CHECK(VerdictOn(Fire("was caused by a faulty heater", "was due to something in the attic"), Attribute::kCause) ==
        "none");
}

StoryMaker Dead(const std::string& first, const std::string& second, double n) {
  StoryMaker story;
  for (const auto& [outlet, sentence] : {std::pair{"herald", first}, std::pair{"post", second}}) {
    const int a = story.Article(outlet, "2031-03-06");
    Quantity q = testing::Count(outlet == std::string("herald") ? 3 : n, "person");
    story.Event(a, sentence,
                {.trigger = "died",
                 .synset = "die",
                 .event_class = EventClass::kCasualties,
                 .who = {"Norvia"},
                 .place = "Lund",
                 .date = "2031-03-04",
                 .quantities = {q}});
    Annotated& one = story.At(a);
    const std::string number = outlet == std::string("herald") ? "Three" : n == 77 ? "77" : "Five";
    const int at = static_cast<int>(one.article.text.find(number));
    one.events.back().quantities[0].span = {at, at + static_cast<int>(number.size())};
  }
  return story;
}

TEST_CASE("an age is no toll") {
  CHECK(VerdictOn(Dead("Three people died in the mill at Lund.", "Five died when the old mill burned down.", 5),
                  Attribute::kCount) == "conflict");
  CHECK(VerdictOn(Dead("Three people died in the mill at Lund.", "The miller himself died at 77 on the same day.", 77),
                  Attribute::kCount) == "none");
}

// One figure in each of two articles, hung on two kinds of event; the articles have a sentence in common that makes
// them one story.
StoryMaker TwoFigures(const std::string& first, const std::string& second, const Quantity& a, const Quantity& b) {
  StoryMaker story;
  for (const bool left : {true, false}) {
    const int at = story.Article(left ? "herald" : "post", "2031-03-06");
    story.Sentence(at, "Dockers in the harbour of Lund fell out with the haulage firm Osgood over night work.");
    story.Event(at, left ? first : second,
                {.trigger = left ? "lay" : "waiting",
                 .synset = left ? "lie" : "wait",
                 .event_class = left ? EventClass::kState : EventClass::kOther,
                 .who = {},
                 .place = "",
                 .date = "",
                 .quantities = {left ? a : b}});
  }
  return story;
}

TEST_CASE("figures told in other words of one thing are held against each other; those of other things are not") {
  const auto ships = [](double n, const std::string& noun) { return Count(n, noun); };
  CHECK(VerdictOn(TwoFigures("Fourteen freighters lay at anchor off the harbour of Lund, queueing for a berth.",
                             "By dusk 22 freighters were waiting at anchor off the harbour of Lund for a berth.",
                             ships(14, "freighter"), ships(22, "freighter")),
                  Attribute::kCount) == "conflict");
  CHECK(VerdictOn(TwoFigures("Fourteen vessels lay at anchor off the harbour of Lund, queueing for a berth.",
                             "By dusk 22 ships were waiting at anchor off the harbour of Lund for a berth.",
                             ships(14, "vessel"), ships(22, "ship")),
                  Attribute::kCount) == "conflict");
  CHECK(VerdictOn(TwoFigures("Fourteen freighters lay at anchor off the harbour of Lund, queueing for a berth.",
                             "By dusk 22 lorries were waiting behind the gate of the works for their papers.",
                             ships(14, "freighter"), ships(22, "lorry")),
                  Attribute::kCount) == "none");
}

}  // namespace
}  // namespace recount::compare
