// Why an answer is what it is: the tree of reasons behind a time, a speaker, an event, a verdict, a person, a
// publication date.
//
//   time telegraph.t7  “Thursday” = 2022-01-13 (Thu 13 Jan 2022)
//   telegraph, line 31: “… talks … in Vienna on Thursday …”
//   └─ weekday-today-or-before: the last Thursday up to the publication day  [en/times/rules/weekdays.txt:40]
//      words: “Thursday”
//      └─ published-from-date-line: …
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/files.h"
#include "engine/model/account.h"
#include "engine/report/layout.h"

namespace recount::report {

struct ExplainQuery {
  std::string
      id;  // of a time, speech, event, finding, entity or article; its tail ("t7") will do where only one ends so
  std::string text;  // or words: everything whose words contain them, case and accents folded
};

// Empty where nothing has that id or contains that text. `files`: where rules stand, for their addresses.
std::string ExplainText(const Account& account, const knowledge::Files& files, const ExplainQuery& query,
                        const Look& look);

// Ids that begin like this one or end so, at most `most`: to suggest where an id is unknown.
std::vector<std::string> SimilarIds(const Account& account, const std::string& id, std::size_t most);

}  // namespace recount::report
