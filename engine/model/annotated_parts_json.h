// The pieces of an annotated line, a file each: article, entities, times, speech, events. For annotated_json.cc and for
// the report, which adds its own members ("article") to the same objects.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/annotated.h"
#include "engine/model/json_read.h"
#include "engine/model/json_write.h"
#include "engine/model/strings.h"

namespace recount {

// Writing. References to other records are written as their ids, so each of these needs the whole.
Json PublishedToJson(const Published& published);
void PutArticle(Json* object, const Article& article, const CodePoints& points);
Json EntityToJson(const Entity& entity, const CodePoints& points);
Json TimeToJson(const Annotated& all, const TimeMention& time, const CodePoints& points);
Json SpeechToJson(const Annotated& all, const Speech& speech, const CodePoints& points);
Json EventToJson(const Annotated& all, const EventMention& event, const CodePoints& points);

// The id of the record at this index of a list; empty where the index points nowhere.
template <typename T>
std::string IdAt(const std::vector<T>& list, int index) {
  return index >= 0 && static_cast<std::size_t>(index) < list.size() ? list[static_cast<std::size_t>(index)].id
                                                                     : std::string();
}

// Reading. Ids are collected first, as records refer to later ones.
struct Ids {
  StringMap<int> entities, times, speech, events;
  int sentences = 0;

  // The index behind `key`; -1 where it is missing; a problem where nobody has that id.
  static int Of(const StringMap<int>& ids, const JsonObject& object, std::string_view key);
  int Sentence(const JsonObject& object) const;  // "sentence"
};

Published ReadPublished(const JsonObject& object);
Article ReadArticle(const JsonObject& object, const CodePoints& points);  // all but the text
Entity ReadEntity(const JsonObject& object, const CodePoints& points);
TimeMention ReadTime(const JsonObject& object, const Ids& ids, std::string_view text, const CodePoints& points);
Speech ReadSpeech(const JsonObject& object, const Ids& ids, const CodePoints& points);
EventMention ReadEvent(const JsonObject& object, const Ids& ids, const CodePoints& points);

}  // namespace recount
