// Elements of `recount/1` that stand above single articles: speech with its event, events, timeline, findings.
#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "engine/report/excerpt.h"
#include "engine/report/record.h"

namespace recount::report {
namespace {

const Entity* EntityAt(const Account& account, int entity) {
  if (entity < 0 || static_cast<std::size_t>(entity) >= account.entities.size()) return nullptr;
  return &account.entities[static_cast<std::size_t>(entity)].merged;
}

}  // namespace

Json Record::SpeechElement(int article, int index) const {
  const Annotated& one = at(article);
  const Speech& speech = one.speech[static_cast<std::size_t>(index)];
  const auto within = static_cast<std::size_t>(speech.within);
  const auto said_on = static_cast<std::size_t>(speech.said_on);
  Json out = Json::object();
  out["id"] = Qualified(article, speech.id);
  const SaidAs& said_as = said_as_[static_cast<std::size_t>(article)][static_cast<std::size_t>(index)];
  out["event"] = OrNull(said_as.event);
  out["within"] = speech.within >= 0 && within < one.speech.size() ? Json(Qualified(article, one.speech[within].id))
                                                                   : Json(nullptr);
  out["article"] = Id(article);
  PutSpan(&out, speech.span, points(article));
  out["speaker"] = OrNull(speech.speaker_name);
  out["speaker_text"] = OrNull(speech.speaker_text);
  out["kind"] = std::string(Name(speech.kind));
  out["stance"] = std::string(Name(speech.stance));
  out["polarity"] = std::string(Name(speech.negated_content ? Polarity::kNegative : Polarity::kPositive));
  out["modality"] = std::string(Name(speech.modality));
  out["cue"] = OrNull(speech.cue);
  out["content"] = TextOf(one, speech.content);
  out["via"] = ToJson(speech.via);
  out["occasion"] = OrNull(speech.occasion);
  out["channel"] = OrNull(speech.channel);
  out["addressee"] = OrNull(speech.addressee);
  std::string date = said_as.date;
  if (date.empty() && speech.said_on >= 0 && said_on < one.times.size()) date = one.times[said_on].value.value;
  out["date"] = OrNull(date);
  Json spans = Json::object();
  spans["source"] = ToJson(speech.source, points(article));
  spans["cue"] = ToJson(speech.cue_spans, points(article));
  spans["content"] = ToJson(speech.content, points(article));
  out["spans"] = std::move(spans);
  return out;
}

// Each participant once, in the role that it plays in most mentions; the earlier kind wins a tie.
Json Record::Participants(const StoryEvent& event) const {
  constexpr std::size_t kRoles = static_cast<std::size_t>(Role::kOther) + 1;
  std::map<int, std::array<int, kRoles>> roles;
  for (const auto& where : event.mentions) {
    const auto& known = story_entity_[static_cast<std::size_t>(where.article)];
    for (const auto& participant : at(where.article).events[static_cast<std::size_t>(where.mention)].participants) {
      if (participant.entity < 0 || static_cast<std::size_t>(participant.entity) >= known.size()) continue;
      ++roles[known[static_cast<std::size_t>(participant.entity)]][static_cast<std::size_t>(participant.role)];
    }
  }
  Json out = Json::array();
  for (const int entity : event.participants) {
    const Entity* who = EntityAt(account_, entity);
    if (who == nullptr) continue;
    Role role = Role::kOther;
    if (const auto found = roles.find(entity); found != roles.end()) {
      role = static_cast<Role>(std::max_element(found->second.begin(), found->second.end()) - found->second.begin());
    }
    Json one = Json::object();
    one["id"] = account_.entities[static_cast<std::size_t>(entity)].id;
    one["name"] = who->name;
    one["role"] = std::string(Name(role));
    out.push_back(std::move(one));
  }
  return out;
}

Json Record::EventElement(const StoryEvent& event) const {
  Json out = Json::object();
  out["id"] = event.id;
  out["label"] = event.label;
  out["class"] = std::string(Name(event.event_class));
  out["date"] = OrNull(event.date);
  const Entity* place = EntityAt(account_, event.place);
  out["place"] = place != nullptr ? Json(place->name) : Json(nullptr);
  out["participants"] = Participants(event);
  out["polarity"] = std::string(Name(event.polarity));
  out["modality"] = std::string(Name(event.modality));

  std::string holder;  // of its first mention that has one: merged events of one holder level share it
  Json mentions = Json::array();
  Json evidence = Json::array();
  std::set<std::tuple<int, int, int>> shown;
  for (const auto& where : event.mentions) {
    const Annotated& one = at(where.article);
    const EventMention& mention = one.events[static_cast<std::size_t>(where.mention)];
    if (holder.empty() && mention.speech >= 0 && static_cast<std::size_t>(mention.speech) < one.speech.size()) {
      holder = one.speech[static_cast<std::size_t>(mention.speech)].speaker_name;
    }
    const bool title = mention.part == Part::kTitle && !one.article.title_in_text;
    const CodePoints& at_points =
        title ? title_points_[static_cast<std::size_t>(where.article)] : points(where.article);
    Json m = Json::object();
    m["article"] = Id(where.article);
    PutSpan(&m, mention.span, at_points);
    m["head"] = ToJson(mention.head, at_points);
    // Its day: the clock time stands in `times`.
    m["date"] = OrNull(mention.date.substr(0, mention.date.find('T')));
    mentions.push_back(std::move(m));

    const Span words = mention.sentence_span.empty() ? mention.clause : mention.sentence_span;
    if (!shown.insert({where.article, words.begin, words.end}).second) continue;
    Json e = Json::object();
    e["article"] = Id(where.article);
    PutSpan(&e, words, at_points);
    e["text"] = std::string(SafeSlice(title ? one.article.title : one.article.text, words));
    if (title) e["part"] = "title";
    evidence.push_back(std::move(e));
  }
  out["holder"] = OrNull(holder);
  out["articles"] = Ids(event.articles);
  out["mentions"] = std::move(mentions);
  out["evidence"] = std::move(evidence);
  return out;
}

Json Record::TimelineElement(const TimelineEntry& entry) const {
  Json out = Json::object();
  out["date"] = entry.date;
  out["event"] = account_.events[static_cast<std::size_t>(entry.event)].id;
  out["certainty"] = entry.certainty;
  out["order"] = entry.order;
  return out;
}

Json Record::FindingElement(const Finding& finding) const {
  Json out = Json::object();
  out["id"] = finding.id;
  out["verdict"] = std::string(Name(finding.verdict));
  out["attribute"] = std::string(Name(finding.attribute));
  if (finding.event >= 0) {
    out["event"] = account_.events[static_cast<std::size_t>(finding.event)].id;
  } else if (finding.entity >= 0) {
    out["entity"] = account_.entities[static_cast<std::size_t>(finding.entity)].id;
  }
  out["summary"] = finding.summary;
  out["reason"] = finding.reason.says.empty() ? finding.reason.rule : finding.reason.says;
  out["sources"] = finding.sources;
  Json sides = Json::array();
  for (const auto& side : finding.sides) {
    Json one = Json::object();
    one["value"] = side.value;
    one["articles"] = Ids(side.articles);
    one["holder"] = OrNull(side.holder);
    PutFlag(&one, "derived", side.derived);
    Json evidence = Json::array();
    for (const auto& words : side.evidence) evidence.push_back(ToElement(words));
    one["evidence"] = std::move(evidence);
    sides.push_back(std::move(one));
  }
  out["sides"] = std::move(sides);
  Json relations = Json::array();
  for (const auto& relation : finding.relations) {
    Json one = Json::object();
    one["sides"] = Json::array({relation.a, relation.b});
    one["verdict"] = std::string(Name(relation.verdict));
    one["reason"] = relation.reason;
    relations.push_back(std::move(one));
  }
  out["relations"] = std::move(relations);
  return out;
}

}  // namespace recount::report
