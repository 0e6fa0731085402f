#include "engine/article/page_rules.h"

#include <doctest/doctest.h>

#include "absl/strings/str_cat.h"
#include "engine/article/patterns.h"

namespace recount::article {
namespace {

const PageRules& Rules() {
  static const PageRules rules = [] {
    auto loaded = PageRules::Load(knowledge::Files::Embedded("en"));
    REQUIRE_MESSAGE(loaded.ok(), loaded.status().message());
    return *std::move(loaded);
  }();
  return rules;
}

// The rule by itself at a place that it allows.
PageHit Try(const PageRule& rule, const std::string& line) {
  const Span all{0, static_cast<int>(line.size())};
  return Matches(rule, line, all, WordsOf(line, all, 200), rule.place == PageRule::Place::kAny ? 20 : 2);
}

TEST_CASE("every rule recognises its own examples and none of its counterexamples") {
  CHECK(Rules().rules().size() >= 20);
  for (const PageRule& rule : Rules().rules()) {
    CAPTURE(rule.name);
    CAPTURE(rule.address);
    CHECK_FALSE(rule.yes.empty());
    CHECK_FALSE(rule.no.empty());
    for (const std::string& line : rule.yes) {
      CAPTURE(line);
      CHECK(Try(rule, line).rule != nullptr);
    }
    for (const std::string& line : rule.no) {
      CAPTURE(line);
      CHECK(Try(rule, line).rule == nullptr);
      // Nor may another rule of any file take it for its own.
      const PageHit any = Rules().Find(line, {0, static_cast<int>(line.size())}, 20);
      CHECK_MESSAGE(any.rule == nullptr, (any.rule == nullptr ? "" : any.rule->name));
    }
  }
}

void CheckPattern(std::string_view pattern, std::string_view line, bool matches) {
  CAPTURE(std::string(pattern));
  CAPTURE(std::string(line));
  const auto parsed = Pattern::Parse(pattern);
  REQUIRE_MESSAGE(parsed.ok(), parsed.status().message());
  CHECK(parsed->MatchesWhole(WordsOf(line, {0, static_cast<int>(line.size())}, 100)) == matches);
}

void CheckBroken(std::string_view pattern, std::string_view message) {
  CAPTURE(std::string(pattern));
  const auto parsed = Pattern::Parse(pattern);
  REQUIRE_FALSE(parsed.ok());
  CHECK(sv(parsed.status().message()) == message);
}

TEST_CASE("patterns") {
  CheckPattern("[please] (share | tweet this) now", "Share now!", true);
  CheckPattern("[please] (share | tweet this) now", "Please, tweet this now", true);
  CheckPattern("[please] (share | tweet this) now", "tweet now", false);
  CheckPattern("<n> min read", "12-min read", true);
  CheckPattern("<n> min read", "many min read", false);
  CheckPattern("by <name>", "By Jane", true);
  CheckPattern("by <name>", "By far", false);
  CheckPattern("from * below", "From here to the very end below", true);
  CheckPattern("from * below", "from below", true);
  CheckPattern("don't", "Don’t", true);
  CheckPattern("u.s.", "US", true);
  CheckBroken("(a", "unclosed (");
  CheckBroken("[a]", "matches nothing at all");
  CheckBroken("<year>", "unknown class <year>");
  CheckBroken("a | b)", "stray \")\"");
  CheckPattern("(a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b)", "a b a b a b a b a b a b",
               true);
  CheckPattern("* a * a * a * a * b", "a a a a a a a a a a a a a a a a a a a c", false);
}

TEST_CASE("an enormous line costs little and is running text") {
  std::string line;
  for (int i = 0; i < 2000000; ++i) line += "share this ";
  CHECK(Rules().Find(line, {0, static_cast<int>(line.size())}, 0).rule == nullptr);
}

}  // namespace
}  // namespace recount::article
