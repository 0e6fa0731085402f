// Where accounts agree, differ or stay silent: one finding per event (or entity) and attribute.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/reason.h"
#include "engine/model/span.h"

namespace recount {

// Strongest last: a finding's verdict is the strongest among its relations.
enum class Verdict { kSingle, kAgree, kCompatible, kUpdated, kDisputed, kConflict };
std::string_view Name(Verdict verdict);  // "single", "agree", ...
Verdict VerdictOf(std::string_view name);

enum class Attribute {
  kDate,
  kTime,
  kPlace,
  kDuration,
  kCount,
  kAmount,
  kName,
  kParticipant,
  kOutcome,
  kCause,
  kStatement
};
std::string_view Name(Attribute attribute);  // "date", "time", ...
Attribute AttributeOf(std::string_view name);

// Words of an article that an answer rests on.
struct Evidence {
  int article = -1;  // index into Account::articles
  Span span;
  std::string text;  // the words themselves, so that a shifted file betrays itself
  std::string part;  // "title" where the words stand in a title apart from the text; empty otherwise
};

struct Side {
  std::string value;          // ISO date or duration, number with ~ < <= > >=, range a/b, or a few words
  std::vector<int> articles;  // sorted
  std::string holder;         // who says so, where it is not the outlet's own voice
  bool derived = false;       // the value was itself used to date the article: neither agreement nor conflict
  std::vector<Evidence> evidence;
};

struct Relation {
  int a = 0, b = 0;  // indexes into Finding::sides
  Verdict verdict = Verdict::kAgree;
  std::string reason;
};

struct Finding {
  std::string id;
  Verdict verdict = Verdict::kSingle;
  Attribute attribute = Attribute::kDate;
  int event = -1;       // index into Account::events; or
  int entity = -1;      // index into Account::entities
  std::string summary;  // one plain sentence that a journalist could print
  Reason reason;
  int sources = 0;        // independent outlets
  double confidence = 0;  // 0 to 1, to sort by
  std::vector<Side> sides;
  std::vector<Relation> relations;
};

}  // namespace recount
