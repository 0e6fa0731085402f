// A gap does not fail the run while it is open, and fails it when it closes unnoticed.
#include <doctest/doctest.h>

#include "engine/check/check.h"

namespace recount::check {
namespace {

Corpus OneTime(const std::string& gap) {
  Corpus corpus;
  corpus.texts["one"] = "they met on friday in bergen.";
  corpus.articles.push_back({"one", "One", "2020-05-22", "", false});
  corpus.times.push_back({"one", "Friday", "met on Friday", "2020-05-22", gap, {}});
  corpus.exhaustive = {"conflict"};
  return corpus;
}

View OneAnswer(const std::string& value) {
  View view;
  view.articles.push_back({"one", "2020-05-22", "stated", ""});
  view.times.push_back({"one", 12, "Friday", value});
  return view;
}

void CheckGaps(const std::string& gap, const std::string& value, int failures, int open) {
  const auto result = CheckView(OneAnswer(value), OneTime(gap));
  CHECK(result.Failures() == failures);
  CHECK(result.OpenGaps() == open);
  CHECK(result.Passed() == (failures == 0));
}

TEST_CASE("gaps") {
  CheckGaps("", "2020-05-22", 0, 0);
  CheckGaps("", "2020-05-29", 1, 0);
  CheckGaps("weekdays are not read yet", "2020-05-29", 0, 1);
  CheckGaps("weekdays are not read yet", "2020-05-22", 1, 0);
}

TEST_CASE("a false alarm fails the run, and is told with what it says") {
  auto view = OneAnswer("2020-05-22");
  View::Finding finding{"conflict", "count", "", "Two numbers.", {}, {}};
  finding.sides = {{"1", {"one"}, {}}, {"2", {"one"}, {}}};
  view.findings.push_back(finding);
  const auto result = CheckView(view, OneTime(""));
  CHECK(result.Failures() == 1);
  REQUIRE(result.findings.false_alarms.size() == 1);
  CHECK(result.findings.false_alarms[0] == "conflict count: Two numbers. :: 1 [one] | 2 [one]");
  CHECK(Say(result, Detail::kFull).find("Two numbers.") != std::string::npos);
  CHECK(Say(result, Detail::kTable).find("Two numbers.") == std::string::npos);
}

TEST_CASE("an empty account meets nothing and crashes nothing") {
  const auto result = CheckView(View(), OneTime(""));
  CHECK(result.Found() == 0);
  CHECK(result.Expected() == 2);
  CHECK(result.Failures() == 2);
}

}  // namespace
}  // namespace recount::check
