#include "engine/knowledge/gazetteer.h"

#include <doctest/doctest.h>

namespace recount::knowledge {
namespace {

Gazetteer Load(Files files) {
  auto world = Gazetteer::Load(files);
  REQUIRE(world.ok());
  return *std::move(world);
}

std::string KeyOf(const Gazetteer& world, std::string_view name) {
  const KnownName* k = world.Find(name);
  return k == nullptr ? "" : k->key;
}

TEST_CASE("names of the world, their other forms and their keys") {
  const Gazetteer world = Load(Files::Embedded("en"));
  CHECK(KeyOf(world, "United States") == "country:us");
  CHECK(KeyOf(world, "U.S.") == "country:us");
  CHECK(KeyOf(world, "the United Kingdom") == "country:gb");
  CHECK(KeyOf(world, "Kiev") == "city:kyiv-ua");
  CHECK(KeyOf(world, "Kyiv") == "city:kyiv-ua");
  CHECK(KeyOf(world, "OSCE") == "body:osce");
  CHECK(KeyOf(world, "Organisation for Security and Cooperation in Europe") == "body:osce");
  CHECK(KeyOf(world, "Élysée") == KeyOf(world, "Elysee Palace"));
  CHECK(KeyOf(world, "TASS") == "carrier:tass");
  CHECK(KeyOf(world, "Georgia") == "country:ge");
  CHECK(KeyOf(world, "turkey") == "");
  CHECK(world.FindAdjective("Norwegian")->key == "country:no");
  CHECK(world.FindPeople("Swedes")->key == "country:se");
}

TEST_CASE("a body's name is known in every spelling of its words") {
  const Gazetteer world = Load(Files::Embedded("en"));
  CHECK(KeyOf(world, "Organization for Economic Cooperation and Development") == "body:oecd");
  CHECK(KeyOf(world, "Organisation for Economic Co-operation and Development") == "body:oecd");
  CHECK(KeyOf(world, "International Labor Organisation") == "body:ilo");
  CHECK(KeyOf(world, "World Food Program") == "body:wfp");
  CHECK(KeyOf(world, "World Food Programmes").empty());
}

TEST_CASE("who speaks for whom") {
  const Gazetteer world = Load(Files::Embedded("en"));
  CHECK(world.SpeaksFor(*world.Find("Moscow")) == "Russian government");
  CHECK(world.SpeaksFor(*world.Find("Kremlin")) == "Russian government");
  CHECK(world.SpeaksFor(*world.Find("Washington")) == "US government");
  CHECK(world.SpeaksFor(*world.Find("Marseille")) == "");
  CHECK(world.SpeaksFor(*world.Find("NATO")) == "");
}

TEST_CASE("a user's rows add names, and a bad row says where it stands") {
  Files files = Files::Embedded("en");
  files.Add("people/bodies.txt", "own/bodies.txt", "river-union\tRU-9\tRiver Union\nnato\t-\tThe Old Pact\n");
  const Gazetteer world = Load(files);
  CHECK(KeyOf(world, "River Union") == "body:river-union");
  CHECK(KeyOf(world, "The Old Pact") == "body:nato");
  files.Add("people/cities.txt", "own/cities.txt", "# one column too few\nx-no\tX\tno\n");
  const auto bad = Gazetteer::Load(files);
  REQUIRE_FALSE(bad.ok());
  CHECK(std::string(bad.status().message()).find("own/cities.txt:2") == 0);
}

}  // namespace
}  // namespace recount::knowledge
