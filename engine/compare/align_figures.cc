#include "engine/compare/align_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace recount::compare {
namespace {

// Chosen on stories of our own with figures marked by hand.
constexpr double kEqual = 0.05;           // likeness that equal numbers of one thing need
constexpr double kTellingAligned = 0.04;  // equal numbers that chance does not repeat, of things told by other nouns
constexpr double kAnyEqual = 0.25;        // all other equal numbers
constexpr double kSmallEqual = 0.3;       // one, two and three are everywhere
constexpr double kSameStretch = 0.15;     // two years are everywhere
constexpr double kCompatible = 0.18;
constexpr double kConflict = 0.27;
constexpr double kOneSlot = 0.12;  // long numbers that nearly agree; the only figure of its kind in both articles
constexpr double kNearly = 1.1;
constexpr double kFewAligned = 12;  // counts below are of parts as often as of the whole, and need
constexpr double kFewConflict = 0.45;
constexpr double kClearer = 0.3;  // so much likelier is another pair that one of the two is meant for it
constexpr double kLikely = 0.6;   // log odds that do as well, in whatever words the two are told
constexpr double kFewLikely = 1.5;
constexpr double kNoOdds = -100;
constexpr double kMostRatio = 2.0;  // figures further apart than this factor are not meant for the same thing

bool SameKind(const StoryFigure& a, const StoryFigure& b) {
  return a.kind == b.kind && (a.kind == QuantityKind::kCount ? a.counted == b.counted : a.unit == b.unit);
}

// Vessels and ships, states and countries.
bool AlikeKind(const StoryFigure& a, const StoryFigure& b) {
  return SameKind(a, b) ||
         (a.kind == QuantityKind::kCount && b.kind == QuantityKind::kCount &&
          std::find_first_of(a.things.begin(), a.things.end(), b.things.begin(), b.things.end()) != a.things.end());
}

// Totals of people and lengths of time have comparisons of their own.
bool ByOdds(const StoryFigure& f) {
  return !f.totalled && f.kind != QuantityKind::kDuration;
}

// "58 wins", "51 wins coming by knockout".
bool OneWhole(const FigurePair& p) {
  return p.a->kind != QuantityKind::kCount || p.a->part == p.b->part;
}

bool FewCounted(const FigurePair& p) {
  return p.a->kind == QuantityKind::kCount && std::min(p.a->value, p.b->value) < kFewAligned;
}

bool Equal(const FigurePair& p) {
  const StoryFigure& a = *p.a;
  const StoryFigure& b = *p.b;
  if (a.kind != b.kind || a.unit != b.unit) return false;
  if (a.kind == QuantityKind::kDuration) return p.likeness >= kSameStretch;
  if (a.value <= 3) return SameKind(a, b) && p.likeness >= kSmallEqual;
  if (SameKind(a, b) && p.likeness >= kEqual) return true;
  if ((SignificantDigits(a.value) >= 3 || a.value >= 1000) && p.likeness >= kTellingAligned) return true;
  return p.likeness >= kAnyEqual;
}

bool Has(const std::vector<StoryFigure>& figures, const StoryFigure& f) {
  return std::any_of(figures.begin(), figures.end(),
                     [&](const StoryFigure& g) { return g.value == f.value && g.kind == f.kind; });
}

int CountKind(const std::vector<StoryFigure>& figures, const StoryFigure& f) {
  return static_cast<int>(
      std::count_if(figures.begin(), figures.end(), [&](const StoryFigure& g) { return SameKind(f, g); }));
}

// "29 passes for 201 yards" and "39 passes for 302 yards": where nothing beside the figures fits, they are of two
// things.
bool NeighboursDiffer(const std::vector<StoryFigure>& left, const std::vector<StoryFigure>& right, const StoryFigure& a,
                      const StoryFigure& b) {
  bool any = false;
  for (const StoryFigure& x : left) {
    if (&x == &a || x.claim.evidence.span != a.claim.evidence.span) continue;
    for (const StoryFigure& y : right) {
      if (&y == &b || y.claim.evidence.span != b.claim.evidence.span || !SameKind(x, y)) continue;
      if (x.value == y.value || MayBeOne(x, y)) return false;
      any = true;
    }
  }
  return any;
}

// Log odds that two different numbers of one kind are meant for one thing. Learned by logistic regression on the 592
// pairs of figures in 23 stories of our own, up to twice one another, of which 161 stand in one expected finding: over
// stories left out in turn, from 0.6 on 78 of 100 such pairs are right and half of them are found; by likeness of words
// alone 57.
double Odds(const std::vector<StoryFigure>& left, const std::vector<StoryFigure>& right, const FigurePair& p) {
  const StoryFigure& a = *p.a;
  const StoryFigure& b = *p.b;
  double odds = -1.57 + 3.15 * std::sqrt(knowledge::Cosine(a.sentence_alike, b.sentence_alike)) +
                0.77 * knowledge::Cosine(a.near_alike, b.near_alike) +
                0.48 * std::sqrt(knowledge::Cosine(a.beside, b.beside));
  if (a.kind == QuantityKind::kCount) odds += a.counted == b.counted ? -0.29 : -1.11;
  if (CountKind(left, a) == 1 && CountKind(right, b) == 1) odds += 1.52;  // the only one of its kind in both articles
  if (a.event == b.event && a.event >= 0) odds += 2.66;
  if (a.unit == "%") odds -= 0.94;
  return odds - 2.48 * std::log(std::max(a.value, b.value) / std::min(a.value, b.value));
}

// Likeness from which two different numbers are held against each other.
double NeededToDiffer(const std::vector<StoryFigure>& left, const std::vector<StoryFigure>& right, const StoryFigure& a,
                      const StoryFigure& b, double apart) {
  if (a.kind == QuantityKind::kDuration) return kConflict;
  if (SignificantDigits(a.value) >= 4 && SignificantDigits(b.value) >= 4 && apart < kNearly) return kOneSlot;
  const bool counts = a.kind == QuantityKind::kCount;
  if (counts && std::min(a.value, b.value) < kFewAligned) return kFewConflict;
  const bool things = counts && a.counted != "person" && !a.counted.empty();
  return things && a.part == b.part && CountKind(left, a) == 1 && CountKind(right, b) == 1 ? kOneSlot : kConflict;
}

}  // namespace

std::vector<FigurePair> AlignFigures(const story::StoryGraph& graph, const std::vector<StoryFigure>& left,
                                     const std::vector<StoryFigure>& right) {
  std::vector<FigurePair> all;
  for (const StoryFigure& a : left) {
    for (const StoryFigure& b : right) {
      if (a.kind != b.kind || a.unit != b.unit) continue;
      const double likeness = Likeness(a, b);
      const bool by_odds = a.value != b.value && ByOdds(a) && ByOdds(b) && AlikeKind(a, b) &&
                           std::max(a.value, b.value) <= kMostRatio * std::min(a.value, b.value);
      if (by_odds || likeness >= kEqual) all.push_back({likeness, kNoOdds, &a, &b, a.value == b.value});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const FigurePair& x, const FigurePair& y) { return x.likeness > y.likeness; });
  std::set<const StoryFigure*> taken;
  std::vector<FigurePair> out;
  for (const FigurePair& p : all) {
    if (!p.equal || taken.contains(p.a) || taken.contains(p.b) || !Equal(p)) continue;
    taken.insert(p.a), taken.insert(p.b);
    out.push_back(p);
  }
  std::map<const StoryFigure*, double> clearest;  // looked up alone: the odds of the likeliest pair of each
  for (FigurePair& p : all) {
    if (p.equal || !AlikeKind(*p.a, *p.b)) continue;
    p.odds = Odds(left, right, p);
    if (!SameKind(*p.a, *p.b)) continue;
    for (const StoryFigure* f : {p.a, p.b}) {
      const auto it = clearest.emplace(f, p.odds).first;
      it->second = std::max(it->second, p.odds);
    }
  }
  // Each is asked only about the one most like it; then, in whatever words they are told, about the likeliest.
  const auto differ = [&](bool by_odds) {
    std::set<const StoryFigure*> met = taken;
    for (const FigurePair& p : all) {
      if (p.equal || taken.contains(p.a) || taken.contains(p.b)) continue;
      if (by_odds ? !ByOdds(*p.a) || !ByOdds(*p.b) || !AlikeKind(*p.a, *p.b)
                  : !SameKind(*p.a, *p.b) || p.likeness < kEqual)
        continue;
      if (by_odds && !OneWhole(p)) continue;
      if (!met.insert(p.a).second | !met.insert(p.b).second) continue;
      const double apart = std::max(p.a->value, p.b->value) / std::min(p.a->value, p.b->value);
      const bool one = MayBeOne(*p.a, *p.b);
      // "83 percent of those who voted, on a turnout of 91 percent" and "87 percent of voters".
      if (!by_odds && std::max(clearest[p.a], clearest[p.b]) > p.odds + kClearer) continue;
      if (by_odds ? p.odds < (FewCounted(p) ? kFewLikely : kLikely)
                  : p.likeness < (one ? kCompatible : NeededToDiffer(left, right, *p.a, *p.b, apart)))
        continue;
      if (apart > kMostRatio || (p.a->unit == "%" && !SameSubject(p.a->subjects, p.b->subjects))) continue;
      if (!one && p.a->magnitude) continue;  // the quake of another year has its own
      if (!one && NeighboursDiffer(left, right, *p.a, *p.b)) continue;
      if (AddsUp(graph, p.a->claim, p.b->claim) || AddsUp(graph, p.b->claim, p.a->claim)) continue;
      // An article that has the other's number, too, counts two things.
      if (Has(left, *p.b) || Has(right, *p.a) || p.a->proposed != p.b->proposed) continue;
      if (!one && (p.a->hedge != ' ' && p.b->hedge != ' ' && p.a->hedge != '~' && p.b->hedge != '~')) continue;
      taken.insert(p.a), taken.insert(p.b);
      out.push_back(p);
    }
  };
  differ(false);
  std::stable_sort(all.begin(), all.end(), [](const FigurePair& x, const FigurePair& y) { return x.odds > y.odds; });
  differ(true);
  return out;
}

}  // namespace recount::compare
