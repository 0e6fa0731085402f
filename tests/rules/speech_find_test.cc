#include "engine/speech/find_speech.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/language/language.h"
#include "engine/people/find_people.h"

namespace recount::speech {
namespace {

struct Said {
  std::string text;
  std::vector<Entity> entities;
  std::vector<Speech> speech;
};

Said Read(const std::string& words) {
  static const auto files = knowledge::Files::Embedded("en");
  static const auto language = language::Language::Load(files, language::ModelChoice::kAccurate);
  static const auto people = people::People::Load(files);
  static const auto finder = SpeechFinder::Load(files);
  REQUIRE(language.ok());
  REQUIRE(people.ok());
  REQUIRE(finder.ok());
  Article article;
  article.text = words;
  const Text text = language->Read(article);
  Said out;
  out.text = words;
  out.entities = people->Find(article, text);
  out.speech = finder->Find(article, text, {}, &out.entities);
  return out;
}

// The first speech whose content holds `part` and stands in no other; "speaker / kind / stance / via".
std::string Of(const Said& said, const std::string& part) {
  for (const Speech& s : said.speech) {
    bool holds = false;
    for (const Span& span : s.content) holds = holds || Slice(said.text, span).find(part) != std::string_view::npos;
    if (!holds) continue;
    std::string out = s.speaker_name + " / " + std::string(Name(s.kind)) + " / " + std::string(Name(s.stance));
    for (const std::string& v : s.via) out += " / " + v;
    return out;
  }
  return "none";
}

void Check(const std::string& words, const std::string& part, const std::string& expected) {
  CAPTURE(words);
  CHECK(Of(Read(words), part) == expected);
}

TEST_CASE("direct, indirect and mixed speech, before and behind the cue") {
  Check("Anna Berg said the bridge was safe.", "bridge was safe", "Anna Berg / indirect / assert");
  Check("“The bridge is safe and will stay open,” Anna Berg said.", "stay open", "Anna Berg / direct / assert");
  Check("“The bridge is safe and will stay open,” said Anna Berg, the mayor of the town.", "stay open",
        "Anna Berg / direct / assert");
  Check("Anna Berg said the bridge was “safe as a house”.", "safe as a house", "Anna Berg / mixed / assert");
  Check("The bridge, Anna Berg said, is safe.", "is safe", "Anna Berg / indirect / assert");
}

TEST_CASE("denials, accusations, refusals, promises have their stance") {
  Check("Oslo denies that it is planning a tax and says its figures are old.", "planning a tax",
        "Oslo / indirect / deny");
  Check("Oslo denies that it is planning a tax and says its figures are old.", "figures are old",
        "Oslo / indirect / assert");
  Check("Anna Berg accused the council of hiding the report.", "hiding the report", "Anna Berg / indirect / accuse");
  Check("Anna Berg declined to comment.", "to comment", "Anna Berg / indirect / decline");
  Check("Anna Berg promised to rebuild the school.", "rebuild the school", "Anna Berg / indirect / promise");
}

TEST_CASE("carriers: told an agency, quoted by one, according to one") {
  Check("“We will not leave this town,” Anna Berg told Reuters.", "not leave", "Anna Berg / direct / assert / Reuters");
  Check("Anna Berg was cited by TASS as saying that the plan was dead.", "plan was dead",
        "Anna Berg / indirect / assert / TASS");
  Check("“We will not leave this town,” Ms. Berg said, according to Interfax.", "not leave",
        "Berg / direct / assert / Interfax");
}

TEST_CASE("a quotation that goes on belongs to the same speaker") {
  const std::string words =
      "“We waited for a whole night,” Anna Berg said. “Nobody came to help us.”\n\n“It was cold on the bridge that "
      "night.”\n";
  Check(words, "Nobody came", "Anna Berg / direct / assert");
  Check(words, "cold on the bridge", "Anna Berg / direct / assert");
}

TEST_CASE("a speaking pronoun is the previous speaker of that gender") {
  Check("Anna Berg said the bridge was safe. Erik Dahl built it. She said it would stay open.", "stay open",
        "Anna Berg / indirect / assert");
  const Said said = Read("She said it would stay open.");
  REQUIRE_FALSE(said.speech.empty());
  CHECK(said.speech.front().speaker == -1);
  CHECK(said.speech.front().speaker_name == "She");
}

TEST_CASE("a speech inside another points at it") {
  const Said said = Read("Anna Berg said that Erik Dahl had promised to rebuild the school.");
  REQUIRE(said.speech.size() >= 2);
  CHECK(said.speech[0].within == -1);
  CHECK(said.speech[1].within == 0);
}

TEST_CASE("what only looks like speech is none") {
  Check("She was denied entry to the hall.", "entry", "none");
  Check("The so-called “dead end” was a street.", "dead end", "none");
}

TEST_CASE("odd input gives fewer speeches, never a crash") {
  CHECK(Read("").speech.empty());
  CHECK_NOTHROW(Read("said"));
  CHECK_NOTHROW(Read("“said"));
  CHECK_NOTHROW(Read("according to"));
  CHECK_NOTHROW(Read("“ ” “ ” said said said that that"));
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "He said that she said “no”. ";
  CHECK_NOTHROW(Read(many));
}

}  // namespace
}  // namespace recount::speech
