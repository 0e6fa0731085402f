#include "engine/check/check.h"

#include <algorithm>

#include "engine/check/counts.h"

namespace recount::check {
namespace {

template <typename F>
void ForEachMiss(const CheckResult& result, F f) {
  for (const auto* misses : {&result.published.misses, &result.times.misses, &result.speech.misses,
                             &result.timeline.misses, &result.findings.misses, &result.copies.misses}) {
    for (const auto& miss : *misses) f(miss);
  }
}

}  // namespace

int CheckResult::Expected() const {
  int sum =
      published.stated + published.inferred + times.expected + speech.expected + timeline.expected + copies.expected;
  for (const auto& row : findings.verdicts) sum += row.expected;
  return sum;
}

int CheckResult::Found() const {
  int sum =
      published.stated_found + published.inferred_found + times.found + speech.found + timeline.found + copies.found;
  for (const auto& row : findings.verdicts) sum += row.found;
  return sum;
}

int CheckResult::OpenGaps() const {
  int open = 0;
  ForEachMiss(*this, [&](const Miss& miss) { open += miss.gap.empty() ? 0 : 1; });
  return open;
}

int CheckResult::Failures() const {
  int failures = static_cast<int>(findings.false_alarms.size() + copies.false_alarms.size() + closed_gaps.size());
  ForEachMiss(*this, [&](const Miss& miss) { failures += miss.gap.empty() ? 1 : 0; });
  return failures;
}

CheckResult CheckView(const View& view, const Corpus& corpus) {
  const Reported reported(view, corpus);
  CheckResult result;
  result.corpus = corpus.name;
  result.published = CountPublished(corpus, reported, &result.closed_gaps);
  result.times = CountTimes(corpus, reported, &result.closed_gaps);
  result.speech = CountSpeech(corpus, reported, &result.closed_gaps);
  result.timeline = CountTimeline(corpus, reported, &result.closed_gaps);
  result.findings = CountFindings(corpus, reported, &result.closed_gaps);
  result.copies = CountCopies(corpus, reported);
  return result;
}

CheckResult CheckAccount(const Account& account, const Corpus& corpus) {
  return CheckView(ViewOf(account), corpus);
}

}  // namespace recount::check
