// The same input gives the same bytes: for any order of articles, any number of threads, and from annotated lines as
// from articles.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/engine.h"
#include "engine/model/annotated_json.h"
#include "engine/report/write_json.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

const char* const kCorpora[] = {"treaty-talks-which-day", "ferry-fire-rising-toll", "mine-fine-who-denies"};

using testing::TheEngine;

Loaded Load(const std::string& corpus) {
  ReadOptions options;
  const std::string folder = std::string(RECOUNT_SOURCE_DIR) + "/fixtures/" + corpus;
  return TheEngine().Read({folder + "/articles"}, options);
}

// Everything that is printed, without the names of the inputs.
std::string Print(Account account) {
  account.inputs.clear();
  return report::WriteJson(account, {});
}

TEST_CASE("the order of articles and the number of threads change nothing") {
  for (const char* corpus : kCorpora) {
    CAPTURE(corpus);
    const std::string once = Print(TheEngine().Reconcile(Load(corpus), 1));
    Loaded turned = Load(corpus);
    REQUIRE(turned.articles.size() > 2);
    std::reverse(turned.articles.begin(), turned.articles.end());
    CHECK(Print(TheEngine().Reconcile(std::move(turned), 3)) == once);
  }
}

TEST_CASE("annotated lines give what their articles give") {
  for (const char* corpus : kCorpora) {
    CAPTURE(corpus);
    const std::string once = Print(TheEngine().Reconcile(Load(corpus), 2));
    std::vector<Annotated> read;
    for (const Annotated& a : TheEngine().AnnotateAll(Load(corpus), 2)) {
      auto again = ReadAnnotated(WriteAnnotated(a));
      REQUIRE(again.ok());
      read.push_back(*std::move(again));
    }
    CHECK(Print(TheEngine().Reconcile(std::move(read), {})) == once);
  }
}

TEST_CASE("the times alone are those of the whole reading, but for days of sayings") {
  for (const char* corpus : kCorpora) {
    for (const LoadedArticle& one : Load(corpus).articles) {
      const Annotated whole = TheEngine().Annotate(one.article), times = TheEngine().Times(one.article);
      CAPTURE(one.article.id);
      REQUIRE(whole.times.size() == times.times.size());
      for (std::size_t i = 0; i < whole.times.size(); ++i) {
        CHECK(whole.times[i].span == times.times[i].span);
        CHECK(whole.times[i].rule == times.times[i].rule);
        if (one.article.published.basis == Basis::kStated && whole.times[i].within_speech < 0)
          CHECK(whole.times[i].value.value == times.times[i].value.value);
      }
    }
  }
}

TEST_CASE("another language is a folder of data: German has times") {
  EngineOptions options;
  options.language = "de";
  const auto engine = Engine::Create(options);
  REQUIRE_MESSAGE(engine.ok(), engine.status().ToString());
  Article article;
  article.id = "a";
  article.text = "Der Minister sprach am Dienstag in Bonn. Gewählt wird am 5. März 2022.";
  article.published.value = "2022-01-13";
  article.published.days = DaysOf("2022-01-13");
  article.published.basis = Basis::kStated;
  const Annotated read = engine->Times(article);
  REQUIRE(read.times.size() == 2);
  CHECK(read.times[0].value.value == "2022-01-11");
  CHECK(read.times[1].value.value == "2022-03-05");
  CHECK(engine->Annotate(article).times.size() == 2);
  EngineOptions none;
  none.language = "xx";
  CHECK(!Engine::Create(none).ok());
}

}  // namespace
}  // namespace recount
