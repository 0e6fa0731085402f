// The times in articles, for `recount dates`: as a list with position, words, value and reading; as JSON; or as the
// text itself with TIMEX3 tags (TimeML 1.2.1) around them.
//
//   12:4   “last Thursday”   2022-01-13   Thu 13 Jan 2022   weekday-last
//          counted from publication on Mon 17 Jan 2022
#pragma once

#include <string>
#include <vector>

#include "engine/model/annotated.h"
#include "engine/report/layout.h"

namespace recount::report {

std::string DatesText(const std::vector<Annotated>& articles, const Look& look);
std::string DatesJson(const std::vector<Annotated>& articles);  // one line an article: {"id","published","times":[…]}
// One <TimeML> document an article: <DOCID>, <DCT> with the publication day, <TEXT> with the times marked. Times that
// overlap an earlier one are left out.
std::string DatesTimeMl(const std::vector<Annotated>& articles);

}  // namespace recount::report
