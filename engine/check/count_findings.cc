#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/check/counts.h"
#include "engine/check/match_findings.h"

namespace recount::check {
namespace {

constexpr std::array<std::string_view, 6> kVerdicts = {"agree",    "compatible", "conflict",
                                                       "disputed", "updated",    "single"};

std::string SaySides(const View::Finding& finding) {
  std::vector<std::string> sides;
  for (const auto& side : finding.sides)
    sides.push_back(absl::StrCat(side.value, " [", absl::StrJoin(side.articles, ", "), "]"));
  return absl::StrJoin(sides, " | ");
}

std::string SayExpected(const ExpectedFinding& expected) {
  std::vector<std::string> sides;
  for (const auto& side : expected.sides)
    sides.push_back(absl::StrCat(side.value, " [", absl::StrJoin(side.articles, ", "), "]"));
  return absl::StrCat(expected.verdict, " ", expected.attribute, " about '", absl::StrJoin(expected.about, "' '"),
                      "': ", absl::StrJoin(sides, " | "));
}

bool MatchesWhole(const ExpectedFinding& expected, const ReportedFinding& reported) {
  return Matches(expected, reported, reported.readings[0]);
}

}  // namespace

FindingsCount CountFindings(const Corpus& corpus, const Reported& reported, Closed* closed) {
  std::vector<ReportedFinding> findings;
  for (const auto& finding : reported.view().findings) findings.push_back(Prepare(finding, reported));

  std::vector<bool> hit(corpus.findings.size(), false);
  std::vector<bool> used(findings.size(), false);
  for (std::size_t k = 0; k < corpus.findings.size(); ++k) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
      for (const auto& reading : findings[i].readings) {
        if (!Matches(corpus.findings[k], findings[i], reading)) continue;
        hit[k] = true;
        if (reading.verdict == findings[i].verdict) used[i] = true;  // a right part does not excuse a wrong whole
        break;
      }
    }
  }

  FindingsCount count;
  for (const auto verdict : kVerdicts) {
    VerdictCount row;
    row.verdict = std::string(verdict);
    for (std::size_t k = 0; k < corpus.findings.size(); ++k) {
      if (corpus.findings[k].verdict != verdict) continue;
      ++row.expected;
      if (hit[k]) ++row.found;
    }
    row.exhaustive = std::find(corpus.exhaustive.begin(), corpus.exhaustive.end(), verdict) != corpus.exhaustive.end();
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (findings[i].verdict != verdict) continue;
      ++row.reported;
      if (!row.exhaustive) continue;
      if (used[i]) {
        ++row.right;
      } else if (std::any_of(corpus.tolerated.begin(), corpus.tolerated.end(),
                             [&](const ExpectedFinding& one) { return MatchesWhole(one, findings[i]); })) {
        ++row.tolerated;
        ++count.tolerated;
      } else {
        ++row.false_alarms;
        const auto& finding = *findings[i].finding;
        std::vector<std::string> near;
        for (std::size_t k = 0; k < corpus.findings.size(); ++k) {
          if (NearMiss(corpus.findings[k], findings[i])) near.push_back(absl::StrCat("#", k + 1));
        }
        count.false_alarms.push_back(
            absl::StrCat(finding.verdict, " ", finding.attribute, ": ", finding.summary, " :: ", SaySides(finding),
                         near.empty() ? "" : absl::StrCat(" (near expected ", absl::StrJoin(near, ", "), ")")));
      }
    }
    if (row.expected > 0 || row.reported > 0) count.verdicts.push_back(std::move(row));
  }

  for (std::size_t k = 0; k < corpus.findings.size(); ++k) {
    const auto& expected = corpus.findings[k];
    const auto what = absl::StrCat("#", k + 1, " ", SayExpected(expected));
    if (hit[k]) {
      if (!expected.gap.empty()) closed->push_back(absl::StrCat("findings ", what, ": ", expected.gap));
      continue;
    }
    const auto near =
        std::find_if(findings.begin(), findings.end(), [&](const ReportedFinding& f) { return NearMiss(expected, f); });
    std::string nearest;
    if (near != findings.end()) {
      nearest = absl::StrCat(" (nearest: ", near->finding->verdict, " ", near->finding->attribute, ": ",
                             SaySides(*near->finding), ")");
    }
    count.misses.push_back({absl::StrCat(what, nearest), expected.gap});
  }
  // A tolerated finding with a gap is a false alarm that we know of: it must still be there.
  for (const auto& expected : corpus.tolerated) {
    if (expected.gap.empty()) continue;
    const bool there = std::any_of(findings.begin(), findings.end(),
                                   [&](const ReportedFinding& f) { return MatchesWhole(expected, f); });
    if (!there) closed->push_back(absl::StrCat("tolerated ", SayExpected(expected), ": ", expected.gap));
  }
  return count;
}

}  // namespace recount::check
