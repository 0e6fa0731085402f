#include "engine/model/json_write.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

namespace recount {
namespace {

constexpr int kMostReasons = 40;
constexpr double kLargestWhole = 9007199254740992.0;  // 2^53: above it not every whole number is a double

Json ReasonToJson(const Reason& reason, int depth) {
  if (reason.empty() && reason.because.empty() && reason.words.empty() && reason.assumed.empty()) return nullptr;
  Json out = Json::object();
  Put(&out, "rule", reason.rule);
  Put(&out, "says", reason.says);
  Put(&out, "words", reason.words);
  Put(&out, "assumed", reason.assumed);
  if (depth < kMostReasons) {
    Json because = Json::array();
    for (const Reason& below : reason.because) {
      Json one = ReasonToJson(below, depth + 1);
      if (!one.is_null()) because.push_back(std::move(one));
    }
    Put(&out, "because", std::move(because));
  }
  if (out.empty()) return nullptr;
  return out;
}

}  // namespace

Json ToJson(const Reason& reason) {
  return ReasonToJson(reason, 1);
}

Json ToJson(const std::vector<std::string>& words) {
  Json out = Json::array();
  for (const std::string& word : words) out.push_back(word);
  return out;
}

Json ToJson(const Span& span, const CodePoints& points) {
  Json out = Json::array();
  out.push_back(points.FromByte(span.begin));
  out.push_back(points.FromByte(span.end));
  return out;
}

Json ToJson(const std::vector<Span>& spans, const CodePoints& points) {
  Json out = Json::array();
  for (const Span& span : spans) out.push_back(ToJson(span, points));
  return out;
}

std::string_view WordsAt(std::string_view text, const Span& span, const CodePoints& points) {
  const Span inside{points.ToByte(points.FromByte(span.begin)), points.ToByte(points.FromByte(span.end))};
  return inside.empty() ? std::string_view() : Slice(text, inside);
}

Json NumberToJson(double value) {
  if (!std::isfinite(value)) return nullptr;
  if (std::abs(value) < kLargestWhole && std::trunc(value) == value) return static_cast<std::int64_t>(value);
  return value;
}

void Put(Json* object, std::string_view key, Json value) {
  if (value.is_null() || (value.is_structured() && value.empty())) return;
  if (value.is_string() && value.get_ref<const std::string&>().empty()) return;
  PutAlways(object, key, std::move(value));
}

void PutAlways(Json* object, std::string_view key, Json value) {
  (*object)[std::string(key)] = std::move(value);
}

void PutFlag(Json* object, std::string_view key, bool value) {
  if (value) PutAlways(object, key, Json(true));
}

void PutIndex(Json* object, std::string_view key, int value) {
  if (value >= 0) PutAlways(object, key, Json(value));
}

void PutSpan(Json* object, const Span& span, const CodePoints& points) {
  PutAlways(object, "start", Json(points.FromByte(span.begin)));
  PutAlways(object, "end", Json(points.FromByte(span.end)));
}

void PutDays(Json* object, const std::optional<DayInterval>& days) {
  if (!days) return;
  // An open end is written as the first or last day that ISO 8601 can name.
  const Day lowest = *MakeDay(1, 1, 1);
  const Day highest = *MakeDay(9999, 12, 31);
  PutAlways(object, "earliest", FormatDay(std::clamp(days->first, lowest, highest)));
  PutAlways(object, "latest", FormatDay(std::clamp(days->last, lowest, highest)));
}

std::string WriteLine(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace recount
