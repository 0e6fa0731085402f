// The same input gives the same bytes: for any order of articles, any number of threads, and from annotated lines as
// from articles.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/engine.h"
#include "engine/model/annotated_json.h"
#include "engine/report/write_json.h"

namespace recount {
namespace {

const char* const kCorpora[] = {"treaty-talks-which-day", "ferry-fire-rising-toll", "mine-fine-who-denies"};

const Engine& TheEngine() {
  static const Engine engine = *Engine::Create({});
  return engine;
}

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

}  // namespace
}  // namespace recount
