// The timeline of the page: a list of days; each entry with how sure its day is, where outlets differ about it, and the
// words of each. What one outlet alone mentions in passing is folded away below.
#include <fmt/format.h>

#include <algorithm>

#include "engine/report/choose_timeline.h"
#include "engine/report/event_title.h"
#include "engine/report/layout.h"
#include "engine/report/make_timeline.h"
#include "engine/report/page_html.h"
#include "engine/report/page_parts.h"

namespace recount::report {
namespace {

constexpr std::size_t kTitleBytes = 140;

std::string Certainty(const StoryEvent& event) {
  if (event.certainty == "disputed") return "day disputed";
  if (event.certainty == "inferred") return "day inferred";
  if (event.certainty == "agreed") return "day agreed";
  return "";
}

std::string Tags(const PageView& page, const StoryEvent& event) {
  std::string out;
  if (event.polarity == Polarity::kNegative) out += "<span class=\"tag\">did not happen</span> ";
  if (event.modality != Modality::kCertain) out += fmt::format("<span class=\"tag\">{}</span> ", Name(event.modality));
  if (const std::string sure = Certainty(event); !sure.empty()) {
    out += fmt::format("<span class=\"tag c-{}\">{}</span> ", event.certainty, sure);
  }
  const int outlets = page.view().IndependentSources(event.articles);
  return out +
         fmt::format("<span class=\"tag\">{}</span>", Counted(static_cast<std::size_t>(outlets), "outlet", "outlets"));
}

std::string TimelineWords(const PageView& page, const StoryEvent& event) {
  constexpr int kColumns = 260;
  auto best = page.view().BestMentions(event);
  if (event.certainty == "disputed") {  // those who agree stand together
    std::stable_sort(best.begin(), best.end(), [&](const auto& a, const auto& b) {
      return EarlierValue(page.view().mention(a).date, page.view().mention(b).date);
    });
  }
  std::string out = "<ul class=\"evidence\">";
  std::vector<std::pair<int, std::string>> more;
  for (std::size_t i = 0; i < best.size(); ++i) {
    const auto& where = best[i];
    const auto& mention = page.view().mention(where);
    const Speech* speech = page.SpeechOf(where);
    if (i >= kMostWords) {
      more.emplace_back(where.article, page.MarkId(where.article, speech != nullptr ? speech->id : mention.id));
      continue;
    }
    out += page.WordsItem(where.article, page.view().Words(where.article, mention, kColumns),
                          page.view().HowDated(where.article, mention),
                          page.MarkId(where.article, speech != nullptr ? speech->id : mention.id),
                          mention.part == Part::kTitle
                              ? std::string_view()
                              : Slice(page.view().at(where.article).article.text, mention.sentence_span));
  }
  return out + page.MoreItem(more) + "</ul>";
}

std::string TimelineItem(const PageView& page, int index) {
  const StoryEvent& event = page.account().events[static_cast<std::size_t>(index)];
  const bool said = event.event_class == EventClass::kStatement;
  std::string out =
      fmt::format("<li class=\"entry item {} c-{}\" id=\"{}\"{}>\n<h4>{}</h4> <p class=\"tags\">{}</p>\n",
                  said ? "said" : "happened", Html(event.certainty), page.EventId(index), page.EventData(index),
                  Html(EventTitle(page.view(), index, kTitleBytes)), Tags(page, event));
  bool differs = false;
  for (const int f : page.view().FindingsOf(index)) {
    const Finding& finding = page.account().findings[static_cast<std::size_t>(f)];
    if (finding.verdict < Verdict::kUpdated) continue;
    differs = true;
    out += fmt::format("<p class=\"clash v-{}\">{} of {}: <a href=\"#{}\">{}</a></p>\n", Name(finding.verdict),
                       Badge(finding.verdict), Name(finding.attribute), page.FindingId(finding),
                       Html(finding.summary.empty() ? "the sides" : finding.summary));
  }
  const std::size_t articles = event.articles.size();
  out += fmt::format("<details{}><summary>{}</summary>{}</details></li>\n", differs ? " open" : "",
                     articles == 1 ? Html(page.view().Outlet(event.articles[0])) + ": its words"
                                   : Counted(articles, "article", "articles") + ": their words",
                     TimelineWords(page, event));
  return out;
}

std::string TimelineDays(const PageView& page, const std::vector<DayGroup>& groups, std::string_view id_prefix) {
  std::string out = "<ol class=\"days\">\n";
  for (const auto& group : groups) {
    const std::string day = DayData(group.date);
    out += fmt::format("<li class=\"day group\"><h3 id=\"{}{}\">{}</h3><ol class=\"entries\">\n", id_prefix,
                       SafeId(group.date),
                       day.find('/') == std::string::npos
                           ? fmt::format("<time datetime=\"{}\">{}</time>", day, Html(SayDays(group.date)))
                           : Html(SayDays(group.date)));
    for (const int index : group.happened) out += TimelineItem(page, index);
    for (const int index : group.said) out += TimelineItem(page, index);
    out += "</ol></li>\n";
  }
  return out + "</ol>\n";
}

// One line each: what it is, who has it, where.
std::string Minor(const PageView& page, const std::vector<int>& events) {
  std::string out = "<ul class=\"minor\">\n";
  for (const int index : events) {
    const StoryEvent& event = page.account().events[static_cast<std::size_t>(index)];
    const auto& where = event.mentions.front();
    const Speech* speech = page.SpeechOf(where);
    out += fmt::format("<li class=\"item\" id=\"{}\"{}>{} <a href=\"#{}\">{}</a> <span class=\"tag\">{}</span></li>\n",
                       page.EventId(index), page.EventData(index),
                       event.date.empty() ? "no day:" : Html(Say(event.date)) + ":",
                       page.MarkId(where.article, speech != nullptr ? speech->id : page.view().mention(where).id),
                       Html(EventTitle(page.view(), index, kTitleBytes)), Html(page.view().OutletList(event.articles)));
  }
  return out + "</ul>\n";
}

}  // namespace

std::string TimelineSection(const PageView& page) {
  const ChosenTimeline& lead = page.lead();
  std::vector<int> minor;
  for (const auto& entry : page.account().timeline) {
    if (!page.OnTimeline(entry.event)) minor.push_back(entry.event);
  }
  std::string out =
      "<section id=\"timeline\" aria-labelledby=\"timeline-h\"><h2 id=\"timeline-h\">What happened when</h2>\n"
      "<div id=\"axis\"></div>\n";
  out += TimelineDays(page, lead.days, "day-");
  if (!lead.background.empty()) {
    out += "<h3 class=\"aside\">Told as background</h3>\n" + TimelineDays(page, lead.background, "background-");
  }
  if (!lead.undated.empty()) {
    out += "<h3 class=\"aside\">No day could be read</h3>\n<ol class=\"entries\">\n";
    for (const int index : lead.undated) out += TimelineItem(page, index);
    out += "</ol>\n";
  }
  if (!minor.empty()) {
    out += fmt::format("<details class=\"rest\"><summary>{} that one outlet alone mentions</summary>\n{}</details>\n",
                       Counted(minor.size(), "more thing", "more things"), Minor(page, minor));
  }
  return out + "</section>\n";
}

}  // namespace recount::report
