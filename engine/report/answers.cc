#include "engine/report/answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/report/diff_text.h"
#include "engine/report/excerpt.h"
#include "engine/report/layout.h"

namespace recount::report {
namespace {

Answer OfArticle(const View& view, int article) {
  const Article& one = view.at(article).article;
  Answer answer;
  answer.id = one.id;
  answer.headline = fmt::format("article {}  published {}", Clean(one.id), view.PublishedOn(article));
  answer.words = one.published.raw;
  if (!one.published.from.empty()) answer.details.push_back(fmt::format("read from: {}", Clean(one.published.from)));
  if (!one.published.raw.empty()) answer.details.push_back(fmt::format("as it stands: {}", Quoted(one.published.raw)));
  if (one.published.days) answer.details.push_back(fmt::format("possible days: {}", SayInterval(*one.published.days)));
  for (const auto& note : one.notes)
    answer.details.push_back(fmt::format("note: {} ({})", Clean(note.message), note.code));
  answer.reasons = {&one.published.reason};
  return answer;
}

Answer OfTime(const View& view, int article, const TimeMention& time) {
  const Annotated& one = view.at(article);
  Answer answer;
  answer.id = one.article.id + "." + time.id;
  answer.words = std::string(SafeSlice(one.article.text, time.span));
  const std::string& value = time.value.value;
  answer.headline =
      fmt::format("time {}  {} = {}", Clean(answer.id), Quoted(answer.words), value.empty() ? "?" : value);
  if (const std::string say = Say(value); say != value) answer.headline += fmt::format(" ({})", say);
  answer.article = article;
  answer.span = time.span;
  answer.around = SentenceAround(one, time.span);
  if (!time.governor.empty()) {
    answer.details.push_back(fmt::format("{} points to the {}", Quoted(time.governor), Name(time.direction)));
  }
  if (!time.value.alternative.empty()) {
    answer.details.push_back(
        fmt::format("other reading: {} ({})", time.value.alternative, Say(time.value.alternative)));
  }
  answer.reasons = {&time.value.reason};
  return answer;
}

Answer OfSpeech(const View& view, int article, const Speech& speech) {
  const Annotated& one = view.at(article);
  Answer answer;
  answer.id = one.article.id + "." + speech.id;
  answer.words = TextOf(one, speech.content);
  answer.headline = fmt::format("speech {}  {}: {}", Clean(answer.id),
                                speech.speaker_name.empty() ? "nobody resolved" : Clean(speech.speaker_name),
                                Quoted(Fit(Clean(answer.words), 120)));
  answer.article = article;
  answer.span = speech.cue_spans.empty() ? speech.span : speech.cue_spans[0];
  answer.around = SentenceAround(one, answer.span);
  answer.details.push_back(fmt::format("{}, {}; source words {}, cue {}", Name(speech.kind), Name(speech.stance),
                                       Quoted(speech.speaker_text), Quoted(speech.cue)));
  if (!speech.via.empty()) answer.details.push_back(fmt::format("through {}", Clean(Listed(speech.via))));
  if (speech.speaker >= 0 && static_cast<std::size_t>(speech.speaker) < one.entities.size()) {
    answer.reasons = {&speech.reason, &one.entities[static_cast<std::size_t>(speech.speaker)].reason};
  } else {
    answer.reasons = {&speech.reason};
  }
  return answer;
}

Answer OfEntity(const View& view, const StoryEntity& entity) {
  Answer answer;
  answer.id = entity.id;
  answer.words = entity.merged.name;
  answer.headline = fmt::format("{} {}  {}", Name(entity.merged.type), Clean(entity.id), Clean(entity.merged.name));
  if (!entity.merged.aliases.empty()) {
    answer.details.push_back(fmt::format("also: {}", Clean(Listed(entity.merged.aliases))));
  }
  if (!entity.merged.offices.empty()) {
    answer.details.push_back(fmt::format("offices: {}", Clean(Listed(entity.merged.offices))));
  }
  if (!entity.merged.speaks_for.empty()) {
    answer.details.push_back(fmt::format("speaks for: {}", Clean(entity.merged.speaks_for)));
  }
  answer.reasons = {&entity.merged.reason};
  for (const auto& where : entity.in) {
    answer.reasons.push_back(&view.at(where.article).entities[static_cast<std::size_t>(where.entity)].reason);
  }
  return answer;
}

Answer OfEvent(const View& view, const StoryEvent& event) {
  Answer answer;
  answer.id = event.id;
  answer.headline = fmt::format("{} {}  {}: {} ({})", Name(event.event_class), Clean(event.id), Clean(event.label),
                                event.date.empty() ? "no day" : event.date, event.certainty);
  answer.words = event.label;
  answer.reasons = {&event.reason, &event.date_reason};
  for (const auto& where : event.mentions) {
    const auto& mention = view.mention(where);
    answer.words += "\n";
    answer.words += SafeSlice(view.at(where.article).article.text, mention.clause);
    answer.details.push_back(fmt::format("{}: {} {}", view.Outlet(where.article),
                                         view.Words(where.article, mention, 90),
                                         mention.date.empty() ? "(no day)" : fmt::format("on {}", Say(mention.date))));
    answer.reasons.push_back(&mention.date_reason);
  }
  return answer;
}

Answer OfFinding(const View& view, const Finding& finding) {
  Answer answer;
  answer.id = finding.id;
  answer.headline = fmt::format("finding {}  {} of {}: {}", Clean(finding.id), Name(finding.verdict),
                                Name(finding.attribute), Clean(finding.summary));
  answer.words = finding.summary;
  for (const auto& side : finding.sides) {
    std::string line =
        fmt::format("{}: {}", Clean(SayValue(finding.attribute, side.value)), view.OutletList(side.articles));
    if (!side.holder.empty()) line += fmt::format(", according to {}", Clean(side.holder));
    for (const auto& evidence : side.evidence) {
      line += fmt::format(" {}", view.Words(evidence, 90));
      answer.words += "\n" + evidence.text;
    }
    answer.details.push_back(std::move(line));
  }
  for (const auto& relation : finding.relations) {
    if (!relation.reason.empty()) {
      answer.details.push_back(fmt::format("sides {} and {}: {}, {}", relation.a + 1, relation.b + 1,
                                           Name(relation.verdict), Clean(relation.reason)));
    }
  }
  answer.reasons = {&finding.reason};
  return answer;
}

}  // namespace

std::vector<Answer> AllAnswers(const View& view) {
  const Account& account = view.account();
  const int articles = static_cast<int>(account.articles.size());
  std::vector<Answer> all;
  for (int a = 0; a < articles; ++a) all.push_back(OfArticle(view, a));
  for (int a = 0; a < articles; ++a) {
    for (const auto& time : view.at(a).times) all.push_back(OfTime(view, a, time));
    for (const auto& speech : view.at(a).speech) all.push_back(OfSpeech(view, a, speech));
  }
  for (const auto& entity : account.entities) all.push_back(OfEntity(view, entity));
  for (const auto& event : account.events) all.push_back(OfEvent(view, event));
  for (const auto& finding : account.findings) all.push_back(OfFinding(view, finding));
  return all;
}

}  // namespace recount::report
