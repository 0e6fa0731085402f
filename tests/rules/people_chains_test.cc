#include "engine/people/find_people.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/language/language.h"

namespace recount::people {
namespace {

std::vector<Entity> Read(const std::string& words) {
  static const auto files = knowledge::Files::Embedded("en");
  static const auto language = language::Language::Load(files, language::ModelChoice::kAccurate);
  static const auto people = People::Load(files);
  REQUIRE(language.ok());
  REQUIRE(people.ok());
  Article article;
  article.text = words;
  const Text text = language->Read(article);
  return people->Find(article, text);
}

const Entity* Named(const std::vector<Entity>& all, const std::string& name) {
  for (const Entity& e : all) {
    if (e.name == name) return &e;
  }
  return nullptr;
}

// The entity `name` has exactly these mentions, as they stand, divided by "; ".
void Check(const std::string& words, const std::string& name, const std::string& mentions) {
  CAPTURE(words);
  const auto all = Read(words);
  const Entity* e = Named(all, name);
  REQUIRE_MESSAGE(e != nullptr, "no entity ", name);
  std::string got;
  for (const Mention& m : e->mentions) got += (got.empty() ? "" : "; ") + std::string(Slice(words, m.span));
  CHECK(got == mentions);
}

TEST_CASE("full name, title and surname, surname alone are one person") {
  Check("Anna Berg opened the meeting. Ms. Berg left early. Berg was tired.", "Anna Berg", "Anna Berg; Ms. Berg; Berg");
}

TEST_CASE("an office in apposition makes the role noun hers") {
  const std::string words = "Anna Berg, Norway's deputy foreign minister, met the press. The minister was calm.";
  const auto all = Read(words);
  const Entity* e = Named(all, "Anna Berg");
  REQUIRE(e != nullptr);
  CHECK(e->type == EntityType::kPerson);
  REQUIRE_FALSE(e->offices.empty());
  CHECK(e->offices.front() == "deputy foreign minister");
  CHECK(Slice(words, e->mentions.back().span) == "The minister");
}

TEST_CASE("demonyms are mentions of the country; groups are their own") {
  const auto all = Read("Norwegian troops crossed the river. Swedish officials said nothing was decided.");
  const Entity* norway = Named(all, "Norway");
  REQUIRE(norway != nullptr);
  CHECK(norway->mentions.front().form == MentionForm::kDemonym);
  const Entity* group = Named(all, "Swedish officials");
  REQUIRE(group != nullptr);
  CHECK(group->type == EntityType::kGroup);
}

TEST_CASE("a capital that acts speaks for its government, a place does not") {
  const auto speaks = [](const std::string& words, const std::string& name) {
    const auto all = Read(words);
    const Entity* e = Named(all, name);
    return e == nullptr ? std::string("?") : e->speaks_for;
  };
  CHECK(speaks("Oslo rejected the plan on Monday.", "Oslo") == "Norwegian government");
  CHECK(speaks("The ship sailed from Oslo on Monday.", "Oslo") == "");
}

TEST_CASE("an acronym keeps the expansion that stands beside it") {
  const auto all = Read("The Northern League of Harbours (NLH) met in Bergen. The NLH will vote.");
  const Entity* e = Named(all, "Northern League of Harbours");
  REQUIRE(e != nullptr);
  CHECK(e->expansion == "Northern League of Harbours");
  CHECK(e->type == EntityType::kBody);
}

TEST_CASE("odd input gives fewer entities, never a crash") {
  CHECK(Read("").empty());
  CHECK(Read("...").empty());
  CHECK_NOTHROW(Read("“"));
  CHECK_NOTHROW(Read("Mr"));
  CHECK_NOTHROW(Read("( ( (OSCE"));
  CHECK_NOTHROW(Read(std::string(20000, 'A')));
}

TEST_CASE("names with marks inside, and a person behind a body's name") {
  Check("Michael O' Dolan opened the plant. Karim al-Odan closed it.", "Michael O' Dolan", "Michael O' Dolan");
  Check("Michael O' Dolan opened the plant. Karim al-Odan closed it.", "Karim al-Odan", "Karim al-Odan");
}

TEST_CASE("firms are called by their first word") {
  const auto all = Read(
      "Shareholders have until Friday to take an offer from Castrel Drinks of France. On Monday Castrel said it would "
      "pay.");
  const Entity* e = Named(all, "Castrel Drinks");
  REQUIRE(e != nullptr);
  CHECK(e->type == EntityType::kBody);
  CHECK(e->mentions.size() >= 2);
}

TEST_CASE("what it is before the name makes it a body") {
  const auto all = Read("The state owns a stake in the carmaker Crestler.");
  const Entity* e = Named(all, "Crestler");
  REQUIRE(e != nullptr);
  CHECK(e->type == EntityType::kBody);
}

}  // namespace
}  // namespace recount::people
