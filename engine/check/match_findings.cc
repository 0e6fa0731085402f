#include "engine/check/match_findings.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "engine/check/equal_values.h"
#include "engine/check/fold.h"

namespace recount::check {
namespace {

bool Has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool Share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& id) { return Has(b, id); });
}

// Articles that stand under other expected sides and not under this one.
std::vector<std::string> OthersOf(const ExpectedFinding& expected, const ExpectedSide& mine) {
  std::vector<std::string> out;
  for (const auto& side : expected.sides) {
    if (&side == &mine) continue;
    for (const auto& id : side.articles) {
      if (!Has(mine.articles, id)) out.push_back(id);
    }
  }
  return out;
}

// Whether each row can take an option that no other row takes.
bool Distinct(const std::vector<std::vector<std::size_t>>& options, std::size_t row, std::set<std::size_t>* taken) {
  if (row == options.size()) return true;
  for (const auto option : options[row]) {
    if (!taken->insert(option).second) continue;
    if (Distinct(options, row + 1, taken)) return true;
    taken->erase(option);
  }
  return false;
}

}  // namespace

ReportedFinding Prepare(const View::Finding& finding, const Reported& reported) {
  ReportedFinding out;
  out.finding = &finding;
  out.attribute = FoldText(finding.attribute);
  out.verdict = FoldText(finding.verdict);
  out.event_text = reported.EventText(reported.Event(finding.event));
  for (const auto& side : finding.sides) out.evidence.push_back(reported.EvidenceText(side.evidence));
  Reading whole{out.verdict, std::vector<std::size_t>(finding.sides.size())};
  std::iota(whole.sides.begin(), whole.sides.end(), std::size_t{0});
  out.readings.push_back(std::move(whole));
  for (const auto& relation : finding.relations) {
    const bool known = std::all_of(relation.sides.begin(), relation.sides.end(),
                                   [&](std::size_t i) { return i < finding.sides.size(); });
    if (known) out.readings.push_back({FoldText(relation.verdict), relation.sides});
  }
  if (finding.sides.size() > 1) {
    for (std::size_t i = 0; i < finding.sides.size(); ++i) {
      if (finding.sides[i].articles.size() > 1) out.readings.push_back({"agree", {i}});
    }
  }
  return out;
}

bool Matches(const ExpectedFinding& expected, const ReportedFinding& reported, const Reading& reading) {
  if (reading.verdict != expected.verdict && !Has(expected.accept_verdicts, reading.verdict)) return false;
  if (reported.attribute != expected.attribute && !Has(expected.accept_attributes, reported.attribute)) return false;
  std::string words = reported.event_text;
  for (const auto i : reading.sides) words += " | " + reported.evidence[i];
  if (!AllIn(expected.about, words)) return false;

  std::vector<std::vector<std::size_t>> options;
  for (const auto& side : expected.sides) {
    const auto others = OthersOf(expected, side);
    std::vector<std::size_t> row;
    for (std::size_t i = 0; i < reading.sides.size(); ++i) {
      const auto at = reading.sides[i];
      const auto& got = reported.finding->sides[at];
      if (!Share(got.articles, side.articles) || Share(got.articles, others)) continue;
      if (ValuesEqual(side.value, side.accept, got.value, reported.attribute, reported.evidence[at])) row.push_back(i);
    }
    if (row.empty()) return false;
    options.push_back(std::move(row));
  }
  std::set<std::size_t> taken;
  return Distinct(options, 0, &taken);
}

bool NearMiss(const ExpectedFinding& expected, const ReportedFinding& reported) {
  std::size_t same = 0;
  for (const auto& side : expected.sides) {
    const auto& sides = reported.finding->sides;
    const bool has = std::any_of(sides.begin(), sides.end(), [&](const View::Side& got) {
      return Share(got.articles, side.articles) &&
             ValuesEqual(side.value, side.accept, got.value, expected.attribute, "");
    });
    if (has) ++same;
  }
  return !expected.sides.empty() && same >= std::min<std::size_t>(2, expected.sides.size());
}

}  // namespace recount::check
