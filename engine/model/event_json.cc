// "events" of an annotated line.
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/model/annotated_parts_json.h"

namespace recount {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

void PutSpanAt(Json* object, std::string_view key, const Span& span, const CodePoints& points) {
  if (span != Span{}) Put(object, key, ToJson(span, points));
}

Json ParticipantToJson(const Annotated& all, const Participant& one, const CodePoints& points) {
  Json out = Json::object();
  Put(&out, "entity", IdAt(all.entities, one.entity));
  Put(&out, "role", Name(one.role));
  PutSpan(&out, one.span, points);
  Put(&out, "text", one.text);
  return out;
}

Participant ReadParticipant(const JsonObject& object, const Ids& ids, const CodePoints& points) {
  Participant out;
  out.entity = Ids::Of(ids.entities, object, "entity");
  out.role = object.Kind("role", Role::kOther, &RoleOf);
  out.span = object.StartEnd(points);
  out.text = object.Text("text");
  return out;
}

Json Bounds(double low, double high) {
  Json out = Json::array();
  out.push_back(NumberToJson(low));
  out.push_back(NumberToJson(high));
  return out;
}

Json QuantityToJson(const Annotated& all, const Quantity& one, const CodePoints& points) {
  Json out = Json::object();
  Put(&out, "kind", Name(one.kind));
  PutSpan(&out, one.span, points);
  Put(&out, "value", one.value);
  Put(&out, "hard", Bounds(one.low, one.high));
  Put(&out, "soft", Bounds(one.soft_low, one.soft_high));
  PutFlag(&out, "low_open", one.low_open);
  PutFlag(&out, "high_open", one.high_open);
  Put(&out, "unit", one.unit);
  Put(&out, "counted", one.counted);
  Put(&out, "of", one.of);
  Put(&out, "entity", IdAt(all.entities, one.entity));
  return out;
}

Quantity ReadQuantity(const JsonObject& object, const Ids& ids, const CodePoints& points) {
  Quantity out;
  out.kind = object.Kind("kind", QuantityKind::kCount, &QuantityKindOf);
  out.span = object.StartEnd(points);
  out.value = object.Text("value");
  const auto hard = object.Numbers("hard", {-kInfinity, kInfinity});
  const auto soft = object.Numbers("soft", {-kInfinity, kInfinity});
  out.low = hard[0], out.high = hard[1];
  out.soft_low = soft[0], out.soft_high = soft[1];
  out.low_open = object.Flag("low_open");
  out.high_open = object.Flag("high_open");
  out.unit = object.Text("unit");
  out.counted = object.Text("counted");
  out.of = object.Text("of");
  out.entity = Ids::Of(ids.entities, object, "entity");
  return out;
}

Json OtherTimes(const Annotated& all, const EventMention& event) {
  Json out = Json::array();
  for (const int time : event.other_times) {
    if (const std::string id = IdAt(all.times, time); !id.empty()) out.push_back(id);
  }
  return out;
}

}  // namespace

Json EventToJson(const Annotated& all, const EventMention& event, const CodePoints& points) {
  Json out = Json::object();
  PutAlways(&out, "id", event.id);
  Put(&out, "label", event.label);
  Put(&out, "class", Name(event.event_class));
  Put(&out, "trigger", event.trigger);
  Put(&out, "synset", event.synset);
  PutSpan(&out, event.span, points);
  PutSpanAt(&out, "head", event.head, points);
  PutSpanAt(&out, "clause", event.clause, points);
  PutIndex(&out, "sentence", event.sentence);
  PutSpanAt(&out, "sentence_span", event.sentence_span, points);
  Put(&out, "date", event.date);
  PutDays(&out, event.days);
  Put(&out, "dated_by", event.dated_by);
  Put(&out, "date_reason", ToJson(event.date_reason));
  Put(&out, "place", IdAt(all.entities, event.place));
  PutSpanAt(&out, "place_span", event.place_span, points);
  Json participants = Json::array();
  for (const Participant& one : event.participants) participants.push_back(ParticipantToJson(all, one, points));
  Put(&out, "participants", std::move(participants));
  Put(&out, "polarity", Name(event.polarity));
  Put(&out, "modality", Name(event.modality));
  Put(&out, "speech", IdAt(all.speech, event.speech));
  Put(&out, "time", IdAt(all.times, event.time));
  Put(&out, "duration", IdAt(all.times, event.duration));
  Put(&out, "other_times", OtherTimes(all, event));
  Json quantities = Json::array();
  for (const Quantity& one : event.quantities) quantities.push_back(QuantityToJson(all, one, points));
  Put(&out, "quantities", std::move(quantities));
  Put(&out, "words", event.words);
  PutFlag(&out, "background", event.background);
  PutFlag(&out, "in_lead", event.in_lead);
  if (event.part != Part::kBody) Put(&out, "part", Name(event.part));
  Put(&out, "apart_from", IdAt(all.events, event.apart_from));
  Put(&out, "ordinal", event.ordinal);
  return out;
}

EventMention ReadEvent(const JsonObject& object, const Ids& ids, const CodePoints& points) {
  EventMention out;
  out.id = object.Text("id");
  out.label = object.Text("label");
  out.event_class = object.Kind("class", EventClass::kOther, &EventClassOf);
  out.trigger = object.Text("trigger");
  out.synset = object.Text("synset");
  out.span = object.StartEnd(points);
  out.head = object.SpanAt("head", points);
  out.clause = object.SpanAt("clause", points);
  out.sentence = ids.Sentence(object);
  out.sentence_span = object.SpanAt("sentence_span", points);
  out.date = object.Text("date");
  out.days = object.Days();
  out.dated_by = object.Text("dated_by");
  out.date_reason = object.ReasonAt("date_reason");
  out.place = Ids::Of(ids.entities, object, "place");
  out.place_span = object.SpanAt("place_span", points);
  for (const JsonObject& one : object.Objects("participants"))
    out.participants.push_back(ReadParticipant(one, ids, points));
  out.polarity = object.Kind("polarity", Polarity::kPositive, &PolarityOf);
  out.modality = object.Kind("modality", Modality::kCertain, &ModalityOf);
  out.speech = Ids::Of(ids.speech, object, "speech");
  out.time = Ids::Of(ids.times, object, "time");
  out.duration = Ids::Of(ids.times, object, "duration");
  for (const std::string& id : object.Words("other_times")) {
    if (const auto it = ids.times.find(id); it != ids.times.end()) {
      out.other_times.push_back(it->second);
    } else {
      object.Problem("other_times", "nothing has this id");
    }
  }
  for (const JsonObject& one : object.Objects("quantities")) out.quantities.push_back(ReadQuantity(one, ids, points));
  out.words = object.Words("words");
  out.background = object.Flag("background");
  out.in_lead = object.Flag("in_lead");
  out.part = object.Kind("part", Part::kBody, &PartOf);
  out.apart_from = Ids::Of(ids.events, object, "apart_from");
  out.ordinal = object.Text("ordinal");
  return out;
}

}  // namespace recount
