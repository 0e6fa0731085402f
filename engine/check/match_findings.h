// Whether a reported finding is an expected one.
#pragma once

#include <string>
#include <vector>

#include "engine/check/corpus.h"
#include "engine/check/reported.h"
#include "engine/check/view.h"

namespace recount::check {

// A finding, or what it says in part: some of its sides with a verdict of their own.
struct Reading {
  std::string verdict;             // folded
  std::vector<std::size_t> sides;  // indexes into the finding's
};

// A reported finding with the words around it, folded once.
struct ReportedFinding {
  const View::Finding* finding = nullptr;
  std::string attribute, verdict;  // folded
  std::string event_text;
  std::vector<std::string> evidence;  // by side
  std::vector<Reading>
      readings;  // the whole first; each pair of sides with its relation; each side that several articles share
};
ReportedFinding Prepare(const View::Finding& finding, const Reported& reported);

// Equal verdict and attribute, everything it is about in the words around it, and for every expected side a reported
// one of its own: an equal value, one of its articles, none that stands under another expected side.
bool Matches(const ExpectedFinding& expected, const ReportedFinding& reported, const Reading& reading);

// About the same thing: at least two of the expected values, or the one there is, whatever else differs.
bool NearMiss(const ExpectedFinding& expected, const ReportedFinding& reported);

}  // namespace recount::check
