// Every time rule proves itself: its `yes` lines give the stated value by this very rule, its `no` lines give nothing.
//
//   yes  2024-03-12  "It ended [three days ago]." -> 2024-03-09      [...]: the words that are found; the day:
//   publication no   "It ended long ago."
//
// The sentences are read without a parse, so that a rule does not lean on a model.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

#include "engine/dating/dating.h"
#include "engine/knowledge/numbers.h"
#include "engine/times/find_times.h"
#include "tests/support/plain_text.h"

namespace recount {
namespace {

struct Engines {
  times::Times times;
  dating::Dating dating;
};

Engines Load(const std::string& language) {
  const auto files = knowledge::Files::Embedded(language);
  const auto numbers = knowledge::Numbers::Load(files);
  REQUIRE(numbers.ok());
  auto times = times::Times::Load(files, *numbers);
  REQUIRE_MESSAGE(times.ok(), times.status().ToString());
  auto dating = dating::Dating::Load(files);
  REQUIRE_MESSAGE(dating.ok(), dating.status().ToString());
  return Engines{*std::move(times), *std::move(dating)};
}

Annotated Read(const Engines& engines, std::string_view text, std::string_view published) {
  Annotated a;
  a.article.text = text;
  a.article.published.value = published;
  a.article.published.days = DaysOf(published);
  const Text plain = tests::PlainText(a.article.text);
  a.times = engines.times.Find(a.article, plain);
  engines.dating.ResolveTimes(&a);
  return a;
}

std::string Quoted(std::string_view line) {
  const auto open = line.find('"');
  const auto close = line.rfind('"');
  if (open == std::string_view::npos || close <= open) return "";
  return std::string(line.substr(open + 1, close - open - 1));
}

void CheckYes(const Engines& engines, std::string_view rule, std::string_view line) {
  std::string text = Quoted(line);
  const auto arrow = line.rfind("-> ");
  REQUIRE(arrow != std::string_view::npos);
  const std::string value(line.substr(arrow + 3));
  const auto open = text.find('[');
  const auto close = text.find(']');
  REQUIRE(open != std::string::npos);
  REQUIRE(close != std::string::npos);
  text.erase(close, 1);
  text.erase(open, 1);
  const Span span{static_cast<int>(open), static_cast<int>(close) - 1};
  const Annotated a = Read(engines, text, line.substr(0, line.find(' ')));
  std::string found;
  bool right = false;
  for (const TimeMention& t : a.times) {
    found += fmt::format(" [{}] {} by {};", Slice(text, t.span), t.value.value, t.rule);
    right = right || (t.span == span && t.value.value == value && t.rule == rule);
  }
  CAPTURE(rule);
  CAPTURE(line);
  CAPTURE(found);
  CHECK(right);
}

void CheckNo(const Engines& engines, std::string_view rule, std::string_view line) {
  const std::string text = Quoted(line);
  std::string found;
  for (const TimeMention& t : Read(engines, text, "2022-01-13").times)
    found += fmt::format(" [{}] by {};", Slice(text, t.span), t.rule);
  CAPTURE(rule);
  CAPTURE(line);
  CHECK(found == "");
}

void CheckRules(const std::string& language, std::size_t least) {
  const Engines engines = Load(language);
  std::set<std::string> names;
  for (const knowledge::File& file : knowledge::Files::Embedded(language).Under("times/rules/")) {
    const auto records = knowledge::ParseRecords(file);
    REQUIRE(records.ok());
    for (const knowledge::Record& record : *records) {
      const std::string name(record.Get("rule"));
      CAPTURE(record.Address());
      CHECK_MESSAGE(names.insert(name).second, "two rules of one name");
      for (const std::string_view line : record.All("yes")) CheckYes(engines, name, line);
      for (const std::string_view line : record.All("no")) CheckNo(engines, name, line);
      // A rule that is found by itself shows an example.
      if (record.Get("inside").empty()) CHECK_MESSAGE(!record.Get("yes").empty(), name, " has no example");
    }
  }
  CHECK(names.size() > least);
}

TEST_CASE("the examples of the English time rules") {
  CheckRules("en", 200);
}

TEST_CASE("the examples of the German time rules: another language is data alone") {
  CheckRules("de", 40);
}

}  // namespace
}  // namespace recount
