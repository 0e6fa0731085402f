#include "engine/compare/figures.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "engine/compare/broken_number.h"

namespace recount::compare {
namespace {

constexpr double kNear = 0.1;         // "about 400" may be 440
constexpr double kBoundReach = 1.3;   // "more than 400" is no way to write 700
constexpr double kSameLength = 0.08;  // 50 minutes and "an hour" differ, 23 hours and a day do not
constexpr double kRounded = 0.05;     // 612 may be written 610; 180 is not written 200

bool Runs(std::string_view sentence, const knowledge::Words& words) {
  const std::vector<std::string> all = knowledge::Words::All(sentence);
  return std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.IsRunning(w); });
}

bool IsFigure(const Quantity& q) {
  return !q.value.empty() &&
         (q.kind == QuantityKind::kCount || q.kind == QuantityKind::kAmount || q.kind == QuantityKind::kPercent ||
          q.kind == QuantityKind::kMagnitude || q.kind == QuantityKind::kDuration || q.kind == QuantityKind::kDistance);
}

// One number, not a range.
bool ReadValue(const Quantity& q, const knowledge::Words& words, StoryFigure* f) {
  if (q.value.find('/') != std::string::npos) return false;
  f->hedge = q.value[0] == '~' || q.value[0] == '<' || q.value[0] == '>' ? q.value[0] : ' ';
  f->value = f->hedge == '>' ? q.low : f->hedge == '<' ? q.high : (q.low + q.high) / 2;
  const bool over = f->hedge == '>';
  const double soft = over ? q.soft_high : q.soft_low;
  const double far = over ? f->value * kBoundReach : f->value / kBoundReach;
  f->reach = !std::isfinite(soft) || soft <= 0 ? far : over ? std::max(soft, far) : std::min(soft, far);
  const std::vector<std::string> all = knowledge::Words::All(f->claim.say);
  if (!all.empty() && words.In("barely", all.front()) && std::isfinite(soft)) f->reach = soft;  // "just over"
  return std::isfinite(f->value) && f->value > 0;
}

bool Rounds(double exact, double round) {
  const double unit = std::pow(10, std::floor(std::log10(round)) - SignificantDigits(round) + 1);
  return SignificantDigits(exact) > SignificantDigits(round) && std::abs(exact - round) < unit / 2 &&
         std::abs(exact - round) <= kRounded * exact;
}

// "PT2H17M": told to a second unit, so nothing was rounded.
bool IsExactLength(std::string_view value) {
  return std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) > 0 &&
         std::count_if(value.begin(), value.end(),
                       [](char c) { return c >= 'A' && c <= 'Z' && c != 'P' && c != 'T'; }) > 1;
}

bool BoundsIt(const StoryFigure& bound, const StoryFigure& other) {
  if (bound.hedge == '>') return other.value >= bound.value && other.value <= bound.reach;
  if (bound.hedge == '<') return other.value <= bound.value && other.value >= bound.reach;
  return bound.hedge == '~' && std::abs(bound.value - other.value) <= kNear * std::max(bound.value, other.value);
}

// "the firm's first-half sales for the group" -> "sale": the last word before the first preposition.
std::string HeadOf(std::string_view text, const knowledge::Words& words) {
  for (const std::string_view preposition : {" of ", " for ", " in ", " on ", " at ", " to ", ", "}) {
    text = text.substr(0, text.find(preposition));
  }
  const std::vector<std::string> list = words.Content(text);
  return list.empty() ? std::string() : words.Counted(list.back());
}

}  // namespace

bool IsNone(const knowledge::Words& words, std::string_view text, const Span& number) {
  constexpr std::size_t kBefore = 12;  // bytes: "not even a"
  const auto at = static_cast<std::size_t>(number.begin);
  const std::size_t from = at - std::min(at, kBefore);
  const std::vector<std::string> all = knowledge::Words::All(text.substr(from, at - from));
  if (all.empty()) return false;
  const bool article = all.size() > 1 && words.IsStop(all.back()) && !words.In("none", all.back());
  return words.In("none", article ? all[all.size() - 2] : all.back());
}

bool IsWanted(const knowledge::Words& words, std::string_view sentence, std::string_view number) {
  constexpr std::size_t kBefore = 60;  // bytes
  const auto at = sentence.find(number);
  if (at == std::string_view::npos) return false;
  const std::size_t from = at - std::min(at, kBefore);
  const std::vector<std::string> all = knowledge::Words::All(sentence.substr(from, at - from));
  return std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.In("wants", w); });
}

bool IsRate(const Quantity& q) {
  return q.value == "P1D" || q.value == "P1W" || q.value == "P1M" || q.value == "P1Y";
}

int SignificantDigits(double value) {
  if (value <= 0 || !std::isfinite(value)) return 0;  // nobody writes a number too large to be one
  while (value < 1e6 && value != std::floor(value)) value *= 10;
  value = std::round(value);
  while (value >= 10 && std::fmod(value, 10) == 0) value /= 10;
  int digits = 0;
  for (; value >= 1; value /= 10) ++digits;
  return digits;
}

bool MayBeOne(const StoryFigure& a, const StoryFigure& b) {
  if (a.kind == QuantityKind::kDuration) {
    const double apart = std::abs(a.value - b.value) / std::max(a.value, b.value);
    const bool exact = IsExactLength(a.claim.value) && IsExactLength(b.claim.value);
    return apart < (exact ? 1e-9 : kSameLength) || BoundsIt(a, b) || BoundsIt(b, a);
  }
  return BoundsIt(a, b) || BoundsIt(b, a) || Rounds(a.value, b.value) || Rounds(b.value, a.value);
}

std::set<std::string> SubjectsOf(const EventMention& m, std::string_view number, const knowledge::Words& words) {
  std::set<std::string> out;
  for (const Participant& party : m.participants) {
    if (party.text.find(number) != std::string::npos || (party.role != Role::kAgent && party.role != Role::kPatient))
      continue;
    if (const std::string head = HeadOf(party.text, words); !head.empty()) out.insert(head);
  }
  return out;
}

bool SameSubject(const std::set<std::string>& a, const std::set<std::string>& b) {
  return a.empty() || b.empty() || std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

bool AddsUp(const story::StoryGraph& graph, const Claim& part, const Claim& whole) {
  const double rest = Nominal(whole) - Nominal(part);
  if (rest <= 0) return false;
  const Annotated& article = graph.articles()[static_cast<std::size_t>(part.article)];
  return std::any_of(article.events.begin(), article.events.end(), [&](const EventMention& m) {
    return m.sentence_span == part.evidence.span &&
           std::any_of(m.quantities.begin(), m.quantities.end(), [&](const Quantity& q) {
             return std::abs((q.low + q.high) / 2 - rest) < 1e-6 * Nominal(whole);
           });
  });
}

double Likeness(const StoryFigure& a, const StoryFigure& b) {
  return (knowledge::Cosine(a.sentence, b.sentence) + knowledge::Cosine(a.near, b.near)) / 2;
}

std::vector<std::vector<StoryFigure>> FiguresOf(const story::StoryGraph& graph, const knowledge::Words& words,
                                                const std::vector<int>& articles) {
  const knowledge::Rareness rareness(graph.articles(), articles, words);
  std::vector<std::vector<StoryFigure>> out;
  for (const int a : articles) {
    const Annotated& article = graph.articles()[static_cast<std::size_t>(a)];
    const std::string_view text = article.article.text;
    std::vector<StoryFigure> figures;
    std::set<Span> seen;
    for (std::size_t i = 0; i < article.events.size(); ++i) {
      const EventMention& m = article.events[i];
      const bool toll = m.event_class == EventClass::kCasualties || words.IsToll(m.synset);
      for (const Quantity& q : m.quantities) {
        StoryFigure f;
        if (!IsFigure(q) || IsBroken(text, q.span)) continue;
        f.claim = NumberClaim(graph, {a, static_cast<int>(i)}, q);
        if (!ReadValue(q, words, &f) || m.polarity == Polarity::kNegative || IsNone(words, text, q.span)) continue;
        if ((toll && words.IsPerson(q.counted)) || !seen.insert(q.span).second) continue;
        const bool duration = q.kind == QuantityKind::kDuration;
        if (duration && (IsRate(q) || CountsOff(graph, {a, static_cast<int>(i)}, q))) continue;
        f.kind = q.kind == QuantityKind::kCount || duration ? q.kind : QuantityKind::kAmount;
        f.unit = q.unit;
        f.magnitude = q.kind == QuantityKind::kMagnitude;
        const bool person = words.IsPerson(q.counted) || words.IsAnybody(q.counted) || (toll && q.counted == m.synset);
        f.noun = q.counted;
        f.counted = person ? "person" : words.Counted(words.Stem(q.counted));
        f.proposed = m.modality != Modality::kCertain || IsWanted(words, f.claim.evidence.text, f.claim.say);
        f.subjects = SubjectsOf(m, f.claim.say, words);
        f.event = graph.EventOf(a, static_cast<int>(i));
        Claim& c = f.claim;
        c.holder = HolderOf(graph, c.where);
        if (m.dated_by == "stated" || m.dated_by == "sentence") c.days = m.days;
        // "had accepted by Friday noon": as of then.
        if (!m.days && m.time >= 0) c.days = article.times[static_cast<std::size_t>(m.time)].value.days;
        f.part = PartBehind(text, q.span);
        f.running = Runs(c.evidence.text, words);
        std::set<std::string> own;
        for (const std::string& w : words.Content(c.say)) own.insert(words.Counted(w));
        f.sentence = rareness.Weighed(c.evidence.text, own);
        f.sentence_alike = rareness.WeighedAlike(c.evidence.text, own);
        f.near = rareness.Weighed(knowledge::Around(text, m.sentence_span, q.span), own);
        f.near_alike = rareness.WeighedAlike(knowledge::Around(text, m.sentence_span, q.span), own);
        constexpr int kBeside = 30;  // bytes
        f.beside = rareness.WeighedAlike(knowledge::Around(text, m.sentence_span, q.span, kBeside), own);
        f.things = words.Alike(q.counted);
        f.totalled = person || toll || words.In("place-of-work", q.counted) || words.In("place-of-work", f.counted);
        figures.push_back(std::move(f));
      }
    }
    out.push_back(std::move(figures));
  }
  return out;
}

}  // namespace recount::compare
