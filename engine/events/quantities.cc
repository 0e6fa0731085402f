#include "engine/events/quantities.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/events/counted.h"
#include "engine/events/read_duration.h"
#include "engine/events/tallies.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

class QuantityFinder {
 public:
  QuantityFinder(const Scene& scene, const knowledge::Numbers& numbers, const std::vector<Trigger>& triggers,
                 const std::vector<Timed>& timed, const std::vector<std::string>& ordinals)
      : s_(scene),
        r_(scene.r),
        numbers_(numbers),
        triggers_(triggers),
        timed_(timed),
        ordinals_(ordinals),
        by_token_(TriggerByToken(scene, triggers)),
        out_(triggers.size()) {}

  std::vector<std::vector<Quantity>> Run() {
    Durations();
    std::size_t next = 0;
    for (const Sentence& s : r_.text.sentences) {
      while (next < triggers_.size() && triggers_[next].head < s.first) ++next;
      if (next >= triggers_.size()) break;
      if (triggers_[next].head >= s.last) continue;  // no event here
      for (int i = s.first; i < s.last;) i = std::max(i + 1, Number(i, s));
      Nth(s);
    }
    for (auto& list : out_) {
      std::stable_sort(list.begin(), list.end(), [](const Quantity& a, const Quantity& b) { return a.span < b.span; });
    }
    return std::move(out_);
  }

 private:
  void Durations() {
    for (std::size_t i = 0; i < triggers_.size(); ++i) {
      if (const int d = timed_[i].duration; d >= 0) {
        const auto [first, last] = r_.text.TokensIn(r_.times[U(d)].span);
        if (auto q = ReadDuration(s_, first, last)) out_[i].push_back(std::move(*q));
      }
      // "the first visit in over ten years"
      if (ordinals_[i].empty()) continue;
      for (int t : timed_[i].others) {
        if (r_.times[U(t)].type != TimexType::kDuration) continue;
        const int head = r_.TimeHead(t);
        const std::string with = head < 0 ? "" : r_.tree.Case(head);
        if (with != "in" && with != "for" && with != "since") continue;
        const auto [first, last] = r_.text.TokensIn(r_.times[U(t)].span);
        if (auto q = ReadDuration(s_, first, last)) {
          q->counted = ordinals_[i];
          out_[i].push_back(std::move(*q));
        }
      }
    }
  }

  // "A fourth person has died", "the fifth victim": so many have by then.
  void Nth(const Sentence& s) {
    for (int i = s.first; i + 1 < s.last; ++i) {
      const auto nth = numbers_.Ordinal(Lower(r_.Form(i)));
      if (!nth || *nth < 2 || *nth > 999 || !s_.words.generic_people.contains(r_.at(i + 1).lemma)) continue;
      const int event = EventOf(i + 1, s);
      if (event < 0 || triggers_[U(event)].synset != "die") continue;
      Quantity q;
      q.low = q.high = q.soft_low = q.soft_high = *nth;
      q.value = absl::StrCat(*nth);
      q.span = r_.at(i).span;
      q.counted = "dead";
      out_[U(event)].push_back(std::move(q));
    }
  }

  // The event to which a word of its sentence belongs.
  int EventOf(int token, const Sentence& sentence) const {
    for (int c : r_.tree.Children(token)) {
      if (r_.at(c).rel == Rel::acl && by_token_[U(c)] >= 0) return by_token_[U(c)];
    }
    int at = token;
    for (int steps = 0; at >= 0 && steps < 12; ++steps) {
      // "Thirteen people remain unaccounted for": the state is what counts them, not the verb that leads to it.
      for (int c : r_.tree.Children(at)) {
        if (r_.at(c).rel == Rel::xcomp && by_token_[U(c)] >= 0 &&
            triggers_[U(by_token_[U(c)])].event_class == EventClass::kCasualties) {
          return by_token_[U(c)];
        }
      }
      if (by_token_[U(at)] >= 0) return by_token_[U(at)];
      at = r_.at(at).head;
    }
    int best = -1;
    int distance = 1 << 30;
    auto it = std::lower_bound(triggers_.begin(), triggers_.end(), sentence.first,
                               [](const Trigger& t, int b) { return t.head < b; });
    for (; it != triggers_.end() && it->head < sentence.last; ++it) {
      const int d = std::abs(it->head - token);
      if (d < distance) distance = d, best = static_cast<int>(it - triggers_.begin());
    }
    return best;
  }

  // Reads the number that begins at `i`, if one does; gives the token behind it.
  int Number(int i, const Sentence& s) {
    if (r_.TimeAt(i) >= 0) return i + 1;
    int currency = -1;
    int unit_last = i;
    const WordSets::Unit* money = nullptr;
    std::optional<knowledge::NumberRead> n = numbers_.ReadAt(r_.text, i);
    if (!n) n = GluedMoney(i, s, &money);
    if (!n) return i + 1;
    if (money != nullptr) currency = i;
    for (int k = n->first; k < n->last; ++k) {
      if (r_.TimeAt(k) >= 0) return n->last;
    }
    bool priced = false;  // "€2,750 a month"
    for (int k = n->first; k < n->last; ++k) {
      priced = priced || r_.at(k).xpos == Xpos::Dollar || Sign(r_.Form(k)) != nullptr;
    }
    if (n->last < s.last && r_.TimeAt(n->last) >= 0 && !priced && money == nullptr) return n->last + 1;
    if (const auto tally = ReadTally(s_, numbers_, *n, s)) {
      PutTally(n->first, s, *tally);
      return tally->last;
    }
    const int behind = n->last;
    // "$5", "US$ 3.5 million": the sign stands before the number, or begins it.
    for (int k = std::max(s.first, n->first - 1); k < n->last && money == nullptr; ++k) {
      int last = k;
      const WordSets::Unit* u = UnitAt(s_, k, k + 1, &last);
      const bool sign = r_.at(k).upos == Upos::SYM || r_.at(k).xpos == Xpos::Dollar;
      if (u != nullptr && (sign || (k < n->first && u->money && IsAbbreviation(r_.Form(k)))))
        money = u, currency = k;
      else if (u == nullptr)
        money = Sign(r_.Form(k)), currency = k;
    }
    Quantity q;
    Bounds(*n, 1, &q);
    q.value = n->text_value;
    int first = n->first;
    int last = n->last - 1;
    int anchor = last;
    const WordSets::Unit* unit = money;
    int at = behind;
    if (unit == nullptr) {
      if (at + 1 < s.last && IsHyphen(r_, at)) ++at;
      unit = UnitAt(s_, at, s.last, &unit_last);
      if (unit != nullptr && unit->kind != QuantityKind::kDuration && r_.at(at).xpos != Xpos::SYM &&
          r_.Form(at).size() == 1 && r_.Form(at) != "%" && !(unit->money && at == behind && !r_.at(at).space_before)) {
        unit = nullptr;  // a lone letter
      }
      if (unit == nullptr && n->first > s.first) unit = MagnitudeBefore(n->first, s);
      if (unit != nullptr && unit->kind == QuantityKind::kMagnitude) unit_last = std::max(unit_last, last);
      if (unit == nullptr) return Count(*n, s, std::move(q));
      last = std::max(last, unit_last);
      anchor = unit_last;
    } else {
      first = std::min(first, currency);
    }
    // "$5 million a year" stays an amount; "34-year-old", "aged 34" is an age, other durations are read as times.
    if (unit->kind == QuantityKind::kDuration) {
      const int old = last + 1 < s.last && IsHyphen(r_, last + 1) ? last + 2 : last + 1;
      if (old < s.last && (r_.at(old).lemma == "old" || r_.Form(old) == "olds")) {
        q.kind = QuantityKind::kAge;
        q.unit = "years";
        last = old;
        q.entity = Aged(old + 1, s);
        if (q.entity < 0) q.entity = Aged(old, s);
        if (q.entity >= 0) q.of = r_.entities[U(q.entity)].name;
      } else {
        return last + 1;
      }
    } else {
      q.kind = unit->kind;
      q.unit = unit->name;
    }
    if (q.kind == QuantityKind::kDistance && last + 2 < s.last &&
        (r_.at(last + 1).lemma == "per" || r_.at(last + 1).lemma == "an" || r_.at(last + 1).lemma == "a") &&
        r_.at(last + 2).lemma == "hour") {
      q.kind = QuantityKind::kSpeed;
      q.unit += "/h";
      last += 2;
    }
    q.span = Join(r_.at(first).span, r_.at(last).span);
    q.counted = What(anchor, q.kind, s);
    Put(anchor, s, std::move(q));
    return last + 1;
  }

  // "Tk", "Rs", "CHF" before a number.
  static bool IsAbbreviation(std::string_view form) {
    return form.size() >= 2 && form.size() <= 4 && form[0] >= 'A' && form[0] <= 'Z';
  }

  // "Sh500,000", "SKr187.50", "Rs.500", "Tk50 lakh": one token that begins with the letters of a currency.
  std::optional<knowledge::NumberRead> GluedMoney(int i, const Sentence& s, const WordSets::Unit** money) const {
    const std::string_view form = r_.Form(i);
    const auto digit = form.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0 ||
        !IsAbbreviation(form.substr(0, std::max<std::size_t>(2, digit))))
      return std::nullopt;
    std::string letters = Lower(form.substr(0, digit));
    if (letters.back() == '.') letters.pop_back();
    const auto unit = s_.words.units.find(letters);
    const auto value = numbers_.Value(form.substr(digit));
    if (unit == s_.words.units.end() || !unit->second.money || !value) return std::nullopt;
    knowledge::NumberRead n;
    n.first = n.number_first = i;
    n.last = i + 1;
    n.value = *value;
    if (i + 1 < s.last && !r_.Form(i + 1).empty() && (r_.Form(i + 1)[0] < '0' || r_.Form(i + 1)[0] > '9')) {
      if (const auto scale = numbers_.Value(Lower(r_.Form(i + 1))); scale && *scale >= 1000)
        n.value *= *scale, ++n.last;
    }
    n.value_to = n.low = n.high = n.soft_low = n.soft_high = n.value;
    n.text_value = knowledge::FormatNumber(n.value);
    *money = &unit->second;
    return n;
  }

  const WordSets::Unit* Sign(std::string_view form) const {
    for (std::string_view sign : {"$", "€", "£", "¥", "₹", "₽"}) {
      const auto at = form.find(sign);
      if (at == std::string_view::npos) continue;
      const auto it = s_.words.units.find(Lower(form.substr(0, at + sign.size())));
      if (it != s_.words.units.end()) return &it->second;
      const auto bare = s_.words.units.find(sign);
      if (bare != s_.words.units.end()) return &bare->second;
    }
    return nullptr;
  }

  // "a magnitude 6.1 earthquake", "a magnitude of 6.1"
  const WordSets::Unit* MagnitudeBefore(int first, const Sentence& s) const {
    for (int k = first - 1; k >= std::max(s.first, first - 3); --k) {
      if (r_.at(k).lemma == "magnitude") return &s_.words.units.find("magnitude")->second;
      if (r_.at(k).upos != Upos::ADP && r_.at(k).upos != Upos::DET) break;
    }
    return nullptr;
  }

  // What a percentage or amount is of or about: "a 5 percent stake", "a $3 million contract", "40 tonnes of grain".
  std::string What(int unit, QuantityKind kind, const Sentence& s) const {
    if (kind != QuantityKind::kPercent && kind != QuantityKind::kAmount) return "";
    for (int c : r_.tree.Children(unit)) {
      if (r_.at(c).rel == Rel::nmod && r_.tree.Case(c) == "of") return Lower(r_.at(c).lemma);
    }
    const Token& t = r_.at(unit);
    if ((t.rel == Rel::compound || t.rel == Rel::nummod) && t.head > unit && t.head < s.last &&
        r_.at(t.head).upos == Upos::NOUN) {
      return Lower(r_.at(t.head).lemma);
    }
    return "";
  }

  // "aged 34", "Mr Rao, 34, said", "died at 95".
  bool IsAge(const knowledge::NumberRead& n, const Sentence& s) const {
    if (n.first == s.first || n.value != n.value_to || n.value > 125 || n.first != n.number_first ||
        n.last - n.first > 1)
      return false;
    const int before = n.first - 1;
    const bool closed = n.last >= s.last || r_.at(n.last).upos == Upos::PUNCT;
    if (r_.at(before).lemma == "age" || Lower(r_.Form(before)) == "aged") return true;
    if (r_.at(before).lemma == "," && before > s.first && closed) {
      const int whose = before - 1;
      const int entity = r_.MentionAt(whose);
      return (entity >= 0 ? r_.IsPersonal(entity) : r_.at(whose).upos == Upos::PROPN) ||
             s_.words.people.contains(r_.at(whose).lemma);
    }
    if (r_.at(before).lemma == "at" && (closed || r_.at(n.last).upos == Upos::PROPN)) {
      for (int k = std::max(s.first, before - 4); k < before; ++k) {
        const int event = by_token_[U(k)];
        // Not "the toll at 40": a verb alone tells of one who died.
        if (event >= 0 && triggers_[U(event)].synset == "die" && triggers_[U(event)].kind == Kind::kVerb) return true;
      }
    }
    return false;
  }

  // Whose age stands beside this word: "Ann Moss, 23", "23-year-old Ann Moss", "the 23-year-old"; -1 where nobody is
  // named.
  int Aged(int token, const Sentence& s) const {
    if (token < s.first || token >= s.last) return -1;
    int entity = r_.MentionAt(token);
    if (entity < 0) entity = r_.EntityOf(token);
    return entity >= 0 && r_.IsPersonal(entity) ? entity : -1;
  }

  // "the death toll rose to 11", "raising the number of dead to seven", "the toll stands at nine": the casualties that
  // a bare number behind "to", "at" or a verb of reaching counts; -1 if none.
  int TollBefore(const knowledge::NumberRead& n, const Sentence& s) const {
    if (n.first == s.first) return -1;
    if (n.last < s.last) {
      const Upos next = r_.at(n.last).upos;
      if (next == Upos::NOUN || next == Upos::PROPN || next == Upos::ADJ || next == Upos::SYM) return -1;
    }
    if (!s_.words.toll_before.contains(r_.at(n.first - 1).lemma)) return -1;
    constexpr int kFar = 12;
    for (int k = n.first - 2; k >= std::max(s.first, n.first - kFar); --k) {
      const int event = by_token_[U(k)];
      const bool at_age = event >= 0 && triggers_[U(event)].kind == Kind::kVerb && r_.at(n.first - 1).lemma == "at";
      if (event >= 0 && !at_age && triggers_[U(event)].event_class == EventClass::kCasualties) return event;
      if (r_.Form(k) == "." || r_.Form(k) == ";") break;
    }
    return -1;
  }

  int Count(const knowledge::NumberRead& n, const Sentence& s, Quantity q) {
    // A score, a house number, a section: figures on both sides of a hyphen or slash.
    const int behind = n.last;
    if (behind + 1 < s.last && (IsHyphen(r_, behind) || r_.Form(behind) == "/" || r_.Form(behind) == ":") &&
        r_.at(behind + 1).upos == Upos::NUM)
      return behind + 2;
    if (n.value_to < n.value) return behind;
    if (n.first > s.first && r_.at(n.first - 1).upos == Upos::PROPN && r_.at(n.number_first).head == n.first - 1)
      return behind;
    if (IsAge(n, s)) {
      q.kind = QuantityKind::kAge;
      q.unit = "years";
      q.entity = Aged(n.first - 2, s);
      if (q.entity >= 0) q.of = r_.entities[U(q.entity)].name;
      q.span = Join(r_.at(n.first).span, r_.at(n.last - 1).span);
      Put(n.last - 1, s, std::move(q));
      return behind;
    }
    // "one" before a singular noun is hardly a count; "one of" even less.
    if (n.value == 1 && n.value_to == 1 && n.hedge == knowledge::Hedge::kNone && r_.Form(n.last - 1) != "1") {
      const std::string lower = Lower(r_.Form(n.last - 1));
      if (lower != "one" || behind >= s.last || r_.at(behind).upos == Upos::ADP || r_.at(n.last - 1).upos == Upos::PRON)
        return behind;
    }
    if (const int toll = TollBefore(n, s); toll >= 0) {
      q.kind = QuantityKind::kCount;
      q.span = Join(r_.at(n.first).span, r_.at(n.last - 1).span);
      Put(triggers_[U(toll)].head, s, std::move(q));
      return behind;
    }
    const auto counted = FindCounted(s_, n);
    if (!counted) return behind;
    if (!counted->lemma.empty() && s_.words.time_nouns.contains(counted->lemma)) return behind;
    q.kind = QuantityKind::kCount;
    q.counted = counted->lemma;
    q.entity = counted->entity;
    if (q.entity >= 0) q.of = r_.entities[U(q.entity)].name;
    q.span = Join(r_.at(n.first).span, r_.at(std::max(n.last - 1, counted->last)).span);
    // "licensed to carry 180 passengers": of the verb right before it, wherever the parse hung it.
    const int before = n.first > s.first ? by_token_[U(n.first - 1)] : -1;
    const bool of_it = before >= 0 && triggers_[U(before)].sense >= 0 && triggers_[U(before)].last == n.first - 1 &&
                       !s_.lexicon.sense(triggers_[U(before)].sense).counts.empty();
    Put(of_it ? triggers_[U(before)].head : counted->token, s, std::move(q));
    return std::max(behind, counted->last + 1);
  }

  void PutTally(int token, const Sentence& s, const Tally& tally) {
    for (const auto& [value, span, counted] : {std::tuple{tally.higher, tally.higher_span, "winning vote"},
                                               {tally.lower, tally.lower_span, "losing vote"}}) {
      Quantity q;
      q.low = q.high = q.soft_low = q.soft_high = value;
      q.value = absl::StrCat(value);
      q.span = span;
      q.counted = counted;
      Put(token, s, std::move(q));
    }
  }

  void Put(int token, const Sentence& s, Quantity q) {
    const int event = EventOf(token, s);
    if (event < 0) return;
    if (q.kind == QuantityKind::kCount) {
      const Trigger& t = triggers_[U(event)];
      const bool generic = q.counted.empty() || s_.words.generic_people.contains(q.counted);
      if (t.event_class == EventClass::kCasualties && generic) {
        if (t.synset == "die")
          q.counted = "dead", q.entity = -1, q.of.clear();
        else if (t.synset == "injure")
          q.counted = "injured", q.entity = -1, q.of.clear();
        else if (t.synset == "missing")
          q.counted = "missing", q.entity = -1, q.of.clear();
      }
      if (t.sense >= 0 && !s_.lexicon.sense(t.sense).counts.empty())
        q.counted = s_.lexicon.sense(t.sense).counts, q.entity = -1, q.of.clear();
      if (q.counted.empty()) q.counted = "person";
    }
    out_[U(event)].push_back(std::move(q));
  }

  const Scene& s_;
  const Reading& r_;
  const knowledge::Numbers& numbers_;
  const std::vector<Trigger>& triggers_;
  const std::vector<Timed>& timed_;
  const std::vector<std::string>& ordinals_;
  std::vector<int> by_token_;
  std::vector<std::vector<Quantity>> out_;
};

}  // namespace

std::vector<std::vector<Quantity>> FindQuantities(const Scene& scene, const knowledge::Numbers& numbers,
                                                  const std::vector<Trigger>& triggers, const std::vector<Timed>& timed,
                                                  const std::vector<std::string>& ordinals) {
  return QuantityFinder(scene, numbers, triggers, timed, ordinals).Run();
}

}  // namespace recount::events
