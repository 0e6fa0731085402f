// Lengths of time that outlets give for one thing in other words: "the jury deliberated for nineteen hours", "jurors
// needed just eleven hours"; "held for twelve days", "nearly two weeks in captivity". What lasted must be of one class,
// and people, places, days and words beside it must show that one thing is meant.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/alignment.h"
#include "engine/compare/by_story.h"
#include "engine/compare/compare.h"
#include "engine/compare/lasted.h"

namespace recount::compare {
namespace {

// What shows that two lengths are of one thing; chosen on stories of our own.
constexpr double kOnceAlone = 1.0;  // the only one of its class in both articles, and a story has it once
constexpr double kOnlyOne = 0.5;    // the only one of its class in both articles
constexpr double kSamePerson = 0.7, kSameTown = 0.7, kSameBody = 0.5, kSameCountry = 0.2, kSameDay = 0.6;
constexpr double kSameEvent = 0.8;
constexpr double kPerLikeness = 1.5;
constexpr double kToAgree = 0.6, kToDiffer = 1.0;

constexpr double kMostTimes = 3.0;    // lengths further apart are not meant for one thing
constexpr double kRoughUnit = 0.34;   // twelve days may be called two weeks
constexpr double kHedgedReach = 1.3;  // "more than six hours" is no way to write nine
constexpr double kAboutShare = 0.1;

bool DaysMeet(const std::vector<DayInterval>& a, const std::vector<DayInterval>& b) {
  return std::any_of(a.begin(), a.end(), [&](const DayInterval& x) {
    return std::any_of(b.begin(), b.end(), [&](const DayInterval& y) { return x.Overlaps(y); });
  });
}

// Whether an article gives no other length of this class, to this person.
bool OnlyOne(const std::vector<Lasted>& all, const Lasted& l) {
  return std::all_of(all.begin(), all.end(), [&](const Lasted& o) {
    return o.told.what != l.told.what || o.owner != l.owner || o.told.named == l.told.named;
  });
}

// By the graph, or by the surname where it kept apart what one article tells little of.
bool SameOwner(const story::StoryGraph& graph, const Lasted& a, const Lasted& b) {
  if (a.owner == b.owner) return true;
  if (a.owner < 0 || b.owner < 0) return false;
  const auto surname = [&](const Lasted& l) {
    const std::vector<std::string> name =
        story::NameWords(graph.entities()[static_cast<std::size_t>(l.owner)].merged.name);
    return name.empty() ? std::string() : name.back();
  };
  return surname(a) == surname(b);
}

// How much shows that both are of one thing; below 0 where something tells them apart.
double OneThing(const story::StoryGraph& graph, const knowledge::Words& words, const std::vector<Lasted>& left,
                const Lasted& a, const std::vector<Lasted>& right, const Lasted& b) {
  constexpr double kApartThings = -1;
  if (a.told.what != b.told.what || a.told.other != b.told.other || a.told.unsure != b.told.unsure) return kApartThings;
  const bool owned = words.In("lasts-owned", a.told.what);
  if (owned && !SameOwner(graph, a, b)) return kApartThings;
  const bool days_meet = DaysMeet(a.days, b.days);
  if (a.days.size() == 1 && b.days.size() == 1 && !days_meet) return kApartThings;
  if (!owned && !a.inside.empty() && !b.inside.empty() && !MeetIn(a.towns, b.towns) && !MeetIn(a.people, b.people) &&
      !MeetIn(a.bodies, b.bodies))
    return kApartThings;
  const bool only = (!owned || a.owner >= 0) && OnlyOne(left, a) && OnlyOne(right, b);
  double sum = only ? words.In("lasts-once", a.told.what) ? kOnceAlone : kOnlyOne : 0;
  if (MeetIn(a.people, b.people) || (owned && a.owner >= 0)) sum += kSamePerson;
  if (MeetIn(a.bodies, b.bodies)) sum += kSameBody;
  if (MeetIn(a.towns, b.towns) || MeetIn(a.towns_before, b.towns) || MeetIn(a.towns, b.towns_before)) sum += kSameTown;
  if (MeetIn(a.countries, b.countries)) sum += kSameCountry;
  if (days_meet || DaysMeet(a.days_before, b.days) || DaysMeet(a.days, b.days_before)) sum += kSameDay;
  if (a.event >= 0 && a.event == b.event) sum += kSameEvent;
  return sum + kPerLikeness * knowledge::Cosine(a.words, b.words);
}

bool BoundsLength(const Lasting& bound, const Lasting& other) {
  if (bound.hedge == '>') return other.named >= bound.named && other.named <= bound.named * kHedgedReach;
  if (bound.hedge == '<') return other.named <= bound.named && other.named >= bound.named / kHedgedReach;
  return bound.hedge == '~' && std::abs(bound.named - other.named) <= kAboutShare * std::max(bound.named, other.named);
}

// Whether both can be said of one length.
bool BothCanBe(const Lasting& a, const Lasting& b) {
  if (a.named == b.named || BoundsLength(a, b) || BoundsLength(b, a)) return true;
  const double coarse = std::max(a.unit, b.unit);
  return a.unit != b.unit && std::abs(a.named - b.named) <= kRoughUnit * coarse;
}

// "More than six hours" and nine: no way to write it, and yet no contradiction.
bool Excluded(const Lasting& a, const Lasting& b) {
  const Lasting& less = a.named < b.named ? a : b;
  const Lasting& more = a.named < b.named ? b : a;
  return less.hedge != '>' && more.hedge != '<';
}

void AlignLasted(const story::StoryGraph& graph, const knowledge::Words& words, const std::vector<Lasted>& left,
                 const std::vector<Lasted>& right, std::vector<Alignment<Lasted>>* out) {
  std::vector<Alignment<Lasted>> all;
  for (const Lasted& a : left) {
    for (const Lasted& b : right) {
      const double sum = OneThing(graph, words, left, a, right, b);
      if (sum < (BothCanBe(a.told, b.told) ? kToAgree : kToDiffer)) continue;
      if (std::max(a.told.named, b.told.named) > kMostTimes * std::min(a.told.named, b.told.named)) continue;
      all.push_back({sum, &a, &b});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& x, const auto& y) {
    return std::tuple(!BothCanBe(x.a->told, x.b->told), -x.sum) < std::tuple(!BothCanBe(y.a->told, y.b->told), -y.sum);
  });
  const auto keep = [](const Alignment<Lasted>& p) {
    return BothCanBe(p.a->told, p.b->told) || !(p.a->told.unsure || p.a->told.still || p.b->told.still);
  };
  TakeEachOnce(all, keep, out);
}

Verdict RelateLasted(const Lasted& a, const Lasted& b, std::string* why) {
  if (BothCanBe(a.told, b.told)) {
    *why = absl::StrCat(a.claim.say, " and ", b.claim.say, " can both be true");
    return Verdict::kCompatible;
  }
  if (!Excluded(a.told, b.told) || a.told.unsure || a.told.still || b.told.still) {
    *why = absl::StrCat(a.claim.say, " and ", b.claim.say, " say nothing against one another");
    return Verdict::kSingle;
  }
  if (!a.claim.holder.empty() && !b.claim.holder.empty() && a.claim.holder != b.claim.holder) {
    *why = absl::StrCat("the lengths are those of ", a.claim.holder, " and of ", b.claim.holder);
    return Verdict::kDisputed;
  }
  *why = absl::StrCat(a.claim.say, " and ", b.claim.say, " exclude one another");
  return Verdict::kConflict;
}

// What another comparison has told already stands; what this one tells more fully replaces it.
void AddUnlessTold(Finding finding, std::vector<Finding>* out) {
  const ArticleValues mine = ValuesOf(finding);
  const auto about = [](const Finding& f) { return f.attribute == Attribute::kDuration; };
  for (const Finding& f : *out) {
    if (!about(f)) continue;
    const ArticleValues theirs = ValuesOf(f);
    if (std::includes(theirs.begin(), theirs.end(), mine.begin(), mine.end()) && f.verdict >= finding.verdict) return;
  }
  std::erase_if(*out, [&](const Finding& f) {
    if (!about(f) || f.verdict > finding.verdict) return false;
    const ArticleValues theirs = ValuesOf(f);
    return theirs.size() >= 2 && std::includes(mine.begin(), mine.end(), theirs.begin(), theirs.end());
  });
  out->push_back(std::move(finding));
}

}  // namespace

void CompareLasting(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  StoryFindings findings(graph, out);
  for (const auto& [story, articles] : ArticlesByStory(graph)) {
    if (articles.size() < 2) continue;
    const knowledge::Rareness rareness(graph.articles(), articles, words);
    std::vector<std::vector<Lasted>> lasted;
    for (const int a : articles) lasted.push_back(LastedIn(graph, words, rareness, a));
    std::vector<Alignment<Lasted>> pairs;
    for (std::size_t i = 0; i < lasted.size(); ++i) {
      for (std::size_t j = i + 1; j < lasted.size(); ++j) AlignLasted(graph, words, lasted[i], lasted[j], &pairs);
    }
    // An article gives one thing one length.
    const auto clash = [](const Lasted& l, const Lasted& m) {
      return l.claim.article == m.claim.article && !BothCanBe(l.told, m.told);
    };
    for (const auto& group : GroupAligned(pairs, clash)) {
      std::vector<Claim> claims;
      for (const Lasted* l : group) claims.push_back(l->claim);
      const auto lasted_of = [&](const Claim& c) -> const Lasted& {
        return **std::find_if(group.begin(), group.end(), [&](const Lasted* l) {
          return l->claim.article == c.article && l->claim.evidence.span == c.evidence.span &&
                 l->claim.value == c.value;
        });
      };
      auto finding = Judge(graph, Attribute::kDuration, claims, [&](const Claim& a, const Claim& b, std::string* why) {
        return RelateLasted(lasted_of(a), lasted_of(b), why);
      });
      if (!finding) continue;
      const auto lead = std::find_if(group.begin(), group.end(), [](const Lasted* l) { return l->named; });
      finding->event = lead == group.end() ? group.front()->event : (*lead)->event;
      finding->summary = absl::StrCat("Length of the ", group.front()->told.what, ": ",
                                      SaySides(graph, *finding, InTheirWords(*finding, claims), ""));
      AddUnlessTold(std::move(*finding), findings.Of(story));
    }
  }
}

}  // namespace recount::compare
