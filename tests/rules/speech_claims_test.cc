// What stands around a saying and in it: speakers that are bodies or "I", the claim's polarity and modality, channel,
// occasion, addressee; and cues that are no verbs.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/language/language.h"
#include "engine/people/find_people.h"
#include "engine/speech/find_speech.h"

namespace recount::speech {
namespace {

struct Said {
  std::string text;
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
  auto entities = people->Find(article, text);
  return {words, finder->Find(article, text, {}, &entities)};
}

// The innermost speech whose content holds `part`.
const Speech* Of(const Said& said, const std::string& part) {
  const Speech* best = nullptr;
  for (const Speech& s : said.speech) {
    for (const Span& span : s.content) {
      if (Slice(said.text, span).find(part) == std::string_view::npos) continue;
      if (best == nullptr || s.within >= 0) best = &s;
    }
  }
  return best;
}

void CheckSpeaker(const std::string& words, const std::string& part, const std::string& speaker) {
  CAPTURE(words);
  const Said said = Read(words);
  const Speech* s = Of(said, part);
  REQUIRE(s != nullptr);
  CHECK(s->speaker_name == speaker);
}

void CheckClaim(const std::string& words, const std::string& part, bool negated) {
  CAPTURE(words);
  const Said said = Read(words);
  const Speech* s = Of(said, part);
  REQUIRE(s != nullptr);
  CHECK(s->negated_content == negated);
}

void CheckModality(const std::string& words, const std::string& part, Modality modality) {
  CAPTURE(words);
  const Said said = Read(words);
  const Speech* s = Of(said, part);
  REQUIRE(s != nullptr);
  CHECK(Name(s->modality) == Name(modality));
}

TEST_CASE("\"it\" and \"the ministry\" go back to the body named before") {
  CheckSpeaker("The Finance Ministry met the banks on Monday. The ministry said that the talks had gone well.",
               "talks had gone well", "Finance Ministry");
  CheckSpeaker("Anna Berg said she was tired. The firm said that it would open a mine.", "open a mine", "firm");
}

TEST_CASE("\"I\" in a quotation is whoever says it") {
  CheckSpeaker("“I think that the bridge is safe enough for lorries,” Anna Berg said.", "bridge is safe", "Anna Berg");
}

TEST_CASE("who speaks inside another's words is not whom \"he\" means next") {
  CheckSpeaker("Tom Vik said that Olav Moe would demand a new vote. “Nobody should be surprised by that,” he added.",
               "Nobody should be surprised", "Tom Vik");
}

TEST_CASE("what only tells more of a described speaker is no part of the name") {
  CheckSpeaker("A fire officer who was on deck said that the lorry had burned first.", "lorry had burned",
               "fire officer");
}

TEST_CASE("the claim inside is negative or not") {
  CheckClaim("Anna Berg said that the bridge was safe.", "bridge was safe", false);
  CheckClaim("Anna Berg said that the bridge was not safe.", "not safe", true);
}

TEST_CASE("the claim inside is certain, planned, probable, possible or conditional") {
  CheckModality("Anna Berg said that the bridge was safe.", "bridge was safe", Modality::kCertain);
  CheckModality("Anna Berg said that the bridge may close.", "may close", Modality::kPossible);
  CheckModality("Anna Berg said the bridge could perhaps be mended.", "be mended", Modality::kPossible);
  CheckModality("“The bridge will close in May,” Anna Berg said.", "close in May", Modality::kPlanned);
  CheckModality("Anna Berg said she would close the bridge.", "close the bridge", Modality::kPlanned);
  CheckModality("Anna Berg said the town plans to close the bridge.", "close the bridge", Modality::kPlanned);
  CheckModality("Anna Berg promised to close the bridge.", "close the bridge", Modality::kPlanned);
  CheckModality("Anna Berg said the bridge was likely to close.", "likely to close", Modality::kProbable);
  CheckModality("Anna Berg said the bridge would close if the river rose.", "would close", Modality::kConditional);
  CheckModality("Anna Berg said the bridge would have fallen.", "would have fallen", Modality::kConditional);
  CheckModality("Anna Berg asked whether the bridge was safe.", "bridge was safe", Modality::kPossible);
}

TEST_CASE("channel, occasion, addressee") {
  const Said statement = Read("Anna Berg said in a statement that the bridge was safe.");
  REQUIRE(Of(statement, "bridge was safe") != nullptr);
  CHECK(Of(statement, "bridge was safe")->channel == "statement");
  const Said meeting = Read("Anna Berg told reporters at a news conference that the bridge was safe.");
  REQUIRE(Of(meeting, "bridge was safe") != nullptr);
  CHECK(Of(meeting, "bridge was safe")->addressee == "reporters");
  CHECK(Of(meeting, "bridge was safe")->occasion == "news conference");
}

TEST_CASE("short words with their comma inside the marks lead on to the cue") {
  const Said said = Read("“Not again,” she said, although the roof of the school had held.");
  REQUIRE(Of(said, "Not again") != nullptr);
  CHECK(Of(said, "Not again")->kind == SpeechKind::kDirect);
}

TEST_CASE("plain deeds are no sayings") {
  CHECK(Of(Read("The dog chased the cat over the wall."), "the cat") == nullptr);
  CHECK(Of(Read("The company built a new harbour in Bergen."), "harbour") == nullptr);
  CHECK(Of(Read("The ministers will discuss the crisis on Friday in Vienna."), "the crisis") == nullptr);
}

}  // namespace
}  // namespace recount::speech
