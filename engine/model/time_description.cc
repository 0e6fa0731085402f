#include "engine/model/time_description.h"

#include <fmt/format.h>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/model/names.h"
#include "engine/model/strings.h"

namespace recount {
namespace {

constexpr NameTable<TimeKind, 7> kKinds{{"none", "point", "unit", "nth", "duration", "set", "reference"}};
constexpr NameTable<TimeUnit, 15> kUnits{{"none", "second", "minute", "hour", "day", "weekend", "week", "month",
                                          "quarter", "season", "half", "year", "decade", "century", "millennium"}};
constexpr NameTable<Season, 5> kSeasons{{"", "SP", "SU", "FA", "WI"}};
constexpr NameTable<DayPart, 7> kParts{{"", "MO", "MI", "AF", "EV", "NI", "DT"}};
constexpr NameTable<TimeReference, 4> kReferences{{"", "past", "present", "future"}};
constexpr NameTable<TimeAnchor, 4> kAnchors{{"speaking", "context", "inner", "event"}};
constexpr NameTable<Select, 5> kSelects{{"nearest", "last", "this", "next", "same"}};

struct IntField {
  std::string_view name;
  int TimeDescription::*field;
  int unset;
};
constexpr std::array<IntField, 13> kInts{{{"century", &TimeDescription::century, 0},
                                          {"decade", &TimeDescription::decade, 0},
                                          {"year", &TimeDescription::year, 0},
                                          {"half", &TimeDescription::half, 0},
                                          {"quarter", &TimeDescription::quarter, 0},
                                          {"month", &TimeDescription::month, 0},
                                          {"day", &TimeDescription::day, 0},
                                          {"weekday", &TimeDescription::weekday, 0},
                                          {"numeric", &TimeDescription::numeric, 0},
                                          {"hour", &TimeDescription::hour, -1},
                                          {"minute", &TimeDescription::minute, -1},
                                          {"second", &TimeDescription::second, -1},
                                          {"n", &TimeDescription::n, 0}}};

struct RealField {
  std::string_view name;
  double TimeDescription::*field;
};
constexpr std::array<RealField, 3> kReals{{{"amount", &TimeDescription::amount},
                                           {"to", &TimeDescription::amount_to},
                                           {"plus", &TimeDescription::plus_amount}}};

// Reads a name of a table; false where the table has no such name.
template <typename E, std::size_t N>
bool ReadName(const NameTable<E, N>& table, std::string_view name, E* out) {
  for (std::size_t i = 0; i < N; ++i) {
    if (table.names[i] != name) continue;
    *out = static_cast<E>(i);
    return true;
  }
  return false;
}

// Whether a string can stand as a value: nothing that the text form uses itself.
bool Plain(std::string_view s) {
  return s.find_first_of(" ()=\n\t") == std::string_view::npos && !s.empty();
}

bool ReadFlag(std::string_view value, bool* out) {
  if (value != "0" && value != "1") return false;
  *out = value == "1";
  return true;
}

bool Parse(std::string_view* text, int depth, TimeDescription* out, std::string* problem) {
  auto blank = [&] {
    while (!text->empty() && text->front() == ' ') text->remove_prefix(1);
  };
  bool first = true;
  while (true) {
    blank();
    if (text->empty() || text->front() == ')') return !first;
    if (text->front() == '(') {
      if (depth == 0 || !out->inner.empty()) {
        *problem = "too many inner descriptions";
        return false;
      }
      text->remove_prefix(1);
      TimeDescription inner;
      if (!Parse(text, depth - 1, &inner, problem)) return false;
      blank();
      if (text->empty() || text->front() != ')') {
        *problem = "a bracket is not closed";
        return false;
      }
      text->remove_prefix(1);
      out->inner.push_back(std::move(inner));
      continue;
    }
    const std::string_view word = text->substr(0, text->find_first_of(" ()"));
    text->remove_prefix(word.size());
    const auto equals = word.find('=');
    const bool ok =
        first ? SetKind(out, word)
              : equals != std::string_view::npos && SetField(out, word.substr(0, equals), word.substr(equals + 1));
    if (!ok) {
      *problem = absl::StrCat("cannot read '", av(word), "'");
      return false;
    }
    first = false;
  }
}

}  // namespace

std::string_view Name(TimeKind kind) {
  return kKinds.Of(kind);
}
std::string_view Name(TimeUnit unit) {
  return kUnits.Of(unit);
}
std::string_view Name(DayPart part) {
  return kParts.Of(part);
}
std::string_view Name(Season season) {
  return kSeasons.Of(season);
}

bool SetKind(TimeDescription* what, std::string_view name) {
  return ReadName(kKinds, name, &what->kind);
}

bool SetField(TimeDescription* what, std::string_view key, std::string_view value) {
  for (const IntField& f : kInts) {
    if (f.name == key) return absl::SimpleAtoi(av(value), &(what->*f.field));
  }
  for (const RealField& f : kReals) {
    if (f.name == key) return absl::SimpleAtod(av(value), &(what->*f.field));
  }
  if (key == "season") return ReadName(kSeasons, value, &what->season);
  if (key == "part") return ReadName(kParts, value, &what->part);
  if (key == "select") return ReadName(kSelects, value, &what->select);
  if (key == "unit") return ReadName(kUnits, value, &what->unit);
  if (key == "plus_unit") return ReadName(kUnits, value, &what->plus_unit);
  if (key == "anchor") return ReadName(kAnchors, value, &what->anchor);
  if (key == "ref") return ReadName(kReferences, value, &what->reference);
  if (key == "exact") return ReadFlag(value, &what->exact);
  if (key == "vague") return ReadFlag(value, &what->vague);
  if (key == "zone" || key == "holiday") {
    if (!Plain(value)) return false;
    (key == "zone" ? what->zone : what->holiday) = std::string(value);
    return true;
  }
  return false;
}

std::optional<int> GetField(const TimeDescription& what, std::string_view key) {
  for (const IntField& f : kInts) {
    if (f.name == key) return what.*f.field == f.unset ? std::nullopt : std::optional<int>(what.*f.field);
  }
  return std::nullopt;
}

std::string Format(const TimeDescription& what) {
  if (what.kind == TimeKind::kNone) return "";
  std::string out(Name(what.kind));
  auto put = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) absl::StrAppend(&out, " ", av(key), "=", av(value));
  };
  for (const IntField& f : kInts) {
    const int value = what.*f.field;
    if (value != f.unset) put(f.name, absl::StrCat(value));
  }
  if (what.unit != TimeUnit::kNone) put("unit", kUnits.Of(what.unit));
  for (const RealField& f : kReals) {
    if (what.*f.field != 0) put(f.name, fmt::format("{}", what.*f.field));
  }
  if (what.plus_unit != TimeUnit::kNone) put("plus_unit", kUnits.Of(what.plus_unit));
  put("season", kSeasons.Of(what.season));
  put("part", kParts.Of(what.part));
  if (Plain(what.zone)) put("zone", what.zone);
  if (Plain(what.holiday)) put("holiday", what.holiday);
  if (what.select != Select::kNearest) put("select", kSelects.Of(what.select));
  if (what.exact) put("exact", "1");
  if (what.vague) put("vague", "1");
  if (what.anchor != TimeAnchor::kSpeaking) put("anchor", kAnchors.Of(what.anchor));
  put("ref", kReferences.Of(what.reference));
  for (const TimeDescription& inner : what.inner) absl::StrAppend(&out, " (", Format(inner), ")");
  return out;
}

absl::StatusOr<TimeDescription> ParseTimeDescription(std::string_view text) {
  TimeDescription out;
  if (text.empty()) return out;
  std::string_view rest = text;
  std::string problem = "nothing to read";
  if (!Parse(&rest, 8, &out, &problem)) {
    return absl::InvalidArgumentError(absl::StrCat("time description '", av(text), "': ", problem));
  }
  if (!rest.empty())
    return absl::InvalidArgumentError(absl::StrCat("time description '", av(text), "': a bracket too many"));
  return out;
}

}  // namespace recount
