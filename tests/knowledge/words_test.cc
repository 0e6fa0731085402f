#include "engine/knowledge/words.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "absl/strings/str_join.h"

namespace recount::knowledge {
namespace {

void CheckContent(std::string_view text, std::string_view expected) {
  const auto words = Words::Load(Files::Embedded("en"));
  REQUIRE(words.ok());
  CHECK(sv(absl::StrJoin(words->Content(text), " ")) == expected);
}

TEST_CASE("content words are comparable between outlets") {
  CheckContent("The harbour talks had reached an “impasse of sorts”", "harbour talk reach impass sort");
  CheckContent("organisations and an organization", "organization organization");
  CheckContent("1,200 troops, 3.5 tonnes", "1200 troop 3.5 tonn");
  CheckContent("", "");
  CheckContent("that is so", "that is so");
}

TEST_CASE("the forms of a word share a stem") {
  const auto words = Words::Load(Files::Embedded("en"));
  REQUIRE(words.ok());
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"strikes", "strike"}, {"parties", "party"}, {"moved", "moves"}, {"holding", "held"}, {"dead", "died"}}) {
    CAPTURE(a);
    CHECK(words->Stem(a) == words->Stem(b));
  }
}

TEST_CASE("words of one sense have its number in common") {
  const auto words = Words::Load(Files::Embedded("en"));
  REQUIRE(words.ok());
  const auto share = [&](std::string_view a, std::string_view b) {
    const auto& x = words->Senses(a);
    const auto& y = words->Senses(b);
    return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
  };
  CHECK(share("issue", "release"));
  CHECK(share("start", "begin"));
  CHECK(share("refute", "rebut"));
  CHECK_FALSE(share("arrest", "try"));
  CHECK_FALSE(share("open", "postpone"));
  CHECK(words->Senses("norvia").empty());
}

TEST_CASE("words that reporters use for one thing have a class in common") {
  const auto words = Words::Load(Files::Embedded("en"));
  REQUIRE(words.ok());
  const auto share = [&](std::string_view a, std::string_view b) {
    const auto x = words->Alike(a);
    const auto y = words->Alike(b);
    return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
  };
  CHECK(share("Nine vessels lay at anchor.", "the ships that are waiting"));
  CHECK(share("The crews walked out at dawn.", "a strike"));
  CHECK(share("They were told to pull back.", "the withdrawal"));
  CHECK(share("Two guards suffered wounds.", "three people were injured"));
  CHECK_FALSE(share("The ferry left the harbour.", "Jurors acquitted her."));
  CHECK_FALSE(share("The council closed the pool.", "A gale tore off the roof."));
  CHECK(words->Alike("Norvia").empty());
}

}  // namespace
}  // namespace recount::knowledge
