#include "engine/report/record.h"

#include <nlohmann/json.hpp>

#include "engine/model/time_zones.h"
#include "engine/report/excerpt.h"

namespace recount::report {
namespace {

Json Notes(const Article& article) {
  Json notes = Json::array();
  for (const auto& note : article.notes) {
    Json one = Json::object();
    one["code"] = note.code;
    one["message"] = note.message;
    notes.push_back(std::move(one));
  }
  return notes;
}

Json PublishedElement(const Published& published) {
  Json out = Json::object();
  out["value"] = OrNull(published.value);
  out["basis"] = std::string(Name(published.basis));
  out["from"] = OrNull(published.from);
  out["earliest"] = published.days ? Json(FormatDay(published.days->first)) : Json(nullptr);
  out["latest"] = published.days ? Json(FormatDay(published.days->last)) : Json(nullptr);
  Put(&out, "raw", published.raw);
  Put(&out, "zone", published.zone);
  Put(&out, "reason", ToJson(published.reason));
  return out;
}

}  // namespace

Record::Record(const Account& account) : account_(account) {
  points_.reserve(account.articles.size());
  title_points_.reserve(account.articles.size());
  for (const auto& one : account.articles) {
    points_.emplace_back(one.article.text);
    title_points_.emplace_back(one.article.title);
    said_as_.emplace_back(one.speech.size());
    story_entity_.emplace_back(one.entities.size(), -1);
  }
  for (std::size_t e = 0; e < account.entities.size(); ++e) {
    for (const auto& where : account.entities[e].in) {
      story_entity_[static_cast<std::size_t>(where.article)][static_cast<std::size_t>(where.entity)] =
          static_cast<int>(e);
    }
  }
  for (const auto& event : account.events) {
    for (const auto& where : event.mentions) {
      const EventMention& mention = at(where.article).events[static_cast<std::size_t>(where.mention)];
      auto& said_as = said_as_[static_cast<std::size_t>(where.article)];
      if (mention.event_class != EventClass::kStatement || mention.speech < 0) continue;
      if (static_cast<std::size_t>(mention.speech) >= said_as.size()) continue;
      said_as[static_cast<std::size_t>(mention.speech)] = {event.id, mention.date};
    }
  }
}

std::string Record::Qualified(int article, const std::string& id) const {
  if (id.empty() || id == "published") return id;
  return Id(article) + "." + id;
}

Json Record::Ids(const std::vector<int>& articles) const {
  Json out = Json::array();
  for (const int article : articles) out.push_back(Id(article));
  return out;
}

Json Record::ToElement(const Evidence& evidence) const {
  Json out = Json::object();
  if (evidence.article < 0) return out;
  const bool title = evidence.part == "title";
  out["article"] = Id(evidence.article);
  PutSpan(&out, evidence.span,
          title ? title_points_[static_cast<std::size_t>(evidence.article)] : points(evidence.article));
  out["text"] = evidence.text;
  Put(&out, "part", evidence.part);
  return out;
}

Json Record::InputElement(const Input& input) const {
  Json out = Json::object();
  out["path"] = input.path;
  out["articles"] = input.articles;
  Put(&out, "error", input.error);
  return out;
}

Json Record::ArticleElement(int article) const {
  const Article& one = at(article).article;
  const std::size_t index = static_cast<std::size_t>(article);
  const int origin = index < account_.copy_of.size() ? account_.copy_of[index] : -1;
  Json out = Json::object();
  out["id"] = one.id;
  out["outlet"] = OrNull(one.outlet);
  out["group"] = OrNull(one.group);
  out["title"] = OrNull(one.title);
  out["url"] = OrNull(one.url);
  out["language"] = OrNull(one.language);
  out["published"] = PublishedElement(one.published);
  out["copy_of"] = origin >= 0 ? Json(Id(origin)) : Json(nullptr);
  Put(&out, "agency", one.agency);
  Put(&out, "later_version", one.later_version);
  out["notes"] = Notes(one);
  return out;
}

Json Record::EntityElement(const StoryEntity& entity) const {
  Json out = Json::object();
  out["id"] = entity.id;
  out["name"] = entity.merged.name;
  out["type"] = std::string(Name(entity.merged.type));
  out["aliases"] = ToJson(entity.merged.aliases);
  out["offices"] = ToJson(entity.merged.offices);
  out["speaks_for"] = OrNull(entity.merged.speaks_for);
  Json mentions = Json::array();
  for (const auto& where : entity.in) {
    for (const auto& mention : at(where.article).entities[static_cast<std::size_t>(where.entity)].mentions) {
      Json one = Json::object();
      one["article"] = Id(where.article);
      PutSpan(&one, mention.span, points(where.article));
      mentions.push_back(std::move(one));
    }
  }
  out["mentions"] = std::move(mentions);
  return out;
}

Json Record::TimeElement(int article, const TimeMention& time) const {
  const TimeValue& value = time.value;
  Json out = Json::object();
  out["id"] = Qualified(article, time.id);
  out["article"] = Id(article);
  PutSpan(&out, time.span, points(article));
  out["text"] = std::string(SafeSlice(at(article).article.text, time.span));
  out["type"] = std::string(Name(time.type));
  out["value"] = OrNull(value.value);
  out["mod"] = OrNull(time.mod);
  out["quant"] = OrNull(time.quant);
  out["freq"] = OrNull(time.freq);
  out["zone"] = OrNull(value.zone);
  out["instant"] = OrNull(InUtc(value.value, value.zone).value_or(""));
  out["from"] = OrNull(value.from);
  out["to"] = OrNull(value.to);
  out["anchor"] = OrNull(Qualified(article, value.anchor));
  out["alternative"] = OrNull(value.alternative);
  out["assumed"] = ToJson(value.assumed);
  out["rule"] = OrNull(time.rule);
  return out;
}

Json Record::CopyElement(const Copy& copy) const {
  Json out = Json::object();
  out["articles"] = Ids(copy.articles);
  Json spans = Json::array();
  for (const auto& span : copy.spans) spans.push_back(ToElement(span));
  out["spans"] = std::move(spans);
  out["origin"] = copy.origin >= 0 ? Json(Id(copy.origin)) : OrNull(copy.origin_name);
  return out;
}

}  // namespace recount::report
