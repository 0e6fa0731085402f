#include "engine/story/link_events.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_join.h"
#include "engine/story/clusters.h"
#include "engine/story/link_story.h"
#include "engine/story/told_otherwise.h"

namespace recount::story {
namespace {

constexpr std::size_t kMaxBlock = 400;  // larger blocks hold an entity that tells nothing: they are cut by day first
constexpr double kSameStatement = 0.5;  // overlap from which two reports of one speaker are one statement
constexpr double kClusterMean = 0.55;   // of kSameEvent: the mean over all pairs of two clusters that are joined

struct Candidate {
  double score;
  int a, b;
  bool operator<(const Candidate& o) const { return std::tuple(-score, a, b) < std::tuple(-o.score, o.a, o.b); }
};

bool IsSpeech(const Profile& p) {
  return p.event_class == EventClass::kStatement;
}

// Mentions that share an entity and a class (sayings count as one class) stand in one block. Near-linear: a block over
// the cap is split by week.
std::vector<std::vector<int>> Blocks(const std::vector<Profile>& profiles) {
  std::map<std::tuple<int, int, int>, std::vector<int>> blocks;  // kind, entity, week (0: all)
  auto kind = [](const Profile& p) {
    return static_cast<int>(p.event_class == EventClass::kPublication ? EventClass::kStatement : p.event_class);
  };
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const Profile& p = profiles[i];
    std::vector<int> keys = p.parties;
    if (p.place >= 0) keys.push_back(p.place);
    if (keys.empty() && !p.thin) keys.push_back(-1);
    const bool incident = IsIncident(p.event_class);
    if (p.story >= 0 && (incident || (p.own_date && !p.coarse))) keys.push_back(-2 - p.story);
    for (const int key : keys) blocks[{kind(p), key, 0}].push_back(static_cast<int>(i));
  }
  std::vector<std::vector<int>> out;
  for (auto& [key, list] : blocks) {
    if (list.size() <= kMaxBlock) {
      out.push_back(std::move(list));
      continue;
    }
    std::map<int, std::vector<int>> weeks;
    for (const int i : list) {
      const Profile& p = profiles[static_cast<std::size_t>(i)];
      if (!p.days || p.coarse) continue;
      const int week = static_cast<int>(p.days->first.time_since_epoch().count()) / 7;
      weeks[week].push_back(i);
      weeks[week + 1].push_back(i);
    }
    for (auto& [week, part] : weeks) {
      if (part.size() <= 2 * kMaxBlock) out.push_back(std::move(part));
    }
  }
  return out;
}

std::vector<std::string> SaidWords(const Annotated& article, const EventMention& e, const knowledge::Words& words) {
  std::string said;
  if (e.speech < 0) return {};
  for (const Span& span : article.speech[static_cast<std::size_t>(e.speech)].content) {
    said += std::string(Slice(article.article.text, span)) + " ";
  }
  return words.Content(said);
}

}  // namespace

double StatementOverlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  const std::set<std::string> x(a.begin(), a.end());
  const std::set<std::string> y(b.begin(), b.end());
  std::size_t shared = 0;
  for (const std::string& w : x) shared += y.contains(w) ? 1 : 0;
  // One word in common, or most of two words, is chance: "more than its share" is not "how to share the catch".
  constexpr std::size_t kLeast = 3;
  if (shared < 2 && x != y) return 0;
  const double words =
      static_cast<double>(shared) / static_cast<double>(std::max(kLeast, std::min(x.size(), y.size())));
  // Longest run of equal words, by dynamic programming over the shorter one's length.
  std::size_t longest = 0;
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = b.size(); j > 0; --j) {
      row[j] = a[i] == b[j - 1] ? row[j - 1] + 1 : 0;
      longest = std::max(longest, row[j]);
    }
  }
  if (shared < 2 || longest < 2) return 0.45 * words;  // scattered words make no common wording
  const double run = std::min(1.0, static_cast<double>(longest) / 4.0);
  return std::min(1.0, 0.6 * words + 0.4 * run);
}

std::vector<EventCluster> LinkEvents(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
                                     const MergedEntities& entities, const std::vector<WordVector>& vectors,
                                     const knowledge::Words& words, const PairWatcher& watch) {
  const Rarity rarity = CountRarity(profiles, entities.entities.size(), articles.size());
  std::vector<std::vector<std::string>> said(profiles.size());
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const Profile& p = profiles[i];
    if (!IsSpeech(p)) continue;
    const Annotated& article = articles[static_cast<std::size_t>(p.article)];
    said[i] = SaidWords(article, article.events[static_cast<std::size_t>(p.mention)], words);
  }
  auto speaker = [&](const Profile& p) {
    const Annotated& article = articles[static_cast<std::size_t>(p.article)];
    const EventMention& e = article.events[static_cast<std::size_t>(p.mention)];
    if (e.speech < 0) return -1;
    const int entity = article.speech[static_cast<std::size_t>(e.speech)].speaker;
    return entity < 0 ? -1 : entities.of[static_cast<std::size_t>(p.article)][static_cast<std::size_t>(entity)];
  };

  auto score_pair = [&](int a, int b, bool reasons) {
    const Profile& x = profiles[static_cast<std::size_t>(a)];
    const Profile& y = profiles[static_cast<std::size_t>(b)];
    if (IsSpeech(x) && IsSpeech(y)) {
      PairScore score;
      const int sx = speaker(x);
      if (x.article == y.article || sx < 0 || sx != speaker(y)) {
        // Within one article two sayings stay two: a speaker repeats himself with other words.
        if (x.article == y.article || x.coarse == false || y.coarse == false) {
          score.veto = true;
          return score;
        }
      } else {
        const double overlap = StatementOverlap(said[static_cast<std::size_t>(a)], said[static_cast<std::size_t>(b)]);
        if (overlap >= kSameStatement) {
          score.total = kSameEvent + 2 * overlap;
          if (reasons) score.reasons = {"same speaker", "same wording"};
          return score;
        }
        if (!(x.own_date && y.own_date && x.coarse && y.coarse)) {
          score.veto = true;
          return score;
        }
      }
    }
    PairOptions options;
    options.reasons = reasons;
    options.words = &words;
    return ScorePair(x, y, entities, rarity, options);
  };

  absl::flat_hash_set<std::uint64_t> tried;
  std::vector<Candidate> candidates;
  for (const auto& block : Blocks(profiles)) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      for (std::size_t j = i + 1; j < block.size(); ++j) {
        const auto pair = static_cast<std::uint64_t>(block[i]) << 32 | static_cast<std::uint32_t>(block[j]);
        if (!tried.insert(pair).second) continue;
        const PairScore score = score_pair(block[i], block[j], false);
        if (!score.veto && score.total >= kSameEvent) candidates.push_back({score.total, block[i], block[j]});
      }
    }
  }
  std::sort(candidates.begin(), candidates.end());

  Clusters clusters(profiles.size());
  std::map<int, std::vector<std::string>> reasons;
  for (const Candidate& c : candidates) {
    const int x = clusters.Of(c.a);
    const int y = clusters.Of(c.b);
    if (x == y) continue;
    double sum = 0;
    int pairs = 0;
    bool veto = false;
    for (const int i : clusters.Members(x)) {
      for (const int j : clusters.Members(y)) {
        const PairScore score = score_pair(std::min(i, j), std::max(i, j), false);
        veto = veto || score.veto;
        sum += score.total;
        ++pairs;
        if (veto || pairs > 400) break;
      }
      if (veto || pairs > 400) break;
    }
    if (veto || sum / pairs < kClusterMean * kSameEvent) continue;
    clusters.Join(x, y);
  }
  const Clusters strict = clusters;
  JoinWithinStories(articles, vectors, profiles, entities, words, &clusters);
  const Clusters of_one_kind = clusters;
  JoinToldOtherwise(articles, profiles, entities, words, &clusters);
  const Clusters before = clusters;
  LookAgain(
      articles, vectors, profiles, entities, words, [&](int a, int b) { return score_pair(a, b, false); }, watch,
      &clusters);

  std::vector<EventCluster> out;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const auto& members = clusters.Members(static_cast<int>(i));
    if (members.empty() || members.front() != static_cast<int>(i)) continue;
    EventCluster cluster;
    cluster.profiles = members;
    for (const int m : members) cluster.cores.push_back(strict.Of(m));
    if (members.size() > 1) {
      std::set<std::string> why;
      for (std::size_t m = 1; m < members.size() && m < 12; ++m) {
        const PairScore score = score_pair(members[0], members[m], true);
        why.insert(score.reasons.begin(), score.reasons.end());
      }
      for (const int m : members) {
        if (before.Of(m) != before.Of(members[0])) {
          why.insert("told alike in one story");
        } else if (of_one_kind.Of(m) != of_one_kind.Of(members[0])) {
          why.insert("told with other words of the same people, things or day");
        } else if (strict.Of(m) != strict.Of(members[0])) {
          why.insert("told by one kind of word in one story");
        }
      }
      cluster.reason.rule = "same-event";
      cluster.reason.says = absl::StrJoin(why, "; ");
    }
    out.push_back(std::move(cluster));
  }
  return out;
}

}  // namespace recount::story
