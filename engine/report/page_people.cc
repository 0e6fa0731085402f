// Who said what: by person or body, each saying once, with every outlet's wording of it beside the others.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/report/event_title.h"
#include "engine/report/excerpt.h"
#include "engine/report/layout.h"
#include "engine/report/make_timeline.h"
#include "engine/report/page_html.h"
#include "engine/report/page_parts.h"
#include "engine/report/sayings.h"

namespace recount::report {
namespace {

struct Speaker {
  int entity = -1;  // -1: not resolved, called by `name` alone
  std::string name;
  std::vector<int> statements;  // events, oldest first
  std::size_t outlets = 0;
};

// How each wording stands to the fullest one of its saying, by article and speech; where there are several.
using Wordings = std::map<std::pair<int, int>, Wording>;

Wordings WordingsOf(const Account& account) {
  Wordings out;
  for (const Voice& voice : FindVoices(account, "")) {
    for (const Saying& saying : voice.sayings) {
      if (saying.versions.size() < 2) continue;
      for (const Version& version : saying.versions) out[{version.article, version.speech}] = version.wording;
    }
  }
  return out;
}

// One outlet's wording: who the words name, how, and what.
std::string Variant(const PageView& page, const StoryEvent::Where& where, const Speech& speech,
                    const Wordings& wordings) {
  const Annotated& one = page.view().at(where.article);
  std::string how = fmt::format("{}, {}", Name(speech.kind), Does(speech.stance));
  if (!speech.cue.empty()) how += fmt::format(": {}", Quoted(speech.cue));
  if (!speech.via.empty()) how += fmt::format(", through {}", Clean(Listed(speech.via)));
  if (!speech.channel.empty()) how += fmt::format(", {}", Clean(speech.channel));
  const auto wording = wordings.find({where.article, page.view().mention(where).speech});
  if (wording != wordings.end()) how = fmt::format("{}; {}", Name(wording->second), how);
  const std::string content = ContentOf(one, speech);
  constexpr int kColumns = 400;
  return page.WordsItem(where.article, content.empty() ? "(no words given)" : Quoted(Fit(content, kColumns)), how,
                        page.MarkId(where.article, speech.id), content);
}

std::string Statement(const PageView& page, int index, const Wordings& wordings) {
  const StoryEvent& event = page.account().events[static_cast<std::size_t>(index)];
  std::string variants;
  std::vector<std::pair<int, std::string>> more;
  std::size_t n = 0;
  for (const auto& where : event.mentions) {
    const Speech* speech = page.SpeechOf(where);
    if (speech == nullptr) continue;
    if (++n > kMostWords) {
      more.emplace_back(where.article, page.MarkId(where.article, speech->id));
    } else {
      variants += Variant(page, where, *speech, wordings);
    }
  }
  variants += page.MoreItem(more);
  std::string heads;
  for (const int f : page.view().FindingsOf(index)) {
    const Finding& finding = page.account().findings[static_cast<std::size_t>(f)];
    heads += fmt::format(" <a href=\"#{}\">{}</a>", page.FindingId(finding), Badge(finding.verdict));
  }
  return fmt::format(
      "<li class=\"statement item\"{}><p class=\"when\">{}{}</p><ul class=\"evidence "
      "variants\">{}</ul></li>\n",
      page.EventData(index), event.date.empty() ? "day not told" : Html(Say(event.date)), heads, variants);
}

std::string Block(const PageView& page, const Speaker& speaker, bool open, const Wordings& wordings) {
  std::string about;
  if (speaker.entity >= 0) {
    const Entity& who = page.account().entities[static_cast<std::size_t>(speaker.entity)].merged;
    std::vector<std::string> parts;
    if (!who.offices.empty()) parts.push_back(Clean(Listed(who.offices)));
    if (!who.speaks_for.empty()) parts.push_back("speaks for " + Clean(who.speaks_for));
    if (!who.aliases.empty()) parts.push_back("also " + Clean(Listed(who.aliases)));
    for (const auto& part : parts) about += fmt::format("<p class=\"about\">{}</p>", Html(Fit(part, 240)));
  }
  std::string out = fmt::format(
      "<details class=\"speaker group\"{}{}><summary><h3>{}</h3> <span class=\"tag\">{}, {}</span></summary>{}<ol "
      "class=\"statements\">\n",
      speaker.entity >= 0 ? fmt::format(" id=\"{}\"", page.EntityId(speaker.entity)) : "", open ? " open" : "",
      Html(Fit(Capitalised(speaker.name), 120)), Counted(speaker.statements.size(), "saying", "sayings"),
      Counted(speaker.outlets, "outlet", "outlets"), about);
  for (const int index : speaker.statements) out += Statement(page, index, wordings);
  return out + "</ol></details>\n";
}

std::vector<Speaker> Speakers(const PageView& page) {
  std::map<std::pair<int, std::string>, Speaker> by_name;
  for (const auto& entry : page.account().timeline) {
    const StoryEvent& event = page.account().events[static_cast<std::size_t>(entry.event)];
    if (event.event_class != EventClass::kStatement) continue;
    int entity = -1;
    std::string name;
    for (const auto& where : event.mentions) {
      const Speech* speech = page.SpeechOf(where);
      if (speech == nullptr) continue;
      if (name.empty()) name = Clean(speech->speaker_name.empty() ? speech->speaker_text : speech->speaker_name);
      if (entity < 0) entity = page.EntityOf(where.article, speech->speaker);
    }
    if (entity >= 0) name = Clean(page.account().entities[static_cast<std::size_t>(entity)].merged.name);
    if (name.empty()) name = "nobody named";
    Speaker& speaker = by_name[{entity, entity >= 0 ? "" : name}];
    speaker.entity = entity;
    speaker.name = name;
    speaker.statements.push_back(entry.event);
  }
  std::vector<Speaker> all;
  for (auto& [key, speaker] : by_name) {
    std::vector<int> articles;
    for (const int index : speaker.statements) {
      const auto& in = page.account().events[static_cast<std::size_t>(index)].articles;
      articles.insert(articles.end(), in.begin(), in.end());
    }
    speaker.outlets = static_cast<std::size_t>(std::max(0, page.view().IndependentSources(articles)));
    all.push_back(std::move(speaker));
  }
  std::stable_sort(all.begin(), all.end(), [](const Speaker& a, const Speaker& b) {
    if ((a.entity >= 0) != (b.entity >= 0)) return a.entity >= 0;
    if (a.outlets != b.outlets) return a.outlets > b.outlets;
    if (a.statements.size() != b.statements.size()) return a.statements.size() > b.statements.size();
    return a.name < b.name;
  });
  return all;
}

}  // namespace

std::string PeopleSection(const PageView& page) {
  constexpr std::size_t kOpen = 6;
  std::string out = "<section id=\"people\" aria-labelledby=\"people-h\"><h2 id=\"people-h\">Who said what</h2>\n";
  const auto speakers = Speakers(page);
  const Wordings wordings = WordingsOf(page.account());
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    out += Block(page, speakers[i], i < kOpen && speakers[i].outlets > 1, wordings);
  }
  if (speakers.empty()) out += "<p>Nobody is quoted.</p>\n";
  return out + "</section>\n";
}

}  // namespace recount::report
