// Time expressions: which words, what they describe (times/), and which days are meant (dating/). TIMEX3 names
// (TimeML 1.2.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/days.h"
#include "engine/model/reason.h"
#include "engine/model/span.h"
#include "engine/model/time_description.h"

namespace recount {

enum class TimexType { kDate, kTime, kDuration, kSet };
std::string_view Name(TimexType type);  // "DATE", "TIME", "DURATION", "SET"
TimexType TimexTypeOf(std::string_view name);

// Where the verb or phrase that governs the expression points. Not a cue somewhere in the sentence: only the governor.
enum class Direction { kUnknown, kPast, kPresent, kFuture };
std::string_view Name(Direction direction);
Direction DirectionOf(std::string_view name);

// What dating/ makes of a description and its anchors.
struct TimeValue {
  std::string value;     // TIMEX3: "2022-01-13", "2021-12", "PT8H", "PAST_REF", "XXXX-WXX-4" while no anchor is known
  std::string zone;      // "UTC", "EST", "+03:00"; empty: none stated
  std::string from, to;  // ends of a range that one expression states
  std::optional<DayInterval> days;  // what the value covers
  std::string
      anchor;  // "published", the id of a time or of a speech ("said on"), or empty where the expression stands alone
  std::string alternative;  // the other reading's value: the coming Thursday beside the last one
  std::vector<std::string> assumed;
  Reason reason;
  bool operator==(const TimeValue& o) const {
    return value == o.value && zone == o.zone && from == o.from && to == o.to;
  }
};

struct TimeMention {
  std::string id;  // "t0" upwards in text order
  Span span;       // determiner and "about / more than / nearly" inside, preposition outside (TimeML)
  TimexType type = TimexType::kDate;
  TimeDescription what;          // described, not yet dates
  std::string mod, quant, freq;  // TIMEX3 attributes: "MORE_THAN", "EVERY", "2X"
  std::string rule;              // name of the rule that read it
  Part part = Part::kBody;
  int sentence = -1;  // index into Text::sentences
  Direction direction = Direction::kUnknown;
  bool durative = false;  // "since", "until", "by": bounds rather than places the event
  std::string governor;   // the word that set the direction, as it stands: "will"
  int within_speech =
      -1;  // index into Annotated::speech of the innermost speech whose content holds it; set after speech/
  bool derived = false;  // the day of its event, known from another article, dated this article: no evidence of its own
  TimeValue value;
};

}  // namespace recount
