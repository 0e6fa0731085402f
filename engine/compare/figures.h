// The figures of a story with the words around them, and how alike two are: the same slot of two accounts is told with
// other verbs ("seized 212 jars", "hauled away 140 jars"), but with the same things beside it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/compare/claims.h"
#include "engine/knowledge/likeness.h"
#include "engine/knowledge/words.h"

namespace recount::compare {

struct StoryFigure {
  Claim claim;
  int event = -1;
  double value = 0;  // as written: the bound of "more than", the middle of "about"
  char hedge = ' ';  // '~', '<', '>' or ' '
  double reach = 0;  // of a bound: how far beyond it the words suggest ("just over" is not far)
  QuantityKind kind = QuantityKind::kCount;
  bool magnitude = false;  // of a quake or storm
  std::string unit;        // of an amount
  std::string noun;        // of a count, as its words name what is counted
  std::string counted;     // knowledge::Words::Counted of its stem; "person" for people of any kind
  std::set<std::string>
      subjects;           // the clause's parties, by their head: "profit" of "first-half profits rose 11 per cent"
  std::string part;       // PartBehind: "51 wins coming by knockout"
  bool running = false;   // its sentence says that it is not the last word: "so far", "has risen to"
  bool proposed = false;  // asked for, offered or supposed: no fact yet
  knowledge::Weights sentence, near;              // words with the weight of their rarity, length 1
  knowledge::Weights sentence_alike, near_alike;  // the same with classes of words for one thing
  knowledge::Weights beside;                      // of the words right beside it
  bool totalled = false;                          // people, the dead, mills shut: totals are compared elsewhere
  std::vector<int> things;                        // classes of what it counts, see Words::Alike
};

// By story and article: every number that events carry, once; tolls and durations left out, they have comparisons of
// their own.
std::vector<std::vector<StoryFigure>> FiguresOf(const story::StoryGraph& graph, const knowledge::Words& words,
                                                const std::vector<int>& articles);

// The heads of the parties to a mention's clause, a number's own phrase left out.
std::set<std::string> SubjectsOf(const EventMention& m, std::string_view number, const knowledge::Words& words);
// Sales do not rise by what profits rose: false where both clauses name their parties and none is the same.
bool SameSubject(const std::set<std::string>& a, const std::set<std::string>& b);

// "60,000 euros and a bonus of 25,000" are the 85,000 of another report: whether another figure of the part's sentence
// makes up the whole.
bool AddsUp(const story::StoryGraph& graph, const Claim& part, const Claim& whole);

// 0 to 1: the mean of the cosines of the sentences and of the words close by.
double Likeness(const StoryFigure& a, const StoryFigure& b);

// Whether both can name one number: one rounds the other, or is a bound close above or below it.
bool MayBeOne(const StoryFigure& a, const StoryFigure& b);

// "not one zloty", "not a single vote": a number that counts nothing.
bool IsNone(const knowledge::Words& words, std::string_view text, const Span& number);

// "Sought a fine of 70,000", "wants 25,000": a number that somebody would have, no fact.
bool IsWanted(const knowledge::Words& words, std::string_view sentence, std::string_view number);

// "a year", "a month": how often, more than how long.
bool IsRate(const Quantity& q);

// Digits up to the last that is not 0: 2 for 4,600, 3 for 612 million.
int SignificantDigits(double value);

}  // namespace recount::compare
