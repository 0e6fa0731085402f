#include "engine/story/second_look.h"

#include <algorithm>
#include <map>
#include <optional>
#include <queue>
#include <tuple>

#include "absl/strings/numbers.h"
#include "engine/model/strings.h"

namespace recount::story {
namespace {

constexpr std::size_t kMostMentions = 2500;  // of a story that is looked at
constexpr double kUnlike = -3.5;             // log odds of a pair that has nothing in common
constexpr double kKeptApart = -1e6;

std::optional<Signs> ReadWeights(const knowledge::Words& words) {
  Signs out{};
  for (std::size_t i = 0; i < kSigns.size(); ++i) {
    if (!absl::SimpleAtod(av(words.ClassIn("one-event", kSigns[i])), &out[i])) return std::nullopt;
  }
  return out;
}

// Average linkage over few of all pairs: the two groups whose pairs fit best on the mean are joined, until none do.
class Linkage {
 public:
  explicit Linkage(std::size_t n) : members_(n), beside_(n) {
    for (std::size_t i = 0; i < n; ++i) members_[i] = {static_cast<int>(i)};
  }
  void Add(int a, int b, double odds) {
    beside_[At(a)][b] = beside_[At(b)][a] = {odds, 1};
    Offer(a, b);
  }
  // The groups, each with its members in rising order.
  std::vector<std::vector<int>> Run() {
    while (!queue_.empty()) {
      const auto [mean, a, b, now] = queue_.top();
      queue_.pop();
      if (members_[At(-a)].empty() || members_[At(-b)].empty() || now != Size(-a, -b)) continue;
      Join(-a, -b);
    }
    std::vector<std::vector<int>> out;
    for (auto& list : members_) {
      std::sort(list.begin(), list.end());
      if (!list.empty()) out.push_back(std::move(list));
    }
    return out;
  }

 private:
  struct Sum {
    double odds = 0;
    double pairs = 0;
  };
  static std::size_t At(int i) { return static_cast<std::size_t>(i); }
  std::size_t Size(int a, int b) const { return members_[At(a)].size() + members_[At(b)].size(); }
  void Offer(int a, int b) {
    if (a > b) std::swap(a, b);
    const Sum& sum = beside_[At(a)].at(b);
    const double all = static_cast<double>(members_[At(a)].size()) * static_cast<double>(members_[At(b)].size());
    const double mean = (sum.odds + (all - sum.pairs) * kUnlike) / all;
    if (mean > 0) queue_.emplace(mean, -a, -b, Size(a, b));
  }
  void Join(int a, int b) {
    auto& into = members_[At(a)];
    into.insert(into.end(), members_[At(b)].begin(), members_[At(b)].end());
    members_[At(b)].clear();
    beside_[At(a)].erase(b);
    for (const auto& [other, sum] : beside_[At(b)]) {
      beside_[At(other)].erase(b);
      if (other == a) continue;
      Sum& own = beside_[At(a)][other];
      own.odds += sum.odds;
      own.pairs += sum.pairs;
      beside_[At(other)][a] = own;
    }
    beside_[At(b)].clear();
    for (const auto& [other, sum] : beside_[At(a)]) Offer(a, other);
  }

  std::vector<std::vector<int>> members_;
  std::vector<std::map<int, Sum>> beside_;
  // Mean, the two groups with minus so that the first ones win, and their size then: groups that grew are offered anew.
  std::priority_queue<std::tuple<double, int, int, std::size_t>> queue_;
};

// What was one over several stories stays so by the largest part of it in each; what was not looked at stays whole.
void JoinBetween(const std::vector<int>& was, const std::vector<Profile>& profiles, const std::vector<char>& looked,
                 Clusters* now) {
  std::map<int, std::map<int, int>> parts;  // story -> group -> how many
  for (const int i : was) ++parts[profiles[static_cast<std::size_t>(i)].story][now->Of(i)];
  int first = -1;
  for (const auto& [story, groups] : parts) {
    const auto most = std::max_element(groups.begin(), groups.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const int part = most->first;
    for (const auto& [group, size] : groups) {
      if (looked[static_cast<std::size_t>(group)] == 0) now->Join(now->Of(part), now->Of(group));
    }
    if (first >= 0) now->Join(now->Of(first), now->Of(part));
    first = part;
  }
}

}  // namespace

void LookAgain(const std::vector<Annotated>& articles, const std::vector<WordVector>& vectors,
               const std::vector<Profile>& profiles, const MergedEntities& entities, const knowledge::Words& words,
               const StrictScore& strict, const PairWatcher& watch, Clusters* clusters) {
  const std::optional<Signs> weights = ReadWeights(words);
  if (!weights && !watch) return;
  std::map<int, std::vector<int>> stories;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    if (profiles[i].story >= 0) stories[profiles[i].story].push_back(static_cast<int>(i));
  }
  const Clusters before = *clusters;
  Clusters now(profiles.size());
  std::vector<char> looked(profiles.size(), 0);
  for (const auto& [story, list] : stories) {
    if (list.size() > kMostMentions) continue;
    const PairSigns signs(articles, vectors, profiles, entities, words, list, before);
    Linkage linkage(list.size());
    std::map<int, int> place;
    for (std::size_t m = 0; m < list.size(); ++m) place[list[m]] = static_cast<int>(m);
    for (const auto& [i, j] : signs.Pairs()) {
      const Signs of = signs.Of(i, j, strict(i, j));
      const double sure = signs.Before(i, j);
      if (watch) watch(i, j, of, sure);
      if (!weights) continue;
      double odds = signs.Apart(i, j) ? kKeptApart : sure - signs.SayLittle(i, j);
      for (std::size_t e = 0; e < of.size(); ++e) odds += of[e] * (*weights)[e];
      linkage.Add(place[i], place[j], odds);
    }
    for (const std::vector<int>& group : linkage.Run()) {
      const int first = list[static_cast<std::size_t>(group.front())];
      for (const int m : group) now.Join(now.Of(first), now.Of(list[static_cast<std::size_t>(m)]));
    }
    for (const int i : list) looked[static_cast<std::size_t>(i)] = 1;
  }
  if (!weights) return;
  for (std::size_t c = 0; c < profiles.size(); ++c)
    JoinBetween(before.Members(static_cast<int>(c)), profiles, looked, &now);
  *clusters = std::move(now);
}

}  // namespace recount::story
