#include <nlohmann/json.hpp>

#include "engine/model/json_write.h"
#include "engine/report/articles_text.h"
#include "engine/report/choose_timeline.h"
#include "engine/report/edtf.h"
#include "engine/report/event_title.h"
#include "engine/report/exports.h"
#include "engine/report/layout.h"
#include "engine/report/page_html.h"

namespace recount::report {
namespace {

// As far as the value goes: a month has no day. TimelineJS takes texts.
Json DateOf(std::string_view iso) {
  Json out = Json::object();
  out["year"] = std::string(iso.substr(0, 4));
  if (iso.size() >= 7) out["month"] = std::string(iso.substr(5, 2));
  if (iso.size() >= 10) out["day"] = std::string(iso.substr(8, 2));
  return out;
}

bool Plain(std::string_view value) {
  return value.size() <= 10 && (value.size() == 4 || value.size() == 7 || value.size() == 10) &&
         value.find_first_not_of("0123456789-") == std::string_view::npos;
}

Json Entry(const View& view, int index) {
  const StoryEvent& event = view.account().events[static_cast<std::size_t>(index)];
  const auto days = DaysOf(event.date);
  Json out = Json::object();
  const std::string_view day = std::string_view(event.date).substr(0, event.date.find('T'));
  if (Plain(day)) {
    out["start_date"] = DateOf(day);
  } else {
    out["start_date"] = DateOf(FormatDay(days->first));
    if (!days->OneDay()) out["end_date"] = DateOf(FormatDay(days->last));
  }
  std::string shown = Say(event.date);
  if (event.certainty == "disputed") shown += " (disputed)";
  if (event.certainty == "inferred") shown += " (inferred)";
  out["display_date"] = shown;
  std::string text = "<p>" + Html(Edtf(event.date, event.certainty)) + " · " + Html(event.certainty) + "</p>";
  for (const int f : view.FindingsOf(index)) {
    const Finding& finding = view.account().findings[static_cast<std::size_t>(f)];
    if (finding.verdict < Verdict::kUpdated || finding.summary.empty()) continue;
    text += "<p>" + Html(Name(finding.verdict)) + ": " + Html(finding.summary) + "</p>";
  }
  for (const auto& where : view.BestMentions(event)) {
    text += "<p><b>" + Html(view.Outlet(where.article)) + "</b> " +
            Html(view.Words(where.article, view.mention(where), 200)) + "</p>";
  }
  Json words = Json::object();
  words["headline"] = Html(EventTitle(view, index, 120));
  words["text"] = text;
  out["text"] = std::move(words);
  out["group"] = std::string(Name(event.event_class));
  out["unique_id"] = SafeId(event.id);
  return out;
}

}  // namespace

std::string WriteTimelineJs(const Account& account, const About&) {
  const View view(account);
  const ChosenTimeline chosen = ChooseTimeline(view, Level::kLead);
  Json out = Json::object();
  Json title = Json::object();
  title["text"] = {{"headline", Html(CountArticles(view))}};
  out["title"] = std::move(title);
  Json events = Json::array();
  for (const auto* groups : {&chosen.background, &chosen.days}) {
    for (const auto& group : *groups) {
      for (const auto* part : {&group.happened, &group.said}) {
        for (const int index : *part) events.push_back(Entry(view, index));
      }
    }
  }
  out["events"] = std::move(events);
  return WriteLine(out, 1) + "\n";
}

}  // namespace recount::report
