#include "engine/compare/compare.h"
#include "engine/compare/claims.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "tests/support/story_maker.h"

namespace recount::compare {
namespace {

using testing::Count;
using testing::StoryMaker;

std::vector<Finding> Findings(const StoryMaker& story) {
  const auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  const story::StoryGraph graph = story::StoryGraph::Build(story.articles, *words);
  return Compare(graph, *words);
}

// The verdict on an attribute; "none" where there is no finding of it.
std::string VerdictOn(const StoryMaker& story, Attribute attribute) {
  for (const Finding& f : Findings(story)) {
    if (f.attribute == attribute && f.verdict != Verdict::kSingle) return std::string(Name(f.verdict));
  }
  return "none";
}

StoryMaker Meeting(const std::vector<std::string>& days, std::vector<std::string> words = {}) {
  StoryMaker story;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const int a = story.Article("outlet" + std::to_string(i), "2031-03-06");
    story.Event(a,
                std::string(i == 0   ? "Norvia and Estmark met in Lund."
                            : i == 1 ? "Envoys of both met at the castle."
                                     : "They met over fish and coal."),
                {.trigger = "met",
                 .synset = "talks",
                 .who = {"Norvia", "Estmark"},
                 .place = "Lund",
                 .date = days[i],
                 .words = words});
  }
  return story;
}

StoryMaker Toll(const Quantity& first, const std::string& first_day, const Quantity& second,
                const std::string& second_day) {
  StoryMaker story;
  const int a = story.Article("herald", first_day);
  const int b = story.Article("post", second_day);
  for (const auto& [article, q] : {std::pair{a, first}, std::pair{b, second}}) {
    story.Event(article, article == a ? "The ferry fire killed many." : "A blaze at sea killed sailors and crew.",
                {.trigger = "killed",
                 .synset = "kill",
                 .event_class = EventClass::kCasualties,
                 .who = {"Norvia"},
                 .place = "Lund",
                 .date = "2031-03-04",
                 .quantities = {q}});
  }
  return story;
}

// A rally on one day, each outlet with its own figure.
StoryMaker Rally(double first, double second, const std::string& second_day) {
  StoryMaker story;
  for (const auto& [outlet, n, day] :
       {std::tuple{"herald", first, std::string("2031-03-04")}, {"post", second, second_day}}) {
    const int a = story.Article(outlet, "2031-03-06");
    story.Event(a,
                n == first && outlet[0] == 'h' ? "Many people gathered below the castle."
                                               : "Crowds gathered in Lund, some singing.",
                {.trigger = "gathered",
                 .synset = "gather",
                 .event_class = EventClass::kOther,
                 .who = {"Norvia"},
                 .place = "Lund",
                 .date = day,
                 .quantities = {Count(n, "person")}});
  }
  return story;
}

TEST_CASE("crowds of one day are compared, those of two days are not") {
  CHECK(VerdictOn(Rally(15000, 40000, "2031-03-04"), Attribute::kCount) == "conflict");
  CHECK(VerdictOn(Rally(15000, 15000, "2031-03-04"), Attribute::kCount) == "agree");
  CHECK(VerdictOn(Rally(15000, 40000, "2031-03-05"), Attribute::kCount) == "none");
  CHECK(VerdictOn(Rally(12, 40, "2031-03-04"), Attribute::kCount) == "none");
  StoryMaker towns = Rally(15000, 40000, "2031-03-04");
  towns.At(1).events[0].place = towns.Who(1, "Malmo", EntityType::kPlace);
  CHECK(VerdictOn(towns, Attribute::kCount) == "none");
}

TEST_CASE("who denies having said it disputes the report") {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-04");
  const int b = story.Article("post", "2031-03-05");
  story.Says(a, "Einar Moe said there would be no new money for the harbour.", "Einar Moe",
             "there would be no new money for the harbour");
  story.Says(b, "Einar Moe denied saying there would be no new money for the harbour.", "Einar Moe",
             "saying there would be no new money for the harbour", Stance::kDeny, "denied");
  CHECK(VerdictOn(story, Attribute::kStatement) == "disputed");
}

TEST_CASE("a denial answers whoever asserts the same deed") {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-04");
  const int b = story.Article("post", "2031-03-05");
  for (const auto& [article, sentence, speaker, content, stance] :
       {std::tuple{a, "A clerk said the Brannoc Trust paid the thieves.", "Clerk", "the Brannoc Trust paid the thieves",
                   Stance::kAssert},
        {b, "Ann Moe denied that the Brannoc Trust paid anything.", "Ann Moe", "that the Brannoc Trust paid anything",
         Stance::kDeny}}) {
    story.Says(article, sentence, speaker, content, stance, stance == Stance::kDeny ? "denied" : "said");
    Annotated& one = story.At(article);
    EventMention paid = one.events.back();
    paid.id = "v1";
    paid.event_class = EventClass::kBusiness;
    paid.trigger = paid.synset = "pay";
    paid.participants.clear();
    Participant p;
    p.entity = story.Who(article, "Brannoc Trust");
    p.role = Role::kAgent;
    paid.participants.push_back(p);
    one.events.push_back(paid);
  }
  CHECK(VerdictOn(story, Attribute::kOutcome) == "disputed");
}

// Outlets and days; the first article is an earlier state of the second.
TEST_CASE("an outlet that changes its article is no conflict: the latest counts, the change is told") {
  StoryMaker story = Meeting({"2031-03-04", "2031-03-05", "2031-03-05"});
  story.At(0).article.outlet = story.At(1).article.outlet = "Herald";
  story.At(0).article.later_version = "outlet1";
  const std::vector<Finding> findings = Findings(story);
  const auto date =
      std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.attribute == Attribute::kDate; });
  REQUIRE(date != findings.end());
  CHECK(date->verdict == Verdict::kUpdated);
  CHECK(date->sources == 2);
  REQUIRE(date->relations.size() == 1);
  CHECK(date->relations[0].reason.find("Herald has changed its article") == 0);
}

TEST_CASE("what a later version withdraws holds against nobody") {
  StoryMaker story = Meeting({"2031-03-04", "2031-03-05", "2031-03-04"});
  story.At(0).article.outlet = story.At(1).article.outlet = "Herald";
  story.At(0).article.later_version = "outlet1";
  // The third outlet still has the old day: that is a conflict with the Herald of today.
  CHECK(VerdictOn(story, Attribute::kDate) == "conflict");
}

TEST_CASE("dates: three days against one conflict, equal ones agree, a month holds its day") {
  CHECK(VerdictOn(Meeting({"2031-03-04", "2031-03-04", "2031-03-05"}), Attribute::kDate) == "conflict");
  CHECK(VerdictOn(Meeting({"2031-03-04", "2031-03-04"}), Attribute::kDate) == "agree");
  CHECK(VerdictOn(Meeting({"2031-03-04", "2031-03"}), Attribute::kDate) == "compatible");
  CHECK(VerdictOn(Meeting({"2031-03-04", "2031-03-05"}, {"postpone"}), Attribute::kDate) == "updated");
}

TEST_CASE("dates: a derived day takes no part") {
  StoryMaker story = Meeting({"2031-03-04", "2031-03-05"});
  TimeMention t;
  t.derived = true;
  story.At(1).times.push_back(t);
  story.At(1).events[0].time = 0;
  CHECK(VerdictOn(story, Attribute::kDate) == "none");
}

TEST_CASE("dates: the sentence names both sides") {
  for (const Finding& f : Findings(Meeting({"2031-03-04", "2031-03-04", "2031-03-05"}))) {
    if (f.verdict != Verdict::kConflict) continue;
    CHECK(f.summary.find("Tuesday 4 March 2031") != std::string::npos);
    CHECK(f.summary.find("outlet2 puts it on Wednesday 5 March 2031") != std::string::npos);
    CHECK(f.sources == 3);
    return;
  }
  FAIL("no conflict found");
}

TEST_CASE("counts: a running toll is updated, figures of one day conflict, bounds are compatible") {
  CHECK(VerdictOn(Toll(Count(12, "dead"), "2031-03-05", Count(15, "dead"), "2031-03-06"), Attribute::kCount) ==
        "updated");
  CHECK(VerdictOn(Toll(Count(12, "dead"), "2031-03-05", Count(15, "dead"), "2031-03-05"), Attribute::kCount) ==
        "conflict");
  CHECK(VerdictOn(Toll(Count(12, "dead"), "2031-03-05", Count(12, "dead"), "2031-03-06"), Attribute::kCount) ==
        "agree");
  Quantity more = Count(10, "dead", ">10");
  more.high = std::numeric_limits<double>::infinity();
  more.low_open = true;
  CHECK(VerdictOn(Toll(more, "2031-03-05", Count(12, "dead"), "2031-03-05"), Attribute::kCount) == "compatible");
  CHECK(VerdictOn(Toll(Count(12, "dead"), "2031-03-05", Count(40, "aboard"), "2031-03-05"), Attribute::kCount) ==
        "none");
}

TEST_CASE("an accusation and its denial are disputed, whoever carries them") {
  StoryMaker story;
  const int a = story.Article("herald", "2031-03-06");
  const int b = story.Article("post", "2031-03-06");
  story.Says(a, "Norvia accused Estmark of shelling the border village of Tarn.", "Norvia",
             "Estmark of shelling the border village of Tarn", Stance::kAccuse, "accused");
  story.Says(b, "Estmark denied that it had shelled the village of Tarn.", "Estmark",
             "that it had shelled the village of Tarn", Stance::kDeny, "denied");
  CHECK(VerdictOn(story, Attribute::kOutcome) == "disputed");
}

TEST_CASE("two rivals who each claim to have won are disputed; who concedes, or wins nothing, is no rival") {
  auto both = [](const std::string& first, const std::string& second) {
    StoryMaker story;
    const int a = story.Article("herald", "2031-03-06");
    const int b = story.Article("post", "2031-03-06");
    story.Says(a, "Mara Lindqvist said " + first + " on the night of the vote in Norvia.", "Mara Lindqvist", first);
    story.Says(b, "In Norvia, Otto Grahn told his voters after the count: " + second + ".", "Otto Grahn", second,
               Stance::kAssert, "told");
    return VerdictOn(story, Attribute::kOutcome);
  };
  CHECK(both("that she had won", "we have won") == "disputed");
  CHECK(both("that she had won", "she has earned it") == "none");
  CHECK(both("that she had won", "we have not won") == "none");
  CHECK(both("that she had won", "the winner is known tomorrow") == "none");
}

TEST_CASE("statements: one wording agrees, a variant is compatible, another figure conflicts") {
  auto said = [](const std::string& first, const std::string& second) {
    StoryMaker story;
    const int a = story.Article("herald", "2031-03-06");
    const int b = story.Article("post", "2031-03-06");
    story.Says(a, "Mara Lindqvist said " + first + ".", "Mara Lindqvist", first);
    story.Says(b, "Lindqvist told reporters on the quay: “" + second + "”.", "Lindqvist", second);
    return VerdictOn(story, Attribute::kStatement);
  };
  CHECK(said("the harbour talks are a road to nowhere", "the harbour talks are a road to nowhere") == "agree");
  CHECK(said("the harbour talks are a road to nowhere of a kind", "a road to nowhere or a parting of ways") ==
        "compatible");
  CHECK(said("the yard will cut 300 jobs by the end of spring", "the yard will cut 500 jobs by the end of spring") ==
        "conflict");
  CHECK(said("the harbour talks are a road to nowhere", "the budget needs another look in autumn") == "none");
}

TEST_CASE("names: another word in an expansion conflicts, a spelling does not") {
  auto named = [](const std::string& first, const std::string& second) {
    StoryMaker story;
    for (const auto& [id, expansion] : {std::pair<std::string, std::string>{"herald", first}, {"post", second}}) {
      const int a = story.Article(id, "2031-03-06");
      story.Who(a, "NHO", EntityType::kBody, expansion);
      story.Sentence(a, "The " + expansion + " (NHO) met.");
    }
    return VerdictOn(story, Attribute::kName);
  };
  CHECK(named("Northern Harbour Organisation", "Northern Harbour Organization") == "none");
  CHECK(named("Northern Harbour Organisation", "Northern Health Organisation") == "conflict");
}

TEST_CASE("whether it happened: an affirmed and a negated event conflict") {
  StoryMaker story = Meeting({"2031-03-04", "2031-03-04"});
  story.At(1).events[0].polarity = Polarity::kNegative;
  CHECK(VerdictOn(story, Attribute::kOutcome) == "conflict");
}

TEST_CASE("copies are one source: their equal values do not agree") {
  StoryMaker story;
  for (const char* id : {"wire", "post"}) {
    const int a = story.Article(id, "2031-03-06");
    story.Event(
        a,
        "Norvia and Estmark met in Lund on Tuesday for talks about the shared fishing grounds off the northern coast.",
        {.trigger = "met", .synset = "talks", .who = {"Norvia", "Estmark"}, .place = "Lund", .date = "2031-03-04"});
  }
  CHECK(VerdictOn(story, Attribute::kDate) == "none");
}

TEST_CASE("a number is a part of a larger one by what stands behind it or behind what it counts") {
  auto part = [](std::string_view text, std::string_view number) {
    const int at = static_cast<int>(text.find(number));
    return PartBehind(text, {at, at + static_cast<int>(number.size())});
  };
  CHECK(part("He has 51 wins coming by way of knockout.", "51") == " coming by way of knockout");
  CHECK(part("They lost 600 jobs in Lund.", "600 jobs") == " in Lund");
  CHECK(part("The ferry had 12 of the 42 lorries.", "12") == " of the 42 lorries");
  CHECK(part("It carried 42 lorries, said its owner.", "42 lorries").empty());
  CHECK(part("It carried 42 lorries when it burned.", "42").empty());
}

TEST_CASE("what is counted stands in the plural") {
  CHECK(Plural("lorry") == "lorries");
  CHECK(Plural("fishing boat") == "fishing boats");
  CHECK(Plural("day") == "days");
  CHECK(Plural("church") == "churches");
  CHECK(Plural("person") == "people");
  CHECK(Plural("fisherman") == "fishermen");
  CHECK(Plural("woman") == "women");
  CHECK(Plural("human") == "humans");
  CHECK(Plural("German") == "Germans");
}

}  // namespace
}  // namespace recount::compare
