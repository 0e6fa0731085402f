// "speech" of an annotated line.
#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/model/annotated_parts_json.h"

namespace recount {
namespace {

// The words of a content in pieces, for people who read the line; reading goes by the spans.
std::string Words(std::string_view text, const std::vector<Span>& pieces, const CodePoints& points) {
  std::string out;
  for (const Span& piece : pieces) {
    const auto words = WordsAt(text, piece, points);
    if (!words.empty()) absl::StrAppend(&out, out.empty() ? "" : " … ", av(words));
  }
  return out;
}

}  // namespace

Json SpeechToJson(const Annotated& all, const Speech& speech, const CodePoints& points) {
  Json out = Json::object();
  PutAlways(&out, "id", speech.id);
  PutSpan(&out, speech.span, points);
  Put(&out, "speaker", speech.speaker_name);
  Put(&out, "speaker_text", speech.speaker_text);
  Put(&out, "entity", IdAt(all.entities, speech.speaker));
  PutFlag(&out, "anonymous", speech.anonymous);
  Put(&out, "kind", Name(speech.kind));
  Put(&out, "stance", Name(speech.stance));
  Put(&out, "cue", speech.cue);
  Put(&out, "cue_lemma", speech.cue_lemma);
  Put(&out, "content", Words(all.article.text, speech.content, points));
  PutFlag(&out, "negated_content", speech.negated_content);
  Put(&out, "modality", Name(speech.modality));
  Put(&out, "via", speech.via);
  Put(&out, "occasion", speech.occasion);
  Put(&out, "channel", speech.channel);
  Put(&out, "addressee", speech.addressee);
  Put(&out, "said_on", IdAt(all.times, speech.said_on));
  Put(&out, "within", IdAt(all.speech, speech.within));
  PutIndex(&out, "sentence", speech.sentence);
  Json spans = Json::object();
  Put(&spans, "source", ToJson(speech.source, points));
  Put(&spans, "cue", ToJson(speech.cue_spans, points));
  Put(&spans, "content", ToJson(speech.content, points));
  Put(&out, "spans", std::move(spans));
  Put(&out, "reason", ToJson(speech.reason));
  return out;
}

Speech ReadSpeech(const JsonObject& object, const Ids& ids, const CodePoints& points) {
  Speech out;
  out.id = object.Text("id");
  out.span = object.StartEnd(points);
  out.speaker_name = object.Text("speaker");
  out.speaker_text = object.Text("speaker_text");
  out.speaker = Ids::Of(ids.entities, object, "entity");
  out.anonymous = object.Flag("anonymous");
  out.kind = object.Kind("kind", SpeechKind::kIndirect, &SpeechKindOf);
  out.stance = object.Kind("stance", Stance::kAssert, &StanceOf);
  out.cue = object.Text("cue");
  out.cue_lemma = object.Text("cue_lemma");
  out.negated_content = object.Flag("negated_content");
  out.modality = object.Kind("modality", Modality::kCertain, &ModalityOf);
  out.via = object.Words("via");
  out.occasion = object.Text("occasion");
  out.channel = object.Text("channel");
  out.addressee = object.Text("addressee");
  out.said_on = Ids::Of(ids.times, object, "said_on");
  out.within = Ids::Of(ids.speech, object, "within");
  out.sentence = ids.Sentence(object);
  if (const auto spans = object.Object("spans")) {
    out.source = spans->SpansAt("source", points);
    out.cue_spans = spans->SpansAt("cue", points);
    out.content = spans->SpansAt("content", points);
  }
  out.reason = object.ReasonAt("reason");
  return out;
}

}  // namespace recount
