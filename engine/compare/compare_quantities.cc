// How long, how many, how much: durations, counts and amounts of one event, and counts that belong to a body or country
// wherever they are told ("the 30 members of ...", "100,000 ... troops").
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/broken_number.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/figures.h"
#include "engine/compare/one_occurrence.h"

namespace recount::compare {
namespace {

// What is compared with what: the same kind of figure, of the same event or owner, counting the same thing.
struct Key {
  Attribute attribute = Attribute::kCount;
  QuantityKind kind = QuantityKind::kCount;
  int event = -1;
  int entity = -1;
  std::string counted;
  std::string unit;
  auto Tie() const { return std::tie(attribute, kind, event, entity, counted, unit); }
  bool operator<(const Key& o) const { return Tie() < o.Tie(); }
};

Attribute AttributeFor(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::kCount:
      return Attribute::kCount;
    case QuantityKind::kDuration:
      return Attribute::kDuration;
    case QuantityKind::kAmount:
    case QuantityKind::kMagnitude:
    case QuantityKind::kPercent:
    case QuantityKind::kDistance:
    case QuantityKind::kSpeed:
    case QuantityKind::kAge:
      return Attribute::kAmount;
  }
  return Attribute::kCount;
}

// Figures that grow while a story runs: a later report replaces an earlier one.
bool QuantityRuns(const Key& key, const StoryEvent* event) {
  if (key.attribute == Attribute::kDuration) return false;
  if (event == nullptr) return false;
  switch (event->event_class) {
    case EventClass::kCasualties:
    case EventClass::kAttack:
    case EventClass::kDisaster:
    case EventClass::kJustice:
      return key.kind == QuantityKind::kCount;
    default:
      return false;
  }
}

// "almost four years" and "five hours" are not two readings of one duration.
constexpr double kMostQuantityRatio = 4.0;

Claim MakeClaim(const story::StoryGraph& graph, const StoryEvent::Where& where, const Quantity& q) {
  Claim c = NumberClaim(graph, where, q);
  if (q.kind == QuantityKind::kCount)
    c.kind = PartBehind(graph.articles()[static_cast<std::size_t>(where.article)].article.text, q.span);
  c.core = graph.Core(where.article, where.mention);
  c.holder = HolderOf(graph, where);
  return c;
}

// "A storm killed 14 in 2019": of another one than that of this week.
bool OfOtherDays(const story::StoryGraph& graph, const Claim& a, const Claim& b) {
  constexpr date::days kFar{30};
  const auto& x = graph.MentionAt(a.where).days;
  const auto& y = graph.MentionAt(b.where).days;
  return x && y && (x->last + kFar < y->first || y->last + kFar < x->first);
}

// "Caught 29 passes for 201 yards" and "39 passes for 302 yards": two figures of one clause, and neither is the same.
// Whoever slips changes one.
bool NothingElseFits(const story::StoryGraph& graph, const knowledge::Words& words, const Claim& a, const Claim& b) {
  bool any = false;
  for (const Quantity& x : graph.MentionAt(a.where).quantities) {
    for (const Quantity& y : graph.MentionAt(b.where).quantities) {
      if (x.value == a.value || y.value == b.value || x.kind != y.kind || x.unit != y.unit) continue;
      if (words.Stem(x.counted) != words.Stem(y.counted)) continue;
      if (x.value == y.value) return false;
      any = true;
    }
  }
  return any;
}

}  // namespace

void CompareQuantities(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  std::map<Key, std::vector<Claim>> groups;
  std::set<std::tuple<int, int, int>> seen;  // article, span: one figure may hang on two events of its sentence
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      for (const Quantity& q : m.quantities) {
        if (q.value.empty() || q.kind == QuantityKind::kAge) continue;
        if (IsBroken(graph.articles()[static_cast<std::size_t>(where.article)].article.text, q.span)) continue;
        if (q.kind == QuantityKind::kDuration && CountsOff(graph, where, q)) continue;
        if (q.kind == QuantityKind::kCount && q.entity < 0) continue;  // compare_story_figures.cc
        Key key;
        key.kind = q.kind;
        key.attribute = AttributeFor(q.kind);
        key.counted = words.Stem(q.counted);
        key.unit = q.unit;
        // A figure that its words bind to a body or country is that one's, whatever the sentence tells; else it is the
        // event's.
        if (q.entity >= 0 && q.kind == QuantityKind::kCount) key.entity = graph.EntityOf(where.article, q.entity);
        if (key.entity < 0) key.event = static_cast<int>(e);
        if (key.entity >= 0 && !seen.emplace(where.article, q.span.begin, q.span.end).second) continue;
        groups[key].push_back(MakeClaim(graph, where, q));
      }
    }
  }
  for (auto& [key, claims] : groups) {
    const StoryEvent* event = key.event >= 0 ? &graph.events()[static_cast<std::size_t>(key.event)] : nullptr;
    const bool runs = QuantityRuns(key, event);
    const auto subjects = [&](const Claim& c) { return SubjectsOf(graph.MentionAt(c.where), c.say, words); };
    auto relate = [&](const Claim& a, const Claim& b, std::string* why) {
      if (Ratio(a, b) > kMostQuantityRatio) {
        *why = absl::StrCat(a.say, " and ", b.say, " are too far apart to be meant for the same thing");
        return Verdict::kSingle;
      }
      if (!Disjoint(a, b)) {
        *why = absl::StrCat(a.say, " and ", b.say, " can both be true");
        return Verdict::kCompatible;
      }
      if (key.kind == QuantityKind::kCount && a.kind != b.kind) {
        *why = absl::StrCat(a.say, a.kind, " and ", b.say, b.kind, " are not the same whole");
        return Verdict::kSingle;
      }
      if (IsWanted(words, a.evidence.text, a.say) != IsWanted(words, b.evidence.text, b.say)) {
        *why = absl::StrCat("one of ", a.say, " and ", b.say, " is only what somebody wants");
        return Verdict::kSingle;
      }
      if (OfOtherDays(graph, a, b)) {
        *why = absl::StrCat(a.say, " and ", b.say, " are of two days far apart");
        return Verdict::kSingle;
      }
      if (event != nullptr && !OneOccurrence(graph, words, a.where, b.where, 0)) {
        *why = absl::StrCat("too little shows that ", a.say, " and ", b.say, " are of one occurrence");
        return Verdict::kSingle;
      }
      if (key.kind == QuantityKind::kPercent && !SameSubject(subjects(a), subjects(b))) {
        *why = absl::StrCat(a.say, " and ", b.say, " are said of different things");
        return Verdict::kSingle;
      }
      if (NothingElseFits(graph, words, a, b)) {
        *why = absl::StrCat("nothing beside ", a.say, " and ", b.say, " is the same: they are of two things");
        return Verdict::kSingle;
      }
      if (AddsUp(graph, a, b) || AddsUp(graph, b, a)) {
        *why = absl::StrCat("one of ", a.say, " and ", b.say, " is a part of the other");
        return Verdict::kSingle;
      }
      if (!a.holder.empty() && !b.holder.empty() && a.holder != b.holder) {
        *why = absl::StrCat("the figures are those of ", a.holder, " and of ", b.holder);
        return Verdict::kDisputed;
      }
      if (runs && a.as_of != b.as_of && !a.as_of.empty() && !b.as_of.empty()) {
        *why = absl::StrCat("a running figure: ", a.say, " as of ", a.as_of, ", ", b.say, " as of ", b.as_of);
        return Verdict::kUpdated;
      }
      *why = absl::StrCat(a.say, " and ", b.say, " exclude one another");
      return Verdict::kConflict;
    };
    auto finding = Judge(graph, key.attribute, claims, relate);
    if (!finding) continue;
    finding->event = key.event;
    finding->entity = key.entity;
    const std::string what =
        event != nullptr ? event->label
                         : absl::StrCat("of ", graph.entities()[static_cast<std::size_t>(key.entity)].merged.name,
                                        key.counted.empty() ? "" : absl::StrCat(" (", key.counted, ")"));
    finding->summary = absl::StrCat(what, ": ", SaySides(graph, *finding, InTheirWords(*finding, claims), ""));
    finding->summary = Capital(std::move(finding->summary));
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
