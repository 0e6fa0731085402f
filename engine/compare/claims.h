// A claim: what one article says about one attribute, with the words. Claims of equal value make a side; every pair of
// sides has a relation; the strongest relation is the finding's verdict (design.md, "Findings").
#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/finding.h"
#include "engine/story/story_graph.h"

namespace recount::compare {

struct Claim {
  std::string value;  // as a side prints it
  std::string key;    // equal keys are one side
  std::string say;    // as a sentence says it: "Thursday 13 January 2022"; empty: `value`
  int article = 0;
  Evidence evidence;
  StoryEvent::Where where{-1, -1};  // the mention that makes it, where it is one
  std::string holder;
  bool derived = false;
  int core = -1;         // StoryGraph::Core of the mention; -1: whatever the event
  bool planned = false;  // told as a plan, not as done
  std::string zone;      // of a clock time, where the words state it
  std::string kind;      // of a cause (words.h); of a count, of what whole it is a part
  // The hard bounds of a number, in any unit that all claims of the finding share.
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_open = false, high_open = false;
  std::optional<DayInterval> days;
  std::string alternative;  // the other reading of a date
  std::string as_of;        // when the article appeared, for figures that run
  Reason reason;
};

// Decides the relation of two claims of different value; writes why. That of two sides is the strongest of any two of
// their claims.
using Relate = std::function<Verdict(const Claim& a, const Claim& b, std::string* why)>;

// Sides, relations, verdict, sources and reason from claims; nothing when there is nothing to say (no claim, or one
// article alone and no conflict within it). Sides come with most independent sources first. Derived claims make sides
// of their own that take no part.
std::optional<Finding> Judge(const story::StoryGraph& graph, Attribute attribute, std::vector<Claim> claims,
                             const Relate& relate);

// What a mention says in a number: value, words, sentence, bounds and the day of its article. "about 100,000" folds
// into the bare number; bounds stay apart. Who holds it is left to the caller.
Claim NumberClaim(const story::StoryGraph& graph, const StoryEvent::Where& where, const Quantity& q);

// The sentence that a mention stands in, as evidence.
Evidence SentenceOf(const story::StoryGraph& graph, const StoryEvent::Where& where);
Evidence EvidenceAt(const story::StoryGraph& graph, int article, const Span& span);

// The plural of a noun as English mostly makes it: "lorry" -> "lorries", "fishing boat" -> "fishing boats", "person" ->
// "people".
std::string Plural(std::string_view noun);

// "The Herald", "two outlets", "The Herald and The Post": for summaries.
std::string SayOutlets(const story::StoryGraph& graph, const std::vector<int>& articles);
bool SeveralOutlets(const story::StoryGraph& graph, const std::vector<int>& articles);
std::string Capital(std::string text);  // its first letter made one, where it is ASCII
// Each side's value as its first article writes it, in quotation marks.
std::vector<std::string> InTheirWords(const Finding& finding, const std::vector<Claim>& claims);
// "X and Y have A; Z has B." with the sides' values as `say` gives them; as they are where it is empty.
std::string SaySides(const story::StoryGraph& graph, const Finding& finding, const std::vector<std::string>& say,
                     std::string_view what);

// "ten minutes after the alarm": how long between two events, not how long one lasted.
bool CountsOff(const story::StoryGraph& graph, const StoryEvent::Where& where, const Quantity& q);

// The figure that the words name, whatever they hedge it with: the bound of "more than", the middle of "about".
double Nominal(const Claim& c);
// How many times the larger of the two named figures is the smaller; 1 where one of them is not positive.
double Ratio(const Claim& a, const Claim& b);

// "12 of the 42 lorries", "600 jobs in Lund", "51 wins coming by knockout": what makes a number one part of a larger
// one stands behind it. Empty where nothing does.
std::string PartBehind(std::string_view text, const Span& number);

// Whether hard intervals have no point in common.
bool Disjoint(const Claim& a, const Claim& b);

// The outlet's name, or the article's id where it has none.
const std::string& OutletOf(const story::StoryGraph& graph, int article);

// Who holds a claim: empty for the outlet's own voice, else the speaker of the statement it stands in.
std::string HolderOf(const story::StoryGraph& graph, const StoryEvent::Where& where);

}  // namespace recount::compare
