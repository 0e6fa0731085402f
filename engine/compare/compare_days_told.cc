// Days that outlets give for one happening that was not merged, for they tell it in other words: "pardoned the two on
// Monday", "signed the decree of pardon on Tuesday". The happening must be of one class, told once by each, and people,
// places and words beside the day must show that one is meant.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/alignment.h"
#include "engine/compare/beside.h"
#include "engine/compare/by_story.h"
#include "engine/compare/compare.h"
#include "engine/compare/date_line.h"
#include "engine/compare/told_day.h"

namespace recount::compare {
namespace {

// What shows that two days are of one happening; chosen on stories of our own.
constexpr double kDayKind = 0.4, kDayEvent = 0.8;
constexpr double kDayPeople = 0.6, kDayTowns = 0.4, kDayBodies = 0.3;
constexpr double kLikeDays = 1.5;
constexpr double kDaysFit = 1.0, kDaysDiffer = 1.35;
constexpr int kMostDays = 6;      // further apart are two happenings
constexpr int kMonthsApart = 62;  // likewise of two months

bool OneOfItsKind(const std::vector<HappeningDay>& all, const HappeningDay& d) {
  return std::all_of(all.begin(), all.end(), [&](const HappeningDay& o) {
    if (o.what != d.what || o.days.Contains(d.days) || d.days.Contains(o.days)) return true;
    return !o.whom.empty() && !d.whom.empty() && !MeetIn(o.whom, d.whom);
  });
}

bool Fit(const HappeningDay& a, const HappeningDay& b) {
  return a.days.Contains(b.days) || b.days.Contains(a.days);
}

int DaysApart(const HappeningDay& a, const HappeningDay& b) {
  return static_cast<int>(a.days.last < b.days.first ? (b.days.first - a.days.last).count()
                                                     : (a.days.first - b.days.last).count());
}

// How much shows that both are of one happening; below 0 where something tells them apart.
double OneHappening(const knowledge::Words& words, const HappeningDay& a, const HappeningDay& b) {
  constexpr double kApartHappenings = -1;
  if (a.what != b.what) return kApartHappenings;
  const bool to = words.In("happens-to", a.what);
  if (to && !MeetIn(a.whom, b.whom) && !a.whom.empty() && !b.whom.empty()) return kApartHappenings;
  const bool met = to ? MeetIn(a.whom, b.whom) : MeetIn(a.people, b.people);
  if (!a.inside.empty() && !b.inside.empty() && !MeetIn(a.towns, b.towns)) return kApartHappenings;
  double sum = kDayKind;
  if (a.event >= 0 && a.event == b.event) sum += kDayEvent;
  if (met) sum += kDayPeople;
  if (MeetIn(a.towns, b.towns)) sum += kDayTowns;
  if (MeetIn(a.bodies, b.bodies)) sum += kDayBodies;
  return sum + kLikeDays * knowledge::Cosine(a.words, b.words);
}

// Enough to accuse: both say a day themselves, nothing was planned or moved, no clock lies between.
bool MayAccuse(const HappeningDay& a, const HappeningDay& b) {
  if (a.counted || b.counted || a.planned || b.planned || a.moved || b.moved) return false;
  const auto names = [](const HappeningDay& x, const HappeningDay& y) {
    return std::any_of(x.others.begin(), x.others.end(), [&](const DayInterval& d) { return d == y.days; });
  };
  if (names(a, b) || names(b, a)) return false;  // which of its days is it?
  const int apart = DaysApart(a, b);
  if (a.days.OneDay() && b.days.OneDay()) return apart <= kMostDays && (apart > 1 || a.zone == b.zone);
  return !a.days.OneDay() && !b.days.OneDay() && apart <= kMonthsApart;
}

void AlignDays(const knowledge::Words& words, const std::vector<HappeningDay>& left,
               const std::vector<HappeningDay>& right, std::vector<Alignment<HappeningDay>>* out) {
  std::vector<Alignment<HappeningDay>> all;
  for (const HappeningDay& a : left) {
    for (const HappeningDay& b : right) {
      const double sum = OneHappening(words, a, b);
      if (sum >= (Fit(a, b) ? kDaysFit : kDaysDiffer)) all.push_back({sum, &a, &b});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& x, const auto& y) {
    return std::pair(!Fit(*x.a, *x.b), -x.sum) < std::pair(!Fit(*y.a, *y.b), -y.sum);
  });
  const auto keep = [&](const Alignment<HappeningDay>& p) {
    return Fit(*p.a, *p.b) || (MayAccuse(*p.a, *p.b) && OneOfItsKind(left, *p.a) && OneOfItsKind(right, *p.b));
  };
  TakeEachOnce(all, keep, out);
}

// Whether a finding about days holds two of these sentences and says as much.
bool DaysToldTwice(const Finding& mine, const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    if (f.attribute != Attribute::kDate && f.attribute != Attribute::kTime) return false;
    return ArticlesToldTwice(mine, f) >= 2 && (f.verdict >= mine.verdict || mine.verdict <= Verdict::kCompatible) &&
           !(mine.verdict == Verdict::kCompatible && f.verdict == Verdict::kAgree);
  });
}

Verdict RelateDays(const HappeningDay& a, const HappeningDay& b, std::string* why) {
  if (Fit(a, b)) {
    *why = absl::StrCat("one lies inside the other: ", a.claim.say, ", ", b.claim.say);
    return Verdict::kCompatible;
  }
  if (!MayAccuse(a, b)) {
    *why = absl::StrCat("too little shows that ", a.claim.say, " and ", b.claim.say, " are of one happening");
    return Verdict::kSingle;
  }
  if (!a.claim.holder.empty() && !b.claim.holder.empty() && a.claim.holder != b.claim.holder) {
    *why = absl::StrCat("the days are those of ", a.claim.holder, " and of ", b.claim.holder);
    return Verdict::kDisputed;
  }
  *why = absl::StrCat("both state a day, and not the same: ", a.claim.say, ", ", b.claim.say);
  return Verdict::kConflict;
}

}  // namespace

void CompareDaysTold(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  StoryFindings findings(graph, all);
  for (const auto& [story, articles] : ArticlesByStory(graph)) {
    if (articles.size() < 2) continue;
    std::vector<Finding>* out = findings.Of(story);
    const knowledge::Rareness rareness(graph.articles(), articles, words);
    std::vector<std::vector<HappeningDay>> told;
    for (const int a : articles) told.push_back(HappeningDaysIn(graph, words, rareness, a));
    std::vector<Alignment<HappeningDay>> pairs;
    for (std::size_t i = 0; i < told.size(); ++i) {
      for (std::size_t j = i + 1; j < told.size(); ++j) AlignDays(words, told[i], told[j], &pairs);
    }
    const auto clash = [](const HappeningDay& c, const HappeningDay& d) {
      return c.claim.article == d.claim.article && !Fit(c, d);
    };
    for (const auto& group : GroupAligned(pairs, clash)) {
      std::vector<Claim> claims;
      for (const HappeningDay* d : group) claims.push_back(d->claim);
      const auto told_of = [&](const Claim& c) -> const HappeningDay& {
        return **std::find_if(group.begin(), group.end(), [&](const HappeningDay* d) {
          return d->claim.article == c.article && d->claim.evidence.span == c.evidence.span && d->claim.key == c.key;
        });
      };
      auto finding = Judge(graph, Attribute::kDate, claims, [&](const Claim& a, const Claim& b, std::string* why) {
        return RelateDays(told_of(a), told_of(b), why);
      });
      if (!finding || DaysToldTwice(*finding, *out)) continue;
      for (const HappeningDay* d : group) finding->event = MoreReported(graph, finding->event, d->event);
      const HappeningDay& first = *group.front();
      if (finding->event < 0)
        finding->event = EventBeside(graph, first.claim.article, first.claim.evidence.span, first.place);
      if (finding->event < 0) continue;
      std::vector<std::string> say;
      for (const Side& s : finding->sides) say.push_back(SayDays(s.value));
      finding->summary = absl::StrCat("Day of the ", first.what, ": ", SaySides(graph, *finding, say, ""));
      finding->confidence *= 0.9;
      out->push_back(std::move(*finding));
    }
  }
}

}  // namespace recount::compare
