// Inside explain: every answer of an account in one list, with the words it rests on and its reason.
#pragma once

#include <string>
#include <vector>

#include "engine/report/view.h"

namespace recount::report {

struct Answer {
  std::string id;
  std::string headline;  // "time telegraph.t7  “Thursday” = 2022-01-13"
  std::string words;     // what --text searches, as it stands
  int article = -1;
  Span around, span;                 // where it stands; empty: nowhere in particular
  std::vector<std::string> details;  // further facts, a line each
  std::vector<const Reason*> reasons;
};

// Articles, then times and speech by article, then entities, events and findings.
std::vector<Answer> AllAnswers(const View& view);

}  // namespace recount::report
