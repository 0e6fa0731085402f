#include "engine/story/make_events.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/model/readable.h"

namespace recount::story {
namespace {

// The label that says most in few words: one of a named place and parties, told as fact, from a lead if possible.
double LabelWorth(const EventMention& m, const Profile& p) {
  double worth = static_cast<double>(std::min<std::size_t>(p.named.size(), 3)) + (p.place >= 0 ? 1.5 : 0);
  if (m.in_lead) worth += 0.5;
  if (m.modality == Modality::kCertain) worth += 0.5;
  if (m.part == Part::kCaption) worth -= 1;
  if (m.label.size() > 90 || m.label.find(' ') == std::string::npos) worth -= 1;
  if (BeginsWithPronoun(m.label)) worth -= 4;
  return worth;
}

int MostFrequent(const std::map<int, int>& counts) {
  int best = -1;
  int most = 0;
  for (const auto& [key, n] : counts) {
    if (n > most) {
      most = n;
      best = key;
    }
  }
  return best;
}

}  // namespace

std::vector<StoryEvent> MakeEvents(const std::vector<Annotated>& articles, const MergedEntities& entities,
                                   const std::vector<Profile>& profiles, const std::vector<EventCluster>& clusters) {
  (void)entities;
  std::vector<StoryEvent> out;
  for (const EventCluster& cluster : clusters) {
    StoryEvent event;
    std::map<int, int> classes;
    std::map<int, int> places;
    std::map<int, int> parties;
    std::set<int> in;
    double best = -1e9;
    bool certain = false;
    int negative = 0;
    bool background = true;
    event.modality = Modality::kConditional;
    for (const int i : cluster.profiles) {
      const Profile& p = profiles[static_cast<std::size_t>(i)];
      const EventMention& m = articles[static_cast<std::size_t>(p.article)].events[static_cast<std::size_t>(p.mention)];
      event.mentions.push_back({p.article, p.mention});
      in.insert(p.article);
      ++classes[static_cast<int>(p.event_class)];
      if (p.place >= 0) ++places[p.place];
      for (const int who : p.named) ++parties[who];
      if (const double worth = LabelWorth(m, p); worth > best) {
        best = worth;
        event.label = m.label;
      }
      certain = certain || m.modality == Modality::kCertain;
      if (static_cast<int>(m.modality) < static_cast<int>(event.modality)) event.modality = m.modality;
      negative += m.polarity == Polarity::kNegative ? 1 : 0;
      background = background && m.background;
    }
    std::sort(event.mentions.begin(), event.mentions.end(), [](const auto& a, const auto& b) {
      return std::pair{a.article, a.mention} < std::pair{b.article, b.mention};
    });
    event.articles.assign(in.begin(), in.end());
    event.event_class = static_cast<EventClass>(MostFrequent(classes));
    event.place = MostFrequent(places);
    std::vector<std::pair<int, int>> order;
    for (const auto& [who, n] : parties) order.emplace_back(-n, who);
    std::sort(order.begin(), order.end());
    for (const auto& [n, who] : order) event.participants.push_back(who);
    event.polarity =
        negative * 2 > static_cast<int>(cluster.profiles.size()) ? Polarity::kNegative : Polarity::kPositive;
    event.background = background;
    event.reason = cluster.reason;
    const auto& first = event.mentions.front();
    const Annotated& article = articles[static_cast<std::size_t>(first.article)];
    event.id = article.article.id + "." + article.events[static_cast<std::size_t>(first.mention)].id;
    out.push_back(std::move(event));
  }
  std::sort(out.begin(), out.end(), [](const StoryEvent& a, const StoryEvent& b) {
    return std::pair{a.mentions[0].article, a.mentions[0].mention} <
           std::pair{b.mentions[0].article, b.mentions[0].mention};
  });
  return out;
}

}  // namespace recount::story
