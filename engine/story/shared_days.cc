#include "engine/story/shared_days.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"
#include "engine/story/score_pair.h"

namespace recount::story {
namespace {

constexpr double kShared = 3.4;  // more than kSameEvent: no date helps here
constexpr double kMargin = 0.5;  // how much better the best day must fit than another

}  // namespace

std::vector<SharedDay> FindSharedDays(const std::vector<Annotated>& articles, const std::vector<int>& undated,
                                      const std::vector<int>& dated) {
  const MergedEntities entities = MergeEntities(articles);
  const std::vector<Profile> profiles = MakeProfiles(articles, entities);
  const Rarity rarity = CountRarity(profiles, entities.entities.size(), articles.size());
  const std::set<int> is_dated(dated.begin(), dated.end());
  const std::set<int> is_undated(undated.begin(), undated.end());

  // Told as over, on a day after its report: misread, and no evidence.
  const auto too_late = [&](const Profile& p) {
    const Annotated& a = articles[static_cast<std::size_t>(p.article)];
    const EventMention& e = a.events[static_cast<std::size_t>(p.mention)];
    const auto& published = a.article.published.days;
    return e.modality != Modality::kPlanned && published && p.days->first > published->last;
  };
  // Known events by the entities in them.
  std::map<int, std::vector<int>> known;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const Profile& p = profiles[i];
    if (!is_dated.contains(p.article) || !p.days || !p.own_date || p.coarse ||
        p.event_class == EventClass::kStatement || too_late(p))
      continue;
    for (const int party : p.parties) known[party].push_back(static_cast<int>(i));
    if (p.place >= 0) known[p.place].push_back(static_cast<int>(i));
  }

  std::vector<SharedDay> out;
  PairOptions options;
  options.use_dates = false;
  for (const Profile& p : profiles) {
    if (!is_undated.contains(p.article) || p.event_class == EventClass::kStatement) continue;
    const Annotated& article = articles[static_cast<std::size_t>(p.article)];
    const EventMention& mention = article.events[static_cast<std::size_t>(p.mention)];
    if (mention.time < 0) continue;
    std::set<int> candidates;
    for (const int party : p.parties) {
      if (const auto it = known.find(party); it != known.end()) candidates.insert(it->second.begin(), it->second.end());
    }
    if (const auto it = known.find(p.place); p.place >= 0 && it != known.end())
      candidates.insert(it->second.begin(), it->second.end());
    std::map<Day, std::pair<double, int>> best;  // by first day: score, profile
    for (const int c : candidates) {
      const Profile& q = profiles[static_cast<std::size_t>(c)];
      if (q.article == p.article) continue;  // an inferred day is no evidence of itself
      const PairScore score = ScorePair(p, q, entities, rarity, options);
      if (score.veto || score.total < kShared - kMargin) continue;
      auto& slot = best[q.days->first];
      if (score.total > slot.first) slot = {score.total, c};
    }
    if (best.empty()) continue;
    auto top = std::max_element(best.begin(), best.end(),
                                [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    const bool rival = std::any_of(best.begin(), best.end(), [&](const auto& other) {
      return other.first != top->first && other.second.first > top->second.first - kMargin;
    });
    if (top->second.first < kShared || rival) continue;
    const Profile& q = profiles[static_cast<std::size_t>(top->second.second)];
    const Annotated& other = articles[static_cast<std::size_t>(q.article)];
    const EventMention& event = other.events[static_cast<std::size_t>(q.mention)];
    const std::string& outlet = other.article.outlet.empty() ? other.article.id : other.article.outlet;
    out.push_back({p.article, mention.time, *q.days,
                   absl::StrCat(event.label, ": ", outlet, " dates it ", SayInterval(*q.days))});
  }
  return out;
}

}  // namespace recount::story
