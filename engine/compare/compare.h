// Where accounts agree, differ or are disputed: one finding per event (or entity) and attribute.
//
//   auto findings = compare::Compare(graph, words);   // strongest verdict first, then by confidence, then by id
//
// The order of tests is design.md's: same origin, same event, same attribute, same holder, as-of time, intervals,
// polarity. An attribute is one file (compare_<attribute>.cc) and one row in the list in compare.cc.
#pragma once

#include <vector>

#include "engine/knowledge/words.h"
#include "engine/model/finding.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

std::vector<Finding> Compare(const story::StoryGraph& graph, const knowledge::Words& words);

// One attribute each; they append.
void CompareDates(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareQuantities(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareStoryFigures(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareStoryAmounts(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareAlignedFigures(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareLasting(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareAlignedDates(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareAges(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareCrowds(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareNames(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void ComparePersonNames(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareOutcomes(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareEnds(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareTimes(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareClocks(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void ComparePlaces(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareParticipants(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareCauses(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareCameOf(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareLeaders(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareDenials(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareRivals(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareAltered(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareMoved(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void ComparePartyCounts(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareRaised(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareTotals(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareDaysTold(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareYears(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareNamedAmounts(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareStatements(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);
void CompareSingles(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out);

// Fills date, certainty and date_reason of the account's events: most independent supporters; on a tie the enclosing
// interval, certainty "disputed".
void ReconcileDates(const story::StoryGraph& graph, std::vector<StoryEvent>* events);

// What findings tell as moved gets its new day, with the old one as reason; after ReconcileDates.
void ApplyMoves(const story::StoryGraph& graph, const std::vector<Finding>& findings, std::vector<StoryEvent>* events);

}  // namespace recount::compare
