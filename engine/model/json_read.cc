#include "engine/model/json_read.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"

namespace recount {
namespace {

constexpr int kMaxReasonDepth = 100;

std::optional<int> IntOf(const JsonIn& value) {
  if (!value.is_number_integer()) return std::nullopt;
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<int>::max()) return std::nullopt;
  const auto wide = value.get<std::int64_t>();
  if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(wide);
}

std::optional<Day> DayOf(const std::string& text) {
  const auto days = DaysOf(text);
  if (!days || !days->OneDay()) return std::nullopt;
  return days->first;
}

Reason ReadReason(const JsonObject& object, int depth) {
  Reason out{object.Text("rule"), object.Text("says"), object.Words("words"), object.Words("assumed"), {}};
  if (depth >= kMaxReasonDepth) return out;
  for (const JsonObject& below : object.Objects("because")) out.because.push_back(ReadReason(below, depth + 1));
  return out;
}

}  // namespace

void JsonProblem::Add(std::string_view place, std::string_view what) {
  if (message_.empty()) message_ = place.empty() ? std::string(what) : absl::StrCat(av(place), ": ", av(what));
}

absl::Status JsonProblem::status() const {
  return ok() ? absl::OkStatus() : absl::InvalidArgumentError(message_);
}

JsonObject::JsonObject(const JsonIn& value, std::string place, JsonProblem* problem)
    : value_(&value), place_(std::move(place)), problem_(problem) {
  if (!value.is_object()) problem_->Add(place_, "not an object");
}

const JsonIn* JsonObject::Find(std::string_view key) const {
  if (!value_->is_object()) return nullptr;
  const auto it = value_->find(std::string(key));
  return it == value_->end() || it->is_null() ? nullptr : &*it;
}

std::string JsonObject::PlaceOf(std::string_view key) const {
  return place_.empty() ? std::string(key) : absl::StrCat(place_, ".", av(key));
}

void JsonObject::Problem(std::string_view key, std::string_view what) const {
  problem_->Add(PlaceOf(key), what);
}

std::string JsonObject::Text(std::string_view key) const {
  const JsonIn* value = Find(key);
  if (value == nullptr) return {};
  if (value->is_string()) return value->get<std::string>();
  Problem(key, "not a text");
  return {};
}

bool JsonObject::Flag(std::string_view key) const {
  const JsonIn* value = Find(key);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  Problem(key, "neither true nor false");
  return false;
}

int JsonObject::Int(std::string_view key, int otherwise) const {
  const JsonIn* value = Find(key);
  if (value == nullptr) return otherwise;
  if (const auto number = IntOf(*value)) return *number;
  Problem(key, "not a whole number");
  return otherwise;
}

double JsonObject::Number(std::string_view key, double otherwise) const {
  const JsonIn* value = Find(key);
  if (value == nullptr) return otherwise;
  if (value->is_number()) return value->get<double>();
  Problem(key, "not a number");
  return otherwise;
}

std::vector<double> JsonObject::Numbers(std::string_view key, const std::vector<double>& otherwise) const {
  std::vector<double> out = otherwise;
  const JsonIn* list = List(key);
  if (list == nullptr) return out;
  if (list->size() != otherwise.size()) Problem(key, "not as many numbers as expected");
  for (std::size_t i = 0; i < out.size() && i < list->size(); ++i) {
    const JsonIn& value = (*list)[i];
    if (value.is_null()) continue;
    if (value.is_number()) {
      out[i] = value.get<double>();
    } else {
      Problem(key, "not a list of numbers");
    }
  }
  return out;
}

std::vector<std::string> JsonObject::Words(std::string_view key) const {
  std::vector<std::string> out;
  const JsonIn* list = List(key);
  if (list == nullptr) return out;
  for (const JsonIn& value : *list) {
    if (!value.is_string()) {
      Problem(key, "not a list of texts");
      break;
    }
    out.push_back(value.get<std::string>());
  }
  return out;
}

std::vector<JsonObject> JsonObject::Objects(std::string_view key) const {
  std::vector<JsonObject> out;
  const JsonIn* list = List(key);
  if (list == nullptr) return out;
  int n = 0;
  for (const JsonIn& value : *list) out.emplace_back(value, absl::StrCat(PlaceOf(key), "[", n++, "]"), problem_);
  return out;
}

std::optional<JsonObject> JsonObject::Object(std::string_view key) const {
  const JsonIn* value = Find(key);
  if (value == nullptr) return std::nullopt;
  return JsonObject(*value, PlaceOf(key), problem_);
}

const JsonIn* JsonObject::List(std::string_view key) const {
  const JsonIn* value = Find(key);
  if (value == nullptr) return nullptr;
  if (value->is_array()) return value;
  Problem(key, "not a list");
  return nullptr;
}

Span JsonObject::StartEnd(const CodePoints& points) const {
  const int start = Int("start", -1);
  const int end = Int("end", -1);
  if (start < 0 || end < start || end > points.size()) {
    Problem("start", "the span lies outside the text");
    return {};
  }
  return {points.ToByte(start), points.ToByte(end)};
}

Span JsonObject::SpanAt(std::string_view key, const CodePoints& points) const {
  const JsonIn* value = Find(key);
  return value == nullptr ? Span{} : ReadSpan(*value, points, PlaceOf(key), problem_);
}

std::vector<Span> JsonObject::SpansAt(std::string_view key, const CodePoints& points) const {
  std::vector<Span> out;
  const JsonIn* list = List(key);
  if (list == nullptr) return out;
  for (const JsonIn& value : *list) out.push_back(ReadSpan(value, points, PlaceOf(key), problem_));
  return out;
}

std::optional<Day> JsonObject::DayAt(std::string_view key) const {
  const std::string text = Text(key);
  if (text.empty()) return std::nullopt;
  const auto day = DayOf(text);
  if (!day) Problem(key, "not a day");
  return day;
}

std::optional<DayInterval> JsonObject::Days() const {
  const auto first = DayAt("earliest");
  const auto last = DayAt("latest");
  if (!first && !last) return std::nullopt;
  if (!first || !last || *last < *first) {
    Problem("earliest", "not an interval of days");
    return std::nullopt;
  }
  return DayInterval{*first, *last};
}

Reason JsonObject::ReasonAt(std::string_view key) const {
  const auto object = Object(key);
  return object ? ReadReason(*object, 1) : Reason{};
}

Span ReadSpan(const JsonIn& pair, const CodePoints& points, std::string_view place, JsonProblem* problem) {
  std::optional<int> start, end;
  if (pair.is_array() && pair.size() >= 2) {
    start = IntOf(pair[0]);
    end = IntOf(pair[1]);
  }
  if (!start || !end || *start < 0 || *end < *start || *end > points.size()) {
    problem->Add(place, "no span inside the text");
    return {};
  }
  return {points.ToByte(*start), points.ToByte(*end)};
}

}  // namespace recount
