#include "engine/events/read_duration.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

// ">7" with a unit around each number: Wrap(">7", "PT", "H") is ">PT7H", Wrap("3/5", ...) "PT3H/PT5H".
std::string Wrap(std::string_view value, std::string_view before, std::string_view after) {
  std::string out;
  std::size_t i = 0;
  while (i < value.size() && (value[i] == '<' || value[i] == '>' || value[i] == '=' || value[i] == '~'))
    out += value[i++];
  const auto slash = value.find('/', i);
  absl::StrAppend(&out, av(before), av(value.substr(i, slash == std::string_view::npos ? slash : slash - i)),
                  av(after));
  if (slash != std::string_view::npos) absl::StrAppend(&out, "/", av(before), av(value.substr(slash + 1)), av(after));
  return out;
}

// Seconds in a unit of duration; months and years by their mean length.
double Seconds(std::string_view unit) {
  if (unit == "TS") return 1;
  if (unit == "TM") return 60;
  if (unit == "TH") return 3600;
  if (unit == "D") return 86400;
  if (unit == "W") return 604800;
  if (unit == "2W") return 2 * 604800;
  if (unit == "M") return 2629746;
  if (unit == "Y") return 31556952;
  if (unit == "10Y") return 315569520;
  if (unit == "100Y") return 3155695200.0;
  return 0;
}

// A number of one, for "an hour".
knowledge::NumberRead One(int at) {
  knowledge::NumberRead n;
  n.first = n.number_first = at;
  n.last = at + 1;
  n.value = n.value_to = n.low = n.high = n.soft_low = n.soft_high = 1;
  n.text_value = "1";
  return n;
}

Quantity Duration(const Reading& r, const knowledge::NumberRead& n, const WordSets::Unit& unit, int last) {
  Quantity q;
  q.kind = QuantityKind::kDuration;
  q.unit = "seconds";
  const std::string_view name = unit.name;
  std::string number = n.text_value;
  std::string_view letter = name;
  std::string_view prefix = "P";
  double times = 1;
  if (name[0] == 'T')
    prefix = "PT", letter = name.substr(1);
  else if (name == "2W")
    letter = "W", times = 2;
  else if (name == "10Y")
    letter = "Y", times = 10;
  else if (name == "100Y")
    letter = "Y", times = 100;
  if (times > 1) {
    const auto digits = number.find_first_of("0123456789");
    number = absl::StrCat(number.substr(0, digits == std::string::npos ? 0 : digits),
                          knowledge::FormatNumber(n.value * times));
    if (n.value_to > n.value) number += "/" + knowledge::FormatNumber(n.value_to * times);
  }
  q.value = Wrap(number, prefix, letter);
  Bounds(n, Seconds(name), &q);
  q.span = Join(r.at(n.first).span, r.at(std::max(last, n.last - 1)).span);
  return q;
}

}  // namespace

void Bounds(const knowledge::NumberRead& n, double times, Quantity* q) {
  q->low = n.low * times;
  q->high = n.high * times;
  q->soft_low = n.soft_low * times;
  q->soft_high = n.soft_high * times;
  q->low_open = n.low_open;
  q->high_open = n.high_open;
}

const WordSets::Unit* UnitAt(const Scene& scene, int i, int end, int* last) {
  const Reading& r = scene.r;
  if (i >= end) return nullptr;
  std::string two;
  if (i + 1 < end) two = absl::StrCat(Lower(r.at(i).lemma), " ", Lower(r.at(i + 1).lemma));
  *last = i + 1;
  if (const auto it = scene.words.units.find(two); it != scene.words.units.end()) return &it->second;
  *last = i;
  const std::string form = Lower(r.Form(i));
  // A plural that the lemma kept: "euros".
  for (const std::string& word :
       {Lower(r.at(i).lemma), form, form.ends_with('s') ? form.substr(0, form.size() - 1) : form}) {
    if (const auto it = scene.words.units.find(word); it != scene.words.units.end()) return &it->second;
  }
  return nullptr;
}

std::optional<Quantity> ReadDuration(const Scene& scene, int first, int last) {
  const Reading& r = scene.r;
  for (int i = first; i < last; ++i) {
    auto n = scene.numbers.ReadAt(r.text, i);
    if (!n) {
      const std::string lower = Lower(r.Form(i));
      if (lower != "a" && lower != "an") continue;
      n = One(i);
    }
    int at = n->last;
    if (at < r.text.size() && IsHyphen(r, at)) ++at;
    int unit_last = at;
    const WordSets::Unit* unit = UnitAt(scene, at, std::min(r.text.size(), at + 3), &unit_last);
    if (unit == nullptr || unit->kind != QuantityKind::kDuration) continue;
    return Duration(r, *n, *unit, unit_last);
  }
  // "year-long", "a week-long siege"
  for (int i = first; i + 1 < last; ++i) {
    int unit_last = i;
    const WordSets::Unit* unit = UnitAt(scene, i, i + 1, &unit_last);
    if (unit == nullptr || unit->kind != QuantityKind::kDuration) continue;
    const std::string tail = Lower(r.Form(last - 1));
    if (tail == "long") return Duration(r, One(i), *unit, last - 1);
  }
  return std::nullopt;
}

}  // namespace recount::events
