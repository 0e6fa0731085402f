// Who is who in an article of our own: chains by surname, title, role and pronoun; kinds of names; a user's persons.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "engine/engine.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

using testing::TheEngine;

std::vector<Entity> Read(const Engine& engine, std::string text) {
  Article article;
  article.text = std::move(text);
  return engine.Annotate(article).entities;
}

const Entity* Named(const std::vector<Entity>& entities, std::string_view name) {
  for (const Entity& e : entities) {
    if (e.name == name || std::find(e.aliases.begin(), e.aliases.end(), name) != e.aliases.end()) return &e;
  }
  return nullptr;
}

EntityType TypeOf(const std::vector<Entity>& entities, std::string_view name) {
  const Entity* e = Named(entities, name);
  CAPTURE(name);
  REQUIRE(e != nullptr);
  return e->type;
}

bool Mentions(std::string_view text, const Entity& entity, std::string_view words) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](const Mention& m) { return Slice(text, m.span) == words; });
}

TEST_CASE("a surname, a title, a role and a pronoun lead to one person") {
  const std::string text =
      "Norwegian Fisheries Minister Sigrun Haldorsen visited the docks on Monday. Haldorsen met the crews for an "
      "hour.\n\n"
      "The minister promised new nets. She will return in spring, and Ms. Haldorsen's office confirmed the plan.";
  const auto entities = Read(TheEngine(), text);
  const Entity* minister = Named(entities, "Sigrun Haldorsen");
  REQUIRE(minister != nullptr);
  CHECK(minister->type == EntityType::kPerson);
  CHECK(minister->gender == Gender::kFemale);
  CHECK(Mentions(text, *minister, "Haldorsen"));
  CHECK(Mentions(text, *minister, "The minister"));
  CHECK(Mentions(text, *minister, "She"));
}

TEST_CASE("what a sentence says that somebody is, the next calls her by") {
  const std::string text =
      "Sigrun Haldorsen is still mayor. The council voted on Monday.\n\nThe mayor wants new nets. Einar Moe is not "
      "mayor "
      "of Lund.";
  const auto entities = Read(TheEngine(), text);
  const Entity* mayor = Named(entities, "Sigrun Haldorsen");
  REQUIRE(mayor != nullptr);
  CHECK(Mentions(text, *mayor, "The mayor"));
  const Entity* other = Named(entities, "Einar Moe");
  REQUIRE(other != nullptr);
  CHECK(other->offices.empty());
}

TEST_CASE("a role with a name behind it is that name's") {
  const std::string text =
      "Mayor Sigrun Haldorsen spoke first. Farmers were not convinced. Their leader, Tove Lindqvist, will vote no.";
  const auto entities = Read(TheEngine(), text);
  const Entity* mayor = Named(entities, "Sigrun Haldorsen");
  REQUIRE(mayor != nullptr);
  CHECK_FALSE(Mentions(text, *mayor, "Their leader"));
  REQUIRE(Named(entities, "Tove Lindqvist") != nullptr);
}

TEST_CASE("a month is nobody, a surname like it is somebody") {
  const auto entities = Read(TheEngine(), "The plant will close in May, the chairman said. It opened on 3 May 1971.");
  CHECK(Named(entities, "May") == nullptr);
  const auto people = Read(TheEngine(), "Harriet May runs the plant. The council met May on Monday.");
  CHECK(Named(people, "Harriet May") != nullptr);
}

TEST_CASE("one surname, two people by their titles") {
  const std::string text =
      "Mr. Okonedo and his wife, Mrs. Okonedo, own the mill. Mr. Okonedo bought it in 2004. Mrs. Okonedo runs the "
      "shop.";
  const auto entities = Read(TheEngine(), text);
  int people = 0;
  for (const Entity& e : entities) people += e.type == EntityType::kPerson ? 1 : 0;
  CHECK(people == 2);
}

TEST_CASE("kinds of names that no table knows, by how they are used") {
  const auto entities = Read(
      TheEngine(),
      "Torvald Brekke said that Halvard Shipping would move its yard from Sundvika to Oslo. Shares in Halvard Shipping "
      "fell by a tenth. Brekke, who lives in Sundvika, has led the company since 2011. The Tollen Institute, which "
      "studies ports, called the move a mistake.");
  CHECK(TypeOf(entities, "Torvald Brekke") == EntityType::kPerson);
  CHECK(TypeOf(entities, "Halvard Shipping") == EntityType::kBody);
  CHECK(TypeOf(entities, "Tollen Institute") == EntityType::kBody);
  CHECK(TypeOf(entities, "Sundvika") == EntityType::kPlace);
}

TEST_CASE("an acronym in brackets is the written-out name's") {
  const auto entities = Read(
      TheEngine(), "The Harbour Pilots Union of Lund (HPUL) will strike on Friday. The HPUL wants shorter shifts.");
  const Entity* body = Named(entities, "HPUL");
  REQUIRE(body != nullptr);
  CHECK(body->type == EntityType::kBody);
  CHECK(body->expansion == "Harbour Pilots Union of Lund");
  CHECK(body->mentions.size() == 3);
}

TEST_CASE("a capital that acts speaks for its government, one that is visited does not") {
  const auto acts = Read(TheEngine(), "Lisbon rejected the offer on Tuesday. Lisbon wants more time.");
  CHECK(Named(acts, "Lisbon")->speaks_for == "Portuguese government");
  const auto place = Read(TheEngine(), "The fair opened in Lisbon on Tuesday. Crowds filled the streets of Lisbon.");
  CHECK(Named(place, "Lisbon")->speaks_for.empty());
}

TEST_CASE("a user's persons are known with their gender and office") {
  const auto folder = std::filesystem::temp_directory_path() / "recount-people-test";
  std::filesystem::create_directories(folder / "people");
  std::ofstream(folder / "people" / "persons.txt") << "quillon\tEda Quillon; E. Quillon\tfemale\tharbour master\tno\n";
  EngineOptions options;
  options.knowledge = {folder.string()};
  auto engine = Engine::Create(options);
  REQUIRE(engine.ok());
  const std::string text =
      "Eda Quillon closed the port at noon. The harbour master cited high waves, and Quillon left.";
  const auto entities = Read(*engine, text);
  const Entity* person = Named(entities, "Eda Quillon");
  REQUIRE(person != nullptr);
  CHECK(person->key == "person:quillon");
  CHECK(person->type == EntityType::kPerson);
  CHECK(person->gender == Gender::kFemale);
  CHECK(Mentions(text, *person, "Quillon"));
  std::ofstream(folder / "people" / "persons.txt") << "quillon\tEda Quillon\tqueen\t-\t-\n";
  const auto bad = Engine::Create(options);
  REQUIRE_FALSE(bad.ok());
  CHECK(std::string(bad.status().message()).find("persons.txt:1: gender is female, male or -") != std::string::npos);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace recount
