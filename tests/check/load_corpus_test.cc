// Corpora that cannot be read say where and why; those in fixtures/ can.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "engine/check/check.h"
#include "tests/check/reference.h"

namespace recount::check {
namespace {

namespace fs = std::filesystem;

// A corpus of one article with this expected.json: the message of the error, or "" if it loads.
std::string MessageFor(const std::string& expected, const std::string& file = "one.txt",
                       const std::string& bytes = "A text.") {
  const fs::path folder = fs::temp_directory_path() / ("recount-load-" + std::to_string(getpid()));
  fs::create_directories(folder / "articles");
  std::ofstream(folder / "expected.json") << expected;
  std::ofstream(folder / "articles" / file) << bytes;
  const auto corpus = LoadCorpus(folder.string());
  fs::remove_all(folder);
  std::string message(corpus.status().message());
  if (const auto at = message.find(folder.string() + "/"); at == 0) message.erase(0, folder.string().size() + 1);
  return message;
}

TEST_CASE("what is wrong with a corpus is said with its place") {
  const std::string articles = R"("articles": {"one": {"outlet": "One", "published": "2020-05-22"}})";
  CHECK(MessageFor("{" + articles + "}") == "");
  CHECK(MessageFor("{").find("expected.json: byte 2") == 0);
  CHECK(MessageFor("[]") == "expected.json: not an object");
  CHECK(MessageFor("{}") == "expected.json: articles: missing");
  CHECK(MessageFor(R"({"articles": {"one": {}}})") == "expected.json: articles.one.published: missing");
  CHECK(MessageFor(R"({"articles": {"two": {"published": "2020"}}})") ==
        "expected.json: articles.two: no such file in articles/");
  CHECK(MessageFor("{" + articles + R"(, "times": [{"article": "one", "text": "May"}]})") ==
        "expected.json: times[0].value: missing");
  CHECK(MessageFor("{" + articles + R"(, "speech": [{"article": "x", "speaker": "A", "contains": "b"}]})") ==
        "expected.json: speech[0].article: no article x");
  CHECK(MessageFor("{" + articles + R"(, "findings": [{"verdict": "quarrel", "attribute": "date"}]})") ==
        "expected.json: findings[0].verdict: unknown word");
  CHECK(
      MessageFor(
          "{" + articles +
          R"(, "findings": [{"verdict": "agree", "attribute": "date", "sides": [{"value": "1", "articles": ["two"]}]}]})") ==
      "expected.json: findings[0].sides[0].articles: no article two");
  CHECK(MessageFor("{" + articles + R"(, "copies": [["one", "two"]]})") == "expected.json: copies: no article \"two\"");
  CHECK(MessageFor("{" + articles + "}", "one.json", "{\"text\": ").find("articles/one.json: byte 10") == 0);
}

TEST_CASE("a folder that is no corpus") {
  const auto corpus = LoadCorpus("no/such/corpus");
  REQUIRE_FALSE(corpus.ok());
  CHECK(corpus.status().message() == "no/such/corpus/expected.json: cannot be opened");
}

TEST_CASE("every corpus of the tree loads, with all articles expected") {
  const auto folders = CorpusFolders();
  REQUIRE(folders.size() >= 3);
  for (const auto& folder : folders) {
    const auto corpus = LoadCorpus(folder);
    REQUIRE_MESSAGE(corpus.ok(), std::string(corpus.status().message()));
    CHECK(corpus->articles.size() == corpus->texts.size());
    for (const auto& [id, text] : corpus->texts) CHECK_MESSAGE(text.size() > 500, id);
  }
}

}  // namespace
}  // namespace recount::check
