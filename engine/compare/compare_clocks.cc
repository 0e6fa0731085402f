// Hours that outlets give for one happening in other words: "the blast came at 4.20 a.m.", "the explosion shook the
// harbour shortly before five". The happening must be of one class, and people, places and words beside the hour must
// show that one is meant; clocks of several zones are laid on one where the words tell how.
#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/alignment.h"
#include "engine/compare/by_story.h"
#include "engine/compare/clocked.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

// What shows that two hours are of one happening; chosen on stories of our own.
constexpr double kOneKind = 0.4, kOnlyHour = 0.5, kOneEvent = 0.8;
constexpr double kBothPeople = 0.7, kBothTowns = 0.6, kBothBodies = 0.3, kBothDays = 0.3;
constexpr double kLikeHours = 1.5;
constexpr double kHoursAgree = 0.8, kHoursDiffer = 1.2;

constexpr int kRoughMinutes = 15;  // "at nine" and "at 9.10" are one hour, told roughly
constexpr int kMostMinutes = 360;  // from here up it is hardly the same moment

bool HasOneOnly(const std::vector<Clocked>& all, const Clocked& c) {
  return std::all_of(all.begin(), all.end(), [&](const Clocked& o) {
    return &o == &c || o.what != c.what || (o.claim.evidence.span == c.claim.evidence.span && o.zone != c.zone);
  });
}

double OneMoment(const knowledge::Words& words, const std::vector<Clocked>& left, const Clocked& a,
                 const std::vector<Clocked>& right, const Clocked& b) {
  constexpr double kApartMoments = -1;
  const bool event = a.event >= 0 && a.event == b.event;
  if (a.what != b.what || a.planned != b.planned) return kApartMoments;
  if (a.day && b.day && std::abs((*a.day - *b.day).count()) > 1) return kApartMoments;
  const bool met = MeetIn(a.people, b.people) || MeetIn(a.bodies, b.bodies);
  if (!a.inside.empty() && !b.inside.empty() && !MeetIn(a.towns, b.towns) && !met) return kApartMoments;
  if (words.In("happens-to", a.what) && !a.people.empty() && !b.people.empty() && !MeetIn(a.people, b.people))
    return kApartMoments;
  double sum = kOneKind;
  if (HasOneOnly(left, a) && HasOneOnly(right, b)) sum += kOnlyHour;
  if (event) sum += kOneEvent;
  if (MeetIn(a.people, b.people)) sum += kBothPeople;
  if (MeetIn(a.towns, b.towns)) sum += kBothTowns;
  if (MeetIn(a.bodies, b.bodies)) sum += kBothBodies;
  if (a.day && b.day && *a.day == *b.day) sum += kBothDays;
  return sum + kLikeHours * knowledge::Cosine(a.words, b.words);
}

// Minutes that no hedge explains.
int Unexplained(const Clocked& a, const Clocked& b, int between) {
  return between > 0 ? std::max(0, between - a.behind - b.before) : std::max(0, -between - b.behind - a.before);
}

void AlignClocks(const knowledge::Words& words, const std::vector<Clocked>& left, const std::vector<Clocked>& right,
                 const std::optional<int>& east, std::vector<Alignment<Clocked>>* out) {
  std::vector<Alignment<Clocked>> all;
  for (const Clocked& a : left) {
    for (const Clocked& b : right) {
      const std::optional<int> between = MinutesBetween(a, b, east);
      if (!between || std::abs(*between) > kMostMinutes) continue;
      const double sum = OneMoment(words, left, a, right, b);
      if (sum >= (Unexplained(a, b, *between) <= kRoughMinutes ? kHoursAgree : kHoursDiffer))
        all.push_back({sum, &a, &b});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& x, const auto& y) { return x.sum > y.sum; });
  TakeEachOnce(
      all, [](const auto&) { return true; }, out);
}

// What the clocks of the place show against UTC, where the story's "6.15 a.m. (0515 GMT)" all say the same.
std::optional<int> EastOf(const std::vector<std::vector<Clocked>>& all) {
  std::set<int> east;
  for (const auto& one : all) {
    for (const Clocked& c : one) {
      if (c.local && c.east) east.insert(*c.east);
    }
  }
  return east.size() == 1 ? std::optional(*east.begin()) : std::nullopt;
}

// Whether a finding has two of these hours already and must stand. One that only said that the clocks differ, and tells
// of no other article, is told better now.
bool HourToldTwice(const Finding& mine, std::vector<Finding>* findings) {
  const auto told = [](const Finding& f) {
    std::set<int> articles;
    for (const Side& s : f.sides) articles.insert(s.articles.begin(), s.articles.end());
    return articles.size();
  };
  const auto about = [&](const Finding& f) {
    return f.attribute == Attribute::kTime && ArticlesToldTwice(mine, f) >= 2;
  };
  const auto weaker = [&](const Finding& f) {
    return f.verdict == Verdict::kCompatible && mine.verdict != Verdict::kCompatible &&
           told(f) == ArticlesToldTwice(mine, f);
  };
  if (std::any_of(findings->begin(), findings->end(), [&](const Finding& f) { return about(f) && !weaker(f); }))
    return true;
  std::erase_if(*findings, about);
  return false;
}

// A bare hour is of the day that another outlet names.
void PutDay(const Clocked& dated, const Clocked& bare, const std::optional<int>& east, Claim* claim) {
  constexpr int kDay = 1440;
  const std::optional<int> between = MinutesBetween(dated, bare, east);
  const auto clock = claim->value.find('T');
  if (!between || clock == std::string::npos) return;
  int at = dated.minute + *between;
  if (!dated.local || !bare.local) {
    at += bare.east.value_or(east.value_or(0)) - dated.east.value_or(east.value_or(0));
  }
  const int days = at >= 0 ? at / kDay : -1;
  claim->value = absl::StrCat(FormatDay(*dated.day + date::days{days}), claim->value.substr(clock));
}

}  // namespace

void CompareClocks(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* all) {
  StoryFindings findings(graph, all);
  for (const auto& [story, articles] : ArticlesByStory(graph)) {
    if (articles.size() < 2) continue;
    std::vector<Finding>* out = findings.Of(story);
    const knowledge::Rareness rareness(graph.articles(), articles, words);
    std::vector<std::vector<Clocked>> clocked;
    for (const int a : articles) clocked.push_back(ClockedIn(graph, words, rareness, a));
    const std::optional<int> east = EastOf(clocked);
    std::vector<Alignment<Clocked>> pairs;
    for (std::size_t i = 0; i < clocked.size(); ++i) {
      for (std::size_t j = i + 1; j < clocked.size(); ++j) AlignClocks(words, clocked[i], clocked[j], east, &pairs);
    }
    for (const auto& group : GroupAligned(pairs, [](const Clocked&, const Clocked&) { return false; })) {
      std::vector<Claim> claims;
      const auto dated = std::find_if(group.begin(), group.end(), [](const Clocked* c) { return c->day.has_value(); });
      for (const Clocked* c : group) {
        claims.push_back(c->claim);
        if (!c->day && dated != group.end()) PutDay(**dated, *c, east, &claims.back());
        // Equal instants are one side, whatever their clocks show.
        for (std::size_t i = 0; i < group.size() && claims.back().key.empty(); ++i) {
          if (group[i] == c || MinutesBetween(*group[i], *c, east) == 0) claims.back().key = absl::StrCat(i);
        }
      }
      const auto clocked_of = [&](const Claim& c) -> const Clocked& {
        return **std::find_if(group.begin(), group.end(), [&](const Clocked* x) {
          return x->claim.article == c.article && x->claim.evidence.span == c.evidence.span && x->claim.say == c.say;
        });
      };
      auto finding = Judge(graph, Attribute::kTime, claims, [&](const Claim& x, const Claim& y, std::string* why) {
        const Clocked &a = clocked_of(x), &b = clocked_of(y);
        const std::optional<int> between = MinutesBetween(a, b, east);
        if (!between) {
          *why = absl::StrCat("nothing lays the clocks of ", x.say, " and ", y.say, " on one another");
          return Verdict::kSingle;
        }
        if (Unexplained(a, b, *between) <= kRoughMinutes) {
          *why = absl::StrCat("a few minutes apart: ", x.say, ", ", y.say);
          return Verdict::kCompatible;
        }
        if (!x.holder.empty() && !y.holder.empty() && x.holder != y.holder) {
          *why = absl::StrCat("the hours are those of ", x.holder, " and of ", y.holder);
          return Verdict::kDisputed;
        }
        *why = absl::StrCat("both state an hour, and not the same: ", x.say, ", ", y.say);
        return Verdict::kConflict;
      });
      if (!finding) continue;
      for (const Clocked* c : group) finding->event = MoreReported(graph, finding->event, c->event);
      const Claim& first = claims.front();
      if (finding->event < 0)
        finding->event = EventBeside(graph, first.article, first.evidence.span, first.evidence.span);
      finding->summary = absl::StrCat("Hour of the ", group.front()->what, ": ",
                                      SaySides(graph, *finding, InTheirWords(*finding, claims), ""));
      finding->confidence *= 0.9;
      if (!HourToldTwice(*finding, out)) out->push_back(std::move(*finding));
    }
  }
}

}  // namespace recount::compare
