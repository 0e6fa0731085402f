#include "engine/report/exports.h"

#include <nlohmann/json.hpp>

#include "engine/model/json_write.h"
#include "engine/report/diff_text.h"
#include "engine/report/record.h"
#include "engine/report/timeline_text.h"
#include "engine/report/write_graph.h"

namespace recount::report {
namespace {

std::string Dot(const Account& account, const About&) {
  return WriteDot(account);
}
std::string GraphMl(const Account& account, const About&) {
  return WriteGraphMl(account);
}

void ExportLine(std::string_view kind, const Json& element, std::string* out) {
  Json line = Json::object();
  line["kind"] = std::string(kind);
  for (const auto& [key, value] : element.items()) {
    if (key != "kind") line[key] = value;
  }
  if (const auto own = element.find("kind"); own != element.end()) line["speech_kind"] = *own;
  *out += WriteLine(line) + "\n";
}

}  // namespace

const std::vector<ExportFormat>& ExportFormats() {
  static const std::vector<ExportFormat> formats = {
      {"md", "Markdown: timeline and claims", WriteMarkdown},
      {"csv", "the timeline as a table", WriteTimelineCsv},
      {"csv-claims", "the claims as a table", WriteClaimsCsv},
      {"csv-sayings", "who said what as a table", WriteSayingsCsv},
      {"timelinejs", "JSON for TimelineJS", WriteTimelineJs},
      {"ical", "iCalendar, for calendars", WriteICalendar},
      {"jsonld", "JSON-LD with schema.org's NewsArticle, Event and Claim", WriteJsonLd},
      {"timeml", "TimeML: the texts with TIMEX3, EVENT and TLINK", WriteTimeMl},
      {"graphml", "the story graph as GraphML", GraphMl},
      {"dot", "the story graph for Graphviz", Dot},
      {"jsonl", "one JSON object a line", WriteJsonLines},
  };
  return formats;
}

std::string WriteMarkdown(const Account& account, const About&) {
  TimelineOptions timeline;
  timeline.markdown = true;
  DiffOptions diff;
  diff.markdown = true;
  diff.all = true;
  std::string out = TimelineText(account, timeline);
  if (!out.ends_with("\n\n")) out += "\n";
  return out + DiffText(account, diff);
}

std::string WriteJsonLines(const Account& account, const About&) {
  const Record record(account);
  std::string out;
  const int articles = static_cast<int>(account.articles.size());
  for (int a = 0; a < articles; ++a) ExportLine("article", record.ArticleElement(a), &out);
  for (const auto& event : account.events) ExportLine("event", record.EventElement(event), &out);
  for (const auto& finding : account.findings) ExportLine("finding", record.FindingElement(finding), &out);
  for (int a = 0; a < articles; ++a) {
    const auto& speech = account.articles[static_cast<std::size_t>(a)].speech;
    for (std::size_t s = 0; s < speech.size(); ++s)
      ExportLine("speech", record.SpeechElement(a, static_cast<int>(s)), &out);
  }
  return out;
}

}  // namespace recount::report
