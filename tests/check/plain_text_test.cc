// Our own plain reading of an article file.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "engine/check/corpus.h"
#include "engine/check/fold.h"
#include "tests/check/reference.h"

namespace recount::check {
namespace {

void Check(const std::string& name, const std::string& bytes, const std::string& folded) {
  const auto text = PlainText(name, bytes);
  REQUIRE(text.ok());
  CHECK(FoldText(*text) == folded);
}

TEST_CASE("plain files stay, records give title and text, pages their visible words") {
  Check("a.txt", "Two\n\nlines", "two lines");
  Check("a.md", "---\ntitle: X\n---\nY", "--- title: x --- y");
  Check("a.json", R"({"title": "T", "text": "Body", "url": "u"})", "t body");
  Check("a.json", R"({"text": "Body"})", "body");
  Check("a.html",
        "<title>T</title><script>var x = '<p>no</p>';</script><p>A&amp;B &lsquo;c&rsquo; "
        "&#233;&#x2014;<b>d</b>e</p><!-- <p>no</p> --><p>f",
        "t a&b 'c' e-de f");
  Check("a.html", "5 < 6 & 7 <a title=\"x > y\">z</a>&unknown;", "5 < 6 & 7 z&unknown;");
  Check("a.html", "<style>p{}", "");
  Check("a.html", "", "");
}

TEST_CASE("every article of every corpus reads as in the reference") {
  for (const auto& folder : CorpusFolders()) {
    const auto answers =
        Ask("exp, texts = s.load_corpus(folder)\nanswer({k: s.fold(v) for k, v in texts.items()})\n", {}, folder);
    if (!answers) return;
    const auto corpus = LoadCorpus(folder);
    REQUIRE(corpus.ok());
    REQUIRE(answers->at(0).size() == corpus->texts.size());
    for (const auto& [id, text] : answers->at(0).items())
      CHECK_MESSAGE(corpus->texts.at(id) == text.get<std::string>(), id);
  }
}

}  // namespace
}  // namespace recount::check
