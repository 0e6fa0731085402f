// Amounts and durations of a story rather than of one event: the fine, the fall of the share, the six days. Reports
// hang them on other verbs, so they are brought together by unit, value and the words of their sentences.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/figures.h"

namespace recount::compare {
namespace {

constexpr std::size_t kSameMatter = 2;    // content words that two sentences share when they tell of one matter
constexpr std::size_t kSameSlot = 3;      // and when their figures are to exclude one another
constexpr double kHedged = 1.35;          // a hedge strays no further from the figure that it hedges
constexpr double kMostAmountRatio = 2.0;  // figures further apart than this factor are not meant for the same thing

struct Figure {
  Claim claim;
  int event = -1;
  std::set<std::string> words;
  std::set<std::string> around;  // the same without those of the figure itself: "million", "euro"
  Span span;
  bool lead = false;
};

std::size_t Shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const int order = x->compare(*y);
    if (order == 0) ++shared;
    if (order <= 0) ++x;
    if (order >= 0) ++y;
  }
  return shared;
}

// "$48 million" and "about six days" name one figure; "more than" and "3 to 5" do not.
bool NamesOne(const Claim& c) {
  const char first = c.value.empty() ? ' ' : c.value[0];
  return (first == '~' || first == 'P' || (first >= '0' && first <= '9')) && c.value.find('/') == std::string::npos;
}

bool IsAmount(QuantityKind kind) {
  return kind == QuantityKind::kAmount || kind == QuantityKind::kPercent || kind == QuantityKind::kMagnitude;
}

int SourcesOfAmount(const story::StoryGraph& graph, const std::vector<const Figure*>& figures) {
  std::vector<std::pair<int, int>> places;
  for (const Figure* f : figures) places.emplace_back(f->claim.article, f->span.begin);
  return graph.origins().Count(places);
}

// What already stands in a finding of these articles and values is not told twice.
bool ToldAmount(const std::vector<Finding>& out, Attribute attribute, const Finding& f) {
  auto values = [](const Finding& x) {
    std::set<std::string> v;
    for (const Side& s : x.sides) v.insert(s.value);
    return v;
  };
  return std::any_of(out.begin(), out.end(),
                     [&](const Finding& x) { return x.attribute == attribute && values(x) == values(f); });
}

// Told of an event of another time: its figures are no others' for those of now.
bool LongPast(const Annotated& article, const EventMention& m) {
  constexpr date::days kLongAgo{30};
  return m.days && article.article.published.days && m.days->last + kLongAgo < article.article.published.days->first;
}

using Group = std::tuple<int, int, std::string>;  // story, kind, unit

std::map<Group, std::vector<Figure>> Collect(const story::StoryGraph& graph, const knowledge::Words& words) {
  std::map<Group, std::vector<Figure>> groups;
  std::set<std::pair<int, Span>> seen;
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    for (const auto& where : graph.events()[e].mentions) {
      const EventMention& m = graph.MentionAt(where);
      const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
      for (const Quantity& q : m.quantities) {
        if (q.value.empty() || !(IsAmount(q.kind) || q.kind == QuantityKind::kDuration)) continue;
        if (IsNone(words, article.article.text, q.span)) continue;
        if (q.kind == QuantityKind::kDuration && (IsRate(q) || CountsOff(graph, where, q))) continue;
        if (!seen.emplace(where.article, q.span).second || LongPast(article, m)) continue;
        Figure f;
        f.event = static_cast<int>(e);
        f.span = q.span;
        f.lead = m.in_lead;
        f.claim = NumberClaim(graph, where, q);
        const Claim& c = f.claim;
        const std::vector<std::string> own = words.Content(c.say);
        for (std::string& w : words.Content(c.evidence.text)) {
          if (w.empty() || (w[0] >= '0' && w[0] <= '9')) continue;
          if (std::find(own.begin(), own.end(), w) == own.end()) f.around.insert(w);
          f.words.insert(std::move(w));
        }
        const int story = graph.stories()[static_cast<std::size_t>(where.article)];
        groups[{story, static_cast<int>(q.kind), q.unit}].push_back(std::move(f));
      }
    }
  }
  return groups;
}

}  // namespace

void CompareStoryAmounts(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  StoryFindings findings(graph, all);
  for (const auto& [group, figures] : Collect(graph, words)) {
    std::vector<Finding>* out = findings.Of(std::get<0>(group));
    const bool duration = static_cast<QuantityKind>(std::get<1>(group)) == QuantityKind::kDuration;
    const Attribute attribute = duration ? Attribute::kDuration : Attribute::kAmount;
    std::map<std::string, std::vector<const Figure*>> by_value;
    for (const Figure& f : figures) by_value[f.claim.key].push_back(&f);
    for (const auto& [value, same] : by_value) {
      const Figure& first = *same.front();
      if (!NamesOne(first.claim)) continue;  // a bound attaches to a figure, not figures to a bound
      std::vector<const Figure*> slot;
      for (const Figure* f : same) {
        if (!duration || f == &first || Shared(f->words, first.words) >= kSameMatter) slot.push_back(f);
      }
      std::set<int> have;
      for (const Figure* f : slot) have.insert(f->claim.article);
      const bool backed = SourcesOfAmount(graph, slot) >= 2;
      for (const Figure& f : figures) {
        if (have.contains(f.claim.article) || f.claim.key == value) continue;
        const bool disjoint = Disjoint(f.claim, first.claim);
        std::size_t most = 0;
        std::size_t around = 0;
        for (const Figure* s : slot) {
          most = std::max(most, Shared(f.words, s->words));
          around = std::max(around, Shared(f.around, s->around));
        }
        const double ratio = Ratio(f.claim, first.claim);
        const bool hedged = !NamesOne(f.claim) || f.claim.value[0] == '~';
        if (!disjoint && hedged && most >= kSameMatter && ratio <= kHedged) slot.push_back(&f);
        // What two leads tell of one matter needs fewer words to be the same.
        const bool leads = f.lead && std::any_of(slot.begin(), slot.end(), [](const Figure* s) { return s->lead; });
        const bool same_slot = around >= kSameSlot || (leads && around >= kSameMatter);
        const bool differs = disjoint && !hedged && !duration && backed && same_slot && ratio <= kMostAmountRatio;
        const bool part = AddsUp(graph, f.claim, first.claim) || AddsUp(graph, first.claim, f.claim);
        if (differs && !part) slot.push_back(&f);
      }
      std::vector<Claim> claims;
      for (const Figure* f : slot) claims.push_back(f->claim);
      auto finding = Judge(graph, attribute, claims, [](const Claim& a, const Claim& b, std::string* why) {
        if (!Disjoint(a, b)) {
          *why = absl::StrCat(a.say, " and ", b.say, " can both be true");
          return Verdict::kCompatible;
        }
        *why = absl::StrCat(a.say, " and ", b.say, " exclude one another");
        return Verdict::kConflict;
      });
      if (!finding || ToldAmount(*out, attribute, *finding)) continue;
      finding->event = first.event;
      finding->summary = absl::StrCat(graph.events()[static_cast<std::size_t>(first.event)].label, ": ",
                                      SaySides(graph, *finding, InTheirWords(*finding, claims), ""));
      out->push_back(std::move(*finding));
    }
  }
}

}  // namespace recount::compare
