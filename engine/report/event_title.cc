#include "engine/report/event_title.h"

#include <fmt/format.h>

#include "engine/model/unicode.h"
#include "engine/report/excerpt.h"
#include "engine/report/layout.h"

namespace recount::report {

std::string_view Does(Stance stance) {
  switch (stance) {
    case Stance::kAssert:
      return "says";
    case Stance::kDeny:
      return "denies";
    case Stance::kAccuse:
      return "accuses";
    case Stance::kPromise:
      return "promises";
    case Stance::kThreaten:
      return "threatens";
    case Stance::kDemand:
      return "demands";
    case Stance::kPredict:
      return "predicts";
    case Stance::kHedge:
      return "suggests";
    case Stance::kDecline:
      return "declines";
    case Stance::kAsk:
      return "asks";
  }
  return "says";
}

std::string ContentOf(const Annotated& one, const Speech& speech) {
  std::string content;
  for (const Span& span : speech.content) {
    content += (content.empty() ? "" : " ") + Clean(SafeSlice(one.article.text, span));
  }
  return content;
}

std::string EventTitle(const View& view, int event, std::size_t content_bytes) {
  const StoryEvent& one = view.account().events[static_cast<std::size_t>(event)];
  if (one.event_class != EventClass::kStatement) return Capitalised(Clean(one.label));
  const Speech* speech = nullptr;
  bool several = false;  // "Western governments accuse"
  std::string content;
  for (const auto& where : view.BestMentions(one)) {
    const auto& mention = view.mention(where);
    const auto& all = view.at(where.article).speech;
    if (mention.speech < 0 || static_cast<std::size_t>(mention.speech) >= all.size()) continue;
    const Speech& said = all[static_cast<std::size_t>(mention.speech)];
    if (speech == nullptr) {
      speech = &said;
      const auto speaker = static_cast<std::size_t>(said.speaker);
      const auto& entities = view.at(where.article).entities;
      several = said.speaker >= 0 && speaker < entities.size() && entities[speaker].type == EntityType::kGroup;
    }
    if (content.empty()) content = ContentOf(view.at(where.article), said);
  }
  if (speech == nullptr) return Capitalised(Clean(one.label));
  std::string who = speech->speaker_name.empty() ? Clean(speech->speaker_text) : Clean(speech->speaker_name);
  if (who.empty()) who = "Somebody unnamed";
  std::string does(Does(speech->stance));
  if (several) does = does.ends_with("ies") ? does.substr(0, does.size() - 3) + "y" : does.substr(0, does.size() - 1);
  who += " " + does;
  if (!speech->via.empty()) who += ", as told by " + Clean(Listed(speech->via));
  if (!content.empty()) who += ": " + Shorten(content, content_bytes);
  return Capitalised(who);
}

}  // namespace recount::report
