// Inside page: its sections, each whole HTML, in the order in which they stand.
#pragma once

#include <string>

#include "engine/report/page_view.h"

namespace recount::report {

std::string GlanceSection(const PageView& page);    // counts and every disagreement, one sentence each
std::string FilterForm(const PageView& page);       // hidden until the script can filter
std::string TimelineSection(const PageView& page);  // days, what happened, what was said
std::string MatrixSection(const PageView& page);    // outlets and claims as a table
std::string ClaimsSection(const PageView& page);    // each claim with its sides and their words
std::string PeopleSection(const PageView& page);    // who said what, each outlet's wording beside the others
std::string ArticlesSection(const PageView& page);  // every text with its marks, and their reasons

// The reasons of the marks of one article, as a list that links and the script point at.
std::string ReasonsOf(const PageView& page, int article);
// A reason and those below it as nested lists; empty where there is none.
std::string ReasonTree(const Reason& reason);

// The findings with their number, strongest verdict first: the order of matrix, claims and glance.
std::vector<const Finding*> InOrder(const PageView& page);
// "Date: Talks in Leeds".
std::string FindingTitle(const PageView& page, const Finding& finding);
// The value of a side as readers read it, cut to some columns.
std::string SideValue(const Finding& finding, const Side& side, int columns);

}  // namespace recount::report
