#include "engine/compare/compare.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "absl/strings/str_cat.h"

namespace recount::compare {
namespace {

using Comparison = void (*)(const story::StoryGraph&, const knowledge::Words&, std::vector<Finding>*);
constexpr Comparison kComparisons[] = {
    CompareDates,        CompareQuantities, CompareStoryFigures, CompareStoryAmounts, CompareAlignedFigures,
    CompareLasting,      CompareAges,       CompareCrowds,       CompareNames,        ComparePersonNames,
    CompareOutcomes,     CompareEnds,       CompareTimes,        CompareClocks,       ComparePlaces,
    CompareParticipants, CompareLeaders,    CompareCauses,       CompareCameOf,       CompareDenials,
    CompareRivals,       CompareAltered,    CompareMoved,        ComparePartyCounts,  CompareTotals,
    CompareNamedAmounts, CompareStatements, CompareAlignedDates, CompareYears,        CompareDaysTold,
    CompareRaised,       CompareSingles};

}  // namespace

std::vector<Finding> Compare(const story::StoryGraph& graph, const knowledge::Words& words) {
  std::vector<Finding> out;
  for (const Comparison compare : kComparisons) compare(graph, words, &out);
  std::map<std::string, int> used;
  for (Finding& f : out) {
    const std::string base = f.event >= 0    ? graph.events()[static_cast<std::size_t>(f.event)].id
                             : f.entity >= 0 ? graph.entities()[static_cast<std::size_t>(f.entity)].id
                                             : std::string("story");
    f.id = absl::StrCat(base, ".", av(Name(f.attribute)));
    if (const int n = ++used[f.id]; n > 1) absl::StrAppend(&f.id, "-", n);
  }
  std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(-static_cast<int>(a.verdict), -a.confidence, a.id) <
           std::tuple(-static_cast<int>(b.verdict), -b.confidence, b.id);
  });
  return out;
}

}  // namespace recount::compare
