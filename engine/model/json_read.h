// Reads JSON without exceptions, and picks typed members out of it. The first thing that is wrong is remembered with
// its place
// ("times[3].start: not a whole number") and everything after it yields empty values, so callers check once, at the
// end. Include <nlohmann/json.hpp> in the .cc that uses it.
//
//   auto value = ParseJson(line);                      // error: "byte 17: unexpected end of input"
//   JsonProblem problem;
//   JsonObject object(*value, "", &problem);
//   std::string zone = object.Text("zone");            // "" where missing or null
//   if (!problem.ok()) return problem.status();
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "engine/model/days.h"
#include "engine/model/reason.h"
#include "engine/model/span.h"
#include "engine/model/unicode.h"

namespace recount {

using JsonIn = nlohmann::json;

// Where and why the parser stopped.
struct JsonFault {
  std::size_t byte = 0;  // from 1
  std::string reason;
};

// Parses one JSON value. Nesting deeper than 200 is refused; half a surrogate pair becomes U+FFFD, counted in
// `repaired`. `text` must be valid UTF-8 (ValidUtf8).
absl::StatusOr<JsonIn> ParseJson(std::string_view text, int* repaired = nullptr, JsonFault* fault = nullptr);

class JsonProblem {
 public:
  bool ok() const { return message_.empty(); }
  void Add(std::string_view place, std::string_view what);  // the first one stays
  absl::Status status() const;

 private:
  std::string message_;
};

// One JSON object at `place`. Missing members and null give the empty value.
class JsonObject {
 public:
  JsonObject(const JsonIn& value, std::string place, JsonProblem* problem);

  bool Has(std::string_view key) const { return Find(key) != nullptr; }
  std::string Text(std::string_view key) const;
  bool Flag(std::string_view key) const;
  int Int(std::string_view key, int otherwise) const;
  double Number(std::string_view key, double otherwise) const;
  // A list of numbers; null stands for an open end: `otherwise` of its position.
  std::vector<double> Numbers(std::string_view key, const std::vector<double>& otherwise) const;
  std::vector<std::string> Words(std::string_view key) const;
  // The members of a list of objects.
  std::vector<JsonObject> Objects(std::string_view key) const;
  std::optional<JsonObject> Object(std::string_view key) const;
  // A list of anything, or null.
  const JsonIn* List(std::string_view key) const;

  Span StartEnd(const CodePoints& points) const;                      // "start", "end"
  Span SpanAt(std::string_view key, const CodePoints& points) const;  // [s, e]; {0, 0} where missing
  std::vector<Span> SpansAt(std::string_view key, const CodePoints& points) const;
  std::optional<DayInterval> Days() const;  // "earliest", "latest"
  std::optional<Day> DayAt(std::string_view key) const;
  Reason ReasonAt(std::string_view key) const;

  // A kind by its name, read by `of` ("part" by PartOf); a word that names no kind is a problem.
  template <typename E>
  E Kind(std::string_view key, E otherwise, E (*of)(std::string_view)) const {
    const std::string text = Text(key);
    if (text.empty()) return otherwise;
    const E kind = of(text);
    if (Name(kind) != text) Problem(key, "unknown word");
    return kind;
  }

  void Problem(std::string_view key, std::string_view what) const;
  const std::string& place() const { return place_; }

 private:
  const JsonIn* Find(std::string_view key) const;
  std::string PlaceOf(std::string_view key) const;

  const JsonIn* value_;
  std::string place_;
  JsonProblem* problem_;
};

// [s, e] in code points as a span in bytes; a problem where it lies outside the text.
Span ReadSpan(const JsonIn& pair, const CodePoints& points, std::string_view place, JsonProblem* problem);

}  // namespace recount
