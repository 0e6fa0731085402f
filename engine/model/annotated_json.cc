#include "engine/model/annotated_json.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/model/annotated_parts_json.h"

namespace recount {
namespace {

constexpr std::string_view kVersion = "annotated/1";

Json SentencesToJson(const Annotated& all, const CodePoints& points) {
  Json out = Json::array();
  for (std::size_t i = 0; i < all.sentences.size(); ++i) {
    Json one = ToJson(all.sentences[i], points);
    const Part part = i < all.sentence_parts.size() ? all.sentence_parts[i] : Part::kBody;
    if (part != Part::kBody) one.push_back(std::string(Name(part)));
    out.push_back(std::move(one));
  }
  return out;
}

void ReadSentences(const JsonObject& object, const CodePoints& points, JsonProblem* problem, Annotated* all) {
  const JsonIn* list = object.List("sentences");
  if (list == nullptr) return;
  for (const JsonIn& one : *list) {
    all->sentences.push_back(ReadSpan(one, points, "sentences", problem));
    Part part = Part::kBody;
    if (one.is_array() && one.size() > 2) {
      const std::string name = one[2].is_string() ? one[2].get<std::string>() : std::string();
      part = PartOf(name);
      if (Name(part) != name) problem->Add("sentences", "unknown part");
    }
    all->sentence_parts.push_back(part);
  }
}

StringMap<int> IdsOf(const std::vector<JsonObject>& objects) {
  StringMap<int> out;
  int index = 0;
  for (const JsonObject& object : objects) out.try_emplace(object.Text("id"), index++);
  return out;
}

}  // namespace

int Ids::Of(const StringMap<int>& ids, const JsonObject& object, std::string_view key) {
  const std::string id = object.Text(key);
  if (id.empty()) return -1;
  const auto it = ids.find(id);
  if (it != ids.end()) return it->second;
  object.Problem(key, "nothing has this id");
  return -1;
}

int Ids::Sentence(const JsonObject& object) const {
  const int sentence = object.Int("sentence", -1);
  if (sentence >= -1 && sentence < sentences) return sentence;
  object.Problem("sentence", "there is no such sentence");
  return -1;
}

std::string WriteAnnotated(const Annotated& all) {
  const CodePoints points(all.article.text);
  Json line = Json::object();
  line["recount"] = std::string(kVersion);
  PutArticle(&line, all.article, points);
  PutAlways(&line, "sentences", SentencesToJson(all, points));
  Json list = Json::array();
  for (const Entity& entity : all.entities) list.push_back(EntityToJson(entity, points));
  PutAlways(&line, "entities", std::exchange(list, Json::array()));
  for (const TimeMention& time : all.times) list.push_back(TimeToJson(all, time, points));
  PutAlways(&line, "times", std::exchange(list, Json::array()));
  for (const Speech& speech : all.speech) list.push_back(SpeechToJson(all, speech, points));
  PutAlways(&line, "speech", std::exchange(list, Json::array()));
  for (const EventMention& event : all.events) list.push_back(EventToJson(all, event, points));
  PutAlways(&line, "events", std::move(list));
  return WriteLine(line);
}

absl::StatusOr<Annotated> ReadAnnotated(std::string_view line) {
  const auto value = ParseJson(line);
  if (!value.ok()) return value.status();
  JsonProblem problem;
  const JsonObject object(*value, "", &problem);
  if (!problem.ok()) return problem.status();
  const std::string version = object.Text("recount");
  if (!version.empty() && version != kVersion) {
    return absl::InvalidArgumentError(
        absl::StrCat("written as \"", version, "\", but only \"", av(kVersion), "\" can be read"));
  }
  Annotated all;
  std::string text = object.Text("text");
  if (text.empty()) problem.Add("text", "there is none");
  const CodePoints points(text);
  all.article = ReadArticle(object, points);
  ReadSentences(object, points, &problem, &all);

  const auto entities = object.Objects("entities");
  const auto times = object.Objects("times");
  const auto speech = object.Objects("speech");
  const auto events = object.Objects("events");
  const Ids ids{IdsOf(entities), IdsOf(times), IdsOf(speech), IdsOf(events), static_cast<int>(all.sentences.size())};
  for (const JsonObject& one : entities) all.entities.push_back(ReadEntity(one, points));
  for (const JsonObject& one : times) all.times.push_back(ReadTime(one, ids, text, points));
  for (const JsonObject& one : speech) all.speech.push_back(ReadSpeech(one, ids, points));
  for (const JsonObject& one : events) all.events.push_back(ReadEvent(one, ids, points));
  if (!problem.ok()) return problem.status();
  all.article.text = std::move(text);
  return all;
}

}  // namespace recount
