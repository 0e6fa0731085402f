// Small builders for JSON output, shared by annotated lines and by the report. Keys keep the order in which they are
// put; members without a value are left out; spans become Unicode code points. Include <nlohmann/json.hpp> in the .cc
// that uses them.
//
//   CodePoints points(article.text);
//   Json one = Json::object();
//   PutSpan(&one, span, points);                    // "start": 12, "end": 20
//   Put(&one, "zone", time.value.zone);             // nothing if it is empty
//   Put(&one, "reason", ToJson(time.value.reason)); // nothing if the reason is empty
//   std::string line = WriteLine(one);              // one line, valid UTF-8, never throws
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/days.h"
#include "engine/model/reason.h"
#include "engine/model/span.h"
#include "engine/model/unicode.h"

namespace recount {

using Json = nlohmann::ordered_json;

// {"rule","says","words":[…],"assumed":[…],"because":[…]}; null for an empty reason. Deeper than 40 reasons are cut
// off.
Json ToJson(const Reason& reason);
Json ToJson(const std::vector<std::string>& words);
// [start, end] in code points; a list of such pairs.
Json ToJson(const Span& span, const CodePoints& points);
Json ToJson(const std::vector<Span>& spans, const CodePoints& points);

// The words of a span, clamped to the text and to whole code points as its JSON offsets are.
std::string_view WordsAt(std::string_view text, const Span& span, const CodePoints& points);

// A whole number without ".0"; null for an infinity or what is no number.
Json NumberToJson(double value);

// Puts one member, or leaves it out where there is nothing to say: null, an empty text, list or object. `value` may be
// a string, a string_view, a number, a list of strings, or Json.
void Put(Json* object, std::string_view key, Json value);
// The same always there: for members that a contract promises.
void PutAlways(Json* object, std::string_view key, Json value);

void PutFlag(Json* object, std::string_view key, bool value);  // left out where false
void PutIndex(Json* object, std::string_view key, int value);  // left out below 0
// "start", "end" in code points. Always there.
void PutSpan(Json* object, const Span& span, const CodePoints& points);
// "earliest", "latest": ISO days.
void PutDays(Json* object, const std::optional<DayInterval>& days);

// One line without a line end. Bytes that are no UTF-8 become U+FFFD. `indent` below 0: compact.
std::string WriteLine(const Json& value, int indent = -1);

}  // namespace recount
