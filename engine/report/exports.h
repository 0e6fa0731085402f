// The account in the formats of other programs: `recount export`. In each of them an uncertain date stays uncertain: it
// stands as EDTF in a text field, and the format's own date field is filled only as far as it can say so.
#pragma once

#include <string>
#include <vector>

#include "engine/model/account.h"
#include "engine/report/write_json.h"

namespace recount::report {

struct ExportFormat {
  const char* name;
  const char* summary;  // for help: what it is, and for which program
  std::string (*write)(const Account& account, const About& engine);
};

// In the order in which help lists them.
const std::vector<ExportFormat>& ExportFormats();

// Timeline and claims for a text system.
std::string WriteMarkdown(const Account& account, const About& engine);
// Tables (RFC 4180, a heading row): a row an event and article; a row a claim and side; a row a saying and article.
std::string WriteTimelineCsv(const Account& account, const About& engine);
std::string WriteClaimsCsv(const Account& account, const About& engine);
std::string WriteSayingsCsv(const Account& account, const About& engine);
// TimelineJS 3: one event an entry; a month has no day, a disputed day says so in display_date.
std::string WriteTimelineJs(const Account& account, const About& engine);
// iCalendar (RFC 5545): what has days; what is not sure is TENTATIVE. Times of the stamp come from the articles.
std::string WriteICalendar(const Account& account, const About& engine);
// JSON-LD with schema.org's NewsArticle, Event, Claim and Person.
std::string WriteJsonLd(const Account& account, const About& engine);
// TimeML: TIMEX3, EVENT with its instance, and TLINK from an event to the time that places it; a document an article.
std::string WriteTimeMl(const Account& account, const About& engine);
// One object a line: articles, events, findings, sayings, each with its "kind".
std::string WriteJsonLines(const Account& account, const About& engine);

}  // namespace recount::report
