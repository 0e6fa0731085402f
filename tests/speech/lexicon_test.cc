#include "engine/speech/lexicon.h"

#include <doctest/doctest.h>

#include "engine/speech/find_speech.h"

namespace recount::speech {
namespace {

TEST_CASE("the words that report load, with particles and stances") {
  const auto words = Lexicon::Load(knowledge::Files::Embedded("en"));
  REQUIRE(words.ok());
  REQUIRE(words->Verb("deny") != nullptr);
  bool denies = false;
  for (const Entry& e : *words->Verb("deny"))
    denies = denies || (e.stance == Stance::kDeny && (e.takes & kClause) != 0);
  CHECK(denies);
  bool rule_out = false;
  REQUIRE(words->Verb("rule") != nullptr);
  for (const Entry& e : *words->Verb("rule")) rule_out = rule_out || e.with == "out";
  CHECK(rule_out);
  CHECK(words->Verb("walk") == nullptr);
  CHECK(words->Noun("claim") != nullptr);
  CHECK(words->Is("complementiser", "whether"));
  CHECK_FALSE(words->Is("complementiser", "Monday"));
}

TEST_CASE("a user's class adds a verb; a bad one says where it stands") {
  auto files = knowledge::Files::Embedded("en");
  files.Add("speech/verbs.txt", "own/verbs.txt", "class   own\nverbs   yodel\nstance  assert\ntakes   quote\n");
  const auto words = Lexicon::Load(files);
  REQUIRE(words.ok());
  CHECK(words->Verb("yodel") != nullptr);
  files.Add("speech/verbs_more.txt", "own/verbs_more.txt", "\nclass   bad\nverbs   hum\nstance  loud\ntakes   quote\n");
  const auto bad = Lexicon::Load(files);
  REQUIRE_FALSE(bad.ok());
  CHECK(std::string(bad.status().message()) == "own/verbs_more.txt:2: unknown stance");
}

// A text without any grammar: every token a root of nothing. Nothing is found, nothing breaks.
TEST_CASE("a text without grammar gives no speech") {
  Article article;
  article.text = "He said no.";
  Text text;
  text.source = article.text;
  text.paragraphs.push_back({{0, 11}, 0, 1, Part::kBody});
  text.sentences.push_back({{0, 11}, 0, 4, 0, Part::kBody});
  for (const Span& span : {Span{0, 2}, Span{3, 7}, Span{8, 10}, Span{10, 11}}) {
    Token t;
    t.span = span;
    text.tokens.push_back(t);
  }
  const auto finder = SpeechFinder::Load(knowledge::Files::Embedded("en"));
  REQUIRE(finder.ok());
  std::vector<Entity> entities;
  CHECK(finder->Find(article, text, {}, &entities).empty());
}

}  // namespace
}  // namespace recount::speech
