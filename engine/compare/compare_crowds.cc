// How many came: demonstrators, mourners, spectators. Police and organisers seldom agree, and each outlet has a source;
// the verb that brings the crowd together differs from report to report, so that the day and the story join them.
#include <algorithm>
#include <map>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr double kCrowd = 50;            // fewer people are no crowd
constexpr double kMostCrowdRatio = 6.0;  // organisers seldom count more than six times what the police do

struct Crowd {
  Claim claim;
  int event = -1;
  std::optional<DayInterval> days;
};

bool IsCrowd(const knowledge::Words& words, const EventMention& m, const Quantity& q) {
  if (q.kind != QuantityKind::kCount || q.value.empty() || q.entity >= 0 || q.high < kCrowd) return false;
  if (m.modality == Modality::kConditional || m.modality == Modality::kPossible || m.modality == Modality::kPlanned ||
      m.polarity == Polarity::kNegative)
    return false;
  return words.IsCrowd(q.counted) || (words.IsPerson(q.counted) && words.GathersCrowd(m.trigger));
}

std::string SayHolder(const Claim& c) {
  return c.holder.empty() ? "the outlet itself" : c.holder;
}

Verdict RelateCrowds(const Claim& a, const Claim& b, std::string* why) {
  if (!Disjoint(a, b)) {
    *why = absl::StrCat(a.say, " and ", b.say, " can both be true");
    return Verdict::kCompatible;
  }
  if (Ratio(a, b) > kMostCrowdRatio) {
    *why = absl::StrCat(a.say, " and ", b.say, " are too far apart to be meant for the same crowd");
    return Verdict::kSingle;
  }
  if (Fold(a.holder) != Fold(b.holder)) {
    *why = absl::StrCat(a.say, " is the figure of ", SayHolder(a), ", ", b.say, " that of ", SayHolder(b));
    return Verdict::kDisputed;
  }
  *why = absl::StrCat(a.say, " and ", b.say, " exclude one another");
  return Verdict::kConflict;
}

}  // namespace

void CompareCrowds(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  std::map<std::tuple<int, Day, int>, std::vector<Crowd>> crowds;  // story, day, place: a day may have a crowd a town
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    for (const auto& where : graph.events()[e].mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (!m.days || !m.days->OneDay() ||
          (m.dated_by != "stated" && m.dated_by != "sentence" && m.dated_by != "carried"))
        continue;  // a story of protests has a crowd a day
      for (const Quantity& q : m.quantities) {
        if (!IsCrowd(words, m, q)) continue;
        Crowd crowd;
        crowd.event = static_cast<int>(e);
        Claim& c = crowd.claim;
        c = NumberClaim(graph, where, q);
        c.holder = HolderOf(graph, where);
        c.key = absl::StrCat(c.key, " ", Fold(c.holder));
        crowds[{graph.stories()[static_cast<std::size_t>(where.article)], m.days->first,
                graph.EntityOf(where.article, m.place)}]
            .push_back(std::move(crowd));
      }
    }
  }
  for (const auto& [key, list] : crowds) {
    std::vector<Claim> claims;
    for (const Crowd& crowd : list) claims.push_back(crowd.claim);
    auto finding = Judge(graph, Attribute::kCount, claims, RelateCrowds);
    if (!finding) continue;
    finding->event = list.front().event;
    std::vector<std::string> say;
    for (const Side& side : finding->sides) {
      const auto it = std::find_if(claims.begin(), claims.end(), [&](const Claim& c) {
        return c.article == side.articles[0] && c.value == side.value;
      });
      const std::string whose = side.holder.empty() ? "" : absl::StrCat(" (", side.holder, ")");
      say.push_back(it == claims.end() ? side.value : absl::StrCat("“", it->say, "”", whose));
    }
    finding->summary = absl::StrCat("Size of the crowd: ", SaySides(graph, *finding, say, ""));
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
