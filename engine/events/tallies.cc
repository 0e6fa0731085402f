#include "engine/events/tallies.h"

#include <algorithm>

#include "engine/model/unicode.h"

namespace recount::events {
namespace {

bool TellsOfVote(const Scene& s, const Sentence& sentence) {
  for (int i = sentence.first; i < sentence.last; ++i) {
    if (s.words.vote_words.contains(Lower(s.r.at(i).lemma))) return true;
  }
  return false;
}

bool IsCount(double value) {
  return value >= 1 && value <= 1e9 && value == static_cast<double>(static_cast<long long>(value));
}

}  // namespace

std::optional<Tally> ReadTally(const Scene& scene, const knowledge::Numbers& numbers,
                               const knowledge::NumberRead& number, const Sentence& sentence) {
  const Reading& r = scene.r;
  if (number.vague || number.first != number.number_first || number.value != number.value_to || !IsCount(number.value))
    return std::nullopt;
  int k = number.last;
  const bool votes = k < sentence.last && (r.at(k).lemma == "vote" || r.at(k).lemma == "ballot");
  if (votes) ++k;
  if (k + 1 >= sentence.last) return std::nullopt;
  const std::string_view between = r.Form(k);
  const bool dash = between == "-" || between == "–" || between == "—";
  if (!dash && between != "to" && between != "against") return std::nullopt;
  const auto other = numbers.ReadAt(r.text, k + 1);
  if (!other || other->vague || other->first != k + 1 || other->number_first != k + 1 ||
      other->value != other->value_to || !IsCount(other->value) || other->value >= number.value)
    return std::nullopt;
  if (dash && (number.last - number.first > 1 || other->last - other->first > 1)) return std::nullopt;
  if (number.first > sentence.first && r.at(number.first - 1).lemma == "from")
    return std::nullopt;  // "fell from 9 to 7"
  if (!votes && !TellsOfVote(scene, sentence)) return std::nullopt;
  Tally t;
  t.higher = number.value;
  t.lower = other->value;
  t.higher_span = Join(r.at(number.first).span, r.at(number.last - 1).span);
  t.lower_span = Join(r.at(other->first).span, r.at(other->last - 1).span);
  t.last = other->last;
  return t;
}

}  // namespace recount::events
