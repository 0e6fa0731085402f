// The account as tables.
#include <fmt/format.h>

#include "engine/report/csv.h"
#include "engine/report/diff_text.h"
#include "engine/report/edtf.h"
#include "engine/report/event_title.h"
#include "engine/report/excerpt.h"
#include "engine/report/exports.h"
#include "engine/report/layout.h"
#include "engine/report/page_view.h"

namespace recount::report {
namespace {

std::string RfcRow(const std::vector<std::string>& cells) {
  return CsvRow(cells, "\r\n");
}

std::string People(const Account& account, const StoryEvent& event) {
  std::string out;
  for (const int entity : event.participants) {
    const std::string& name = account.entities[static_cast<std::size_t>(entity)].merged.name;
    out += (out.empty() ? "" : "; ") + name;
  }
  return out;
}

std::string PlaceOf(const Account& account, const StoryEvent& event) {
  return event.place < 0 ? "" : account.entities[static_cast<std::size_t>(event.place)].merged.name;
}

}  // namespace

std::string WriteTimelineCsv(const Account& account, const About&) {
  const PageView page(account);
  std::string out = RfcRow({"event", "date", "edtf", "certainty", "class", "what", "place", "who", "polarity",
                            "modality", "verdict", "article", "outlet", "date in article", "words", "url"});
  for (const auto& entry : account.timeline) {
    const StoryEvent& event = account.events[static_cast<std::size_t>(entry.event)];
    for (const auto& where : page.view().BestMentions(event)) {
      const EventMention& mention = page.view().mention(where);
      const Annotated& one = page.view().at(where.article);
      const bool apart = mention.part == Part::kTitle && !one.article.title_in_text;
      out += RfcRow({event.id, entry.date, Edtf(entry.date, event.certainty), event.certainty,
                     std::string(Name(event.event_class)), EventTitle(page.view(), entry.event, 200),
                     PlaceOf(account, event), People(account, event), std::string(Name(event.polarity)),
                     std::string(Name(event.modality)), std::string(Name(page.VerdictOf(entry.event))), one.article.id,
                     one.article.outlet, Edtf(mention.date, ""),
                     std::string(SafeSlice(apart ? one.article.title : one.article.text, mention.sentence_span)),
                     one.article.url});
    }
  }
  return out;
}

std::string WriteClaimsCsv(const Account& account, const About&) {
  const PageView page(account);
  std::string out = RfcRow({"claim", "verdict", "attribute", "about", "summary", "sources", "side", "value", "edtf",
                            "holder", "derived", "articles", "outlets", "words"});
  for (const auto& finding : account.findings) {
    const std::string about = finding.event >= 0 ? account.events[static_cast<std::size_t>(finding.event)].label
                              : finding.entity >= 0
                                  ? account.entities[static_cast<std::size_t>(finding.entity)].merged.name
                                  : "";
    for (std::size_t s = 0; s < finding.sides.size(); ++s) {
      const Side& side = finding.sides[s];
      std::string articles;
      for (const int article : side.articles) {
        articles += (articles.empty() ? "" : "; ") + page.view().at(article).article.id;
      }
      std::string words;
      for (const auto& evidence : side.evidence) words += (words.empty() ? "" : " | ") + Clean(evidence.text);
      out += RfcRow({finding.id, std::string(Name(finding.verdict)), std::string(Name(finding.attribute)), about,
                     finding.summary, fmt::format("{}", finding.sources), fmt::format("{}", s + 1), side.value,
                     finding.attribute == Attribute::kDate ? Edtf(side.value, "") : "", side.holder,
                     side.derived ? "yes" : "", articles, page.view().OutletList(side.articles), words});
    }
  }
  return out;
}

std::string WriteSayingsCsv(const Account& account, const About&) {
  const PageView page(account);
  std::string out = RfcRow({"saying", "statement", "date", "edtf", "speaker", "as named", "kind", "stance", "cue",
                            "via", "to", "words", "article", "outlet", "url"});
  for (const auto& event : account.events) {
    for (const auto& where : event.mentions) {
      const Speech* speech = page.SpeechOf(where);
      if (speech == nullptr) continue;
      const Annotated& one = page.view().at(where.article);
      const std::string& date = page.view().mention(where).date;
      out += RfcRow({one.article.id + "." + speech->id, event.id, date, Edtf(date, ""), speech->speaker_name,
                     speech->speaker_text, std::string(Name(speech->kind)), std::string(Name(speech->stance)),
                     speech->cue, Listed(speech->via), speech->addressee, ContentOf(one, *speech), one.article.id,
                     one.article.outlet, one.article.url});
    }
  }
  return out;
}

}  // namespace recount::report
