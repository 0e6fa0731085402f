// "entities" of an annotated line.
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/model/annotated_parts_json.h"

namespace recount {
namespace {

Json MentionToJson(const Mention& mention, const CodePoints& points) {
  Json out = Json::object();
  PutSpan(&out, mention.span, points);
  Put(&out, "head", ToJson(mention.head, points));
  Put(&out, "form", Name(mention.form));
  return out;
}

Mention ReadMention(const JsonObject& object, const CodePoints& points) {
  Mention out;
  out.span = object.StartEnd(points);
  out.head = object.SpanAt("head", points);
  out.form = object.Kind("form", MentionForm::kName, &MentionFormOf);
  return out;
}

}  // namespace

Json EntityToJson(const Entity& entity, const CodePoints& points) {
  Json out = Json::object();
  PutAlways(&out, "id", entity.id);
  Put(&out, "name", entity.name);
  Put(&out, "type", Name(entity.type));
  Put(&out, "key", entity.key);
  Put(&out, "aliases", entity.aliases);
  Put(&out, "offices", entity.offices);
  Put(&out, "speaks_for", entity.speaks_for);
  Put(&out, "expansion", entity.expansion);
  if (entity.gender != Gender::kUnknown) Put(&out, "gender", Name(entity.gender));
  Put(&out, "reason", ToJson(entity.reason));
  Json mentions = Json::array();
  for (const Mention& mention : entity.mentions) mentions.push_back(MentionToJson(mention, points));
  PutAlways(&out, "mentions", std::move(mentions));
  return out;
}

Entity ReadEntity(const JsonObject& object, const CodePoints& points) {
  Entity out;
  out.id = object.Text("id");
  out.name = object.Text("name");
  out.type = object.Kind("type", EntityType::kOther, &EntityTypeOf);
  out.key = object.Text("key");
  out.aliases = object.Words("aliases");
  out.offices = object.Words("offices");
  out.speaks_for = object.Text("speaks_for");
  out.expansion = object.Text("expansion");
  out.gender = object.Kind("gender", Gender::kUnknown, &GenderOf);
  out.reason = object.ReasonAt("reason");
  for (const JsonObject& one : object.Objects("mentions")) out.mentions.push_back(ReadMention(one, points));
  return out;
}

}  // namespace recount
