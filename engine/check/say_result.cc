#include <fmt/format.h>

#include "engine/check/check.h"

namespace recount::check {
namespace {

std::string Percent(int part, int whole) {
  return whole == 0 ? "-" : fmt::format("{:.0f}%", 100.0 * part / whole);
}

void Row(std::string* out, std::string_view name, int expected, int found) {
  *out += fmt::format("{:14}{:>9}{:>7}{:>8}\n", name, expected, found, Percent(found, expected));
}

void Misses(std::string* out, std::string_view title, const std::vector<Miss>& misses, bool gaps) {
  bool first = true;
  for (const auto& miss : misses) {
    if (miss.gap.empty() == gaps) continue;
    if (first) *out += fmt::format("\n{}: {}\n", gaps ? "known gaps" : "missed", title);
    first = false;
    *out += gaps ? fmt::format("  - {}\n      {}\n", miss.what, miss.gap) : fmt::format("  - {}\n", miss.what);
  }
}

void Lines(std::string* out, std::string_view title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  *out += fmt::format("\n{}\n", title);
  for (const auto& line : lines) *out += fmt::format("  - {}\n", line);
}

}  // namespace

std::string Say(const CheckResult& result, Detail detail) {
  std::string out = fmt::format("corpus {}\n{:14}{:>9}{:>7}{:>8}{:>10}{:>7}{:>11}\n", result.corpus, "", "expected",
                                "found", "recall", "reported", "false", "precision");
  Row(&out, "dates stated", result.published.stated, result.published.stated_found);
  Row(&out, "dates inferred", result.published.inferred, result.published.inferred_found);
  Row(&out, "times", result.times.expected, result.times.found);
  Row(&out, "speech", result.speech.expected, result.speech.found);
  Row(&out, "timeline", result.timeline.expected, result.timeline.found);
  for (const auto& row : result.findings.verdicts) {
    out += fmt::format("{:14}{:>9}{:>7}{:>8}{:>10}", row.verdict, row.expected, row.found,
                       Percent(row.found, row.expected), row.reported);
    if (row.exhaustive)
      out += fmt::format("{:>7}{:>11}", row.false_alarms, Percent(row.right, row.right + row.false_alarms));
    out += '\n';
  }
  const auto& copies = result.copies;
  out += fmt::format("{:14}{:>9}{:>7}{:>8}{:>10}{:>7}{:>11}\n", "copies", copies.expected, copies.found,
                     Percent(copies.found, copies.expected), copies.reported, copies.false_pairs,
                     Percent(copies.found, copies.reported));
  out += fmt::format(
      "speech in detail: speaker and words right {}, kind right {}, via right {} of {}; tolerated findings: {}\n",
      result.speech.said, result.speech.kind, result.speech.via, result.speech.via_expected, result.findings.tolerated);
  if (detail == Detail::kFull) {
    for (const bool gaps : {false, true}) {
      Misses(&out, "published", result.published.misses, gaps);
      Misses(&out, "times", result.times.misses, gaps);
      Misses(&out, "speech", result.speech.misses, gaps);
      Misses(&out, "timeline", result.timeline.misses, gaps);
      Misses(&out, "findings", result.findings.misses, gaps);
      Misses(&out, "copies", result.copies.misses, gaps);
    }
    Lines(&out, "false alarms", result.findings.false_alarms);
    Lines(&out, "false copies", result.copies.false_alarms);
    Lines(&out, "gaps that are closed: take the mark away", result.closed_gaps);
  }
  out += fmt::format("{} of {} expectations met, {} known gaps, {} failures\n", result.Found(), result.Expected(),
                     result.OpenGaps(), result.Failures());
  return out;
}

}  // namespace recount::check
