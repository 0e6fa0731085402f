// "sayings" of `recount/1`: one saying of one speaker, with every outlet's wording aligned to the fullest.
#include <nlohmann/json.hpp>

#include "engine/report/record.h"

namespace recount::report {
namespace {

Json PiecesJson(const Aligned& aligned) {
  Json out = Json::array();
  for (const Piece& piece : aligned.pieces) {
    Json one = Json::object();
    if (piece.same) {
      one["same"] = piece.full;
    } else {
      if (!piece.full.empty()) one["left_out"] = piece.full;
      if (!piece.other.empty()) one["added"] = piece.other;
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

Json Record::SayingElement(const Voice& voice, const Saying& saying) const {
  Json out = Json::object();
  out["event"] = saying.id;
  out["speaker"] = voice.name.empty() ? Json(nullptr) : Json(voice.name);
  out["entity"] =
      voice.entity >= 0 ? Json(account_.entities[static_cast<std::size_t>(voice.entity)].id) : Json(nullptr);
  out["date"] = saying.date.empty() ? Json(nullptr) : Json(saying.date);
  out["articles"] = Ids(saying.articles);
  Json versions = Json::array();
  for (const Version& version : saying.versions) {
    Json one = Json::object();
    one["speech"] = Qualified(version.article, SpeechOf(account_, version).id);
    one["article"] = Id(version.article);
    one["wording"] = std::string(Name(version.wording));
    one["text"] = version.text;
    if (version.wording != Wording::kFullest) one["aligned"] = PiecesJson(version.aligned);
    versions.push_back(std::move(one));
  }
  out["versions"] = std::move(versions);
  return out;
}

}  // namespace recount::report
