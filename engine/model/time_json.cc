// "times" of an annotated line.
#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/model/annotated_parts_json.h"

namespace recount {

Json TimeToJson(const Annotated& all, const TimeMention& time, const CodePoints& points) {
  Json out = Json::object();
  PutAlways(&out, "id", time.id);
  PutSpan(&out, time.span, points);
  Put(&out, "text", WordsAt(all.article.text, time.span, points));
  Put(&out, "type", Name(time.type));
  Put(&out, "value", time.value.value);
  Put(&out, "mod", time.mod);
  Put(&out, "quant", time.quant);
  Put(&out, "freq", time.freq);
  Put(&out, "zone", time.value.zone);
  Put(&out, "from", time.value.from);
  Put(&out, "to", time.value.to);
  PutDays(&out, time.value.days);
  Put(&out, "anchor", time.value.anchor);
  Put(&out, "alternative", time.value.alternative);
  Put(&out, "assumed", time.value.assumed);
  Put(&out, "rule", time.rule);
  Put(&out, "what", Format(time.what));
  if (time.part != Part::kBody) Put(&out, "part", Name(time.part));
  PutIndex(&out, "sentence", time.sentence);
  if (time.direction != Direction::kUnknown) Put(&out, "direction", Name(time.direction));
  PutFlag(&out, "durative", time.durative);
  Put(&out, "governor", time.governor);
  Put(&out, "within_speech", IdAt(all.speech, time.within_speech));
  Put(&out, "reason", ToJson(time.value.reason));
  return out;
}

TimeMention ReadTime(const JsonObject& object, const Ids& ids, std::string_view text, const CodePoints& points) {
  TimeMention out;
  out.id = object.Text("id");
  out.span = object.StartEnd(points);
  if (const std::string words = object.Text("text"); !words.empty() && words != Slice(text, out.span)) {
    object.Problem("text", "other words stand in the article at this place");
  }
  out.type = object.Kind("type", TimexType::kDate, &TimexTypeOf);
  out.value.value = object.Text("value");
  out.mod = object.Text("mod");
  out.quant = object.Text("quant");
  out.freq = object.Text("freq");
  out.value.zone = object.Text("zone");
  out.value.from = object.Text("from");
  out.value.to = object.Text("to");
  out.value.days = object.Days();
  out.value.anchor = object.Text("anchor");
  out.value.alternative = object.Text("alternative");
  out.value.assumed = object.Words("assumed");
  out.rule = object.Text("rule");
  if (const std::string what = object.Text("what"); !what.empty()) {
    if (auto read = ParseTimeDescription(what); read.ok()) {
      out.what = *std::move(read);
    } else {
      object.Problem("what", sv(read.status().message()));
    }
  }
  out.part = object.Kind("part", Part::kBody, &PartOf);
  out.sentence = ids.Sentence(object);
  out.direction = object.Kind("direction", Direction::kUnknown, &DirectionOf);
  out.durative = object.Flag("durative");
  out.governor = object.Text("governor");
  out.within_speech = Ids::Of(ids.speech, object, "within_speech");
  out.value.reason = object.ReasonAt("reason");
  return out;
}

}  // namespace recount
