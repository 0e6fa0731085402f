#include "engine/story/story_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "absl/container/flat_hash_map.h"

namespace recount::story {
namespace {

// How alike an article and the sum of a story's articles must be. Chosen on the stories of the ECB+ development topics,
// in all of them at once and in pairs of four articles each.
constexpr double kAlike = 0.17;
constexpr int kOneStoryDays = 14;        // articles further apart must be more alike:
constexpr double kAlikeByDay = 0.03;     // by this share for every day more,
constexpr int kMostDays = 60;            // up to so many days
constexpr std::size_t kKeyWords = 24;    // an article's weightiest words: those that find its story
constexpr std::size_t kMostPosts = 400;  // a word of more stories finds none
// Nor does a word of so many articles, or of so large a share of them, unless it is a name: reports of two fires are
// worded alike, and what tells one from the other are the names.
constexpr int kFewArticles = 20;
constexpr int kShareOfArticles = 50;
constexpr std::size_t kMostTried = 24;  // stories that an article is compared with

struct Story {
  absl::flat_hash_map<int, double> sum;  // looked up alone, never walked
  double squares = 0;
  int articles = 0;
  std::optional<DayInterval> days;  // of publication, where stated
};

class Sorter {
 public:
  Sorter(const std::vector<Annotated>& articles, const ArticleWords& words)
      : articles_(words.weights), names_(words.names), story_(articles.size(), -1) {
    for (const Annotated& a : articles) {
      days_.push_back(a.article.published.basis == Basis::kStated ? a.article.published.days : std::nullopt);
    }
    for (const WordVector& v : words.weights) {
      for (const auto& [word, weight] : v) ++articles_with_[word];
    }
  }

  std::vector<int> Run() {
    for (std::size_t a = 0; a < articles_.size(); ++a) {
      keys_.push_back(KeyWords(articles_[a], names_[a]));
      int best = Best(a, -1);
      if (best < 0) {
        best = static_cast<int>(stories_.size());
        stories_.emplace_back();
      }
      Put(a, best);
    }
    // Once more, now that all stories are known: the first articles had little to go by.
    for (std::size_t a = 0; a < articles_.size(); ++a) {
      const int best = Best(a, story_[a]);
      if (best < 0 || best == story_[a]) continue;
      Take(a);
      Put(a, best);
    }
    std::vector<int> first(stories_.size(), -1);
    std::vector<int> out;
    for (std::size_t a = 0; a < articles_.size(); ++a) {
      int& f = first[static_cast<std::size_t>(story_[a])];
      if (f < 0) f = static_cast<int>(a);
      out.push_back(f);
    }
    return out;
  }

 private:
  std::vector<int> KeyWords(const WordVector& v, const std::vector<int>& names) const {
    const int most = std::max(kFewArticles, static_cast<int>(articles_.size()) / kShareOfArticles);
    WordVector sorted = v;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (sorted.size() > kKeyWords) sorted.resize(kKeyWords);
    std::vector<int> out;
    for (const auto& [word, weight] : sorted) {
      if (articles_with_.at(word) <= most || std::binary_search(names.begin(), names.end(), word)) out.push_back(word);
    }
    return out;
  }

  // 1 for articles of the same days, more for those apart.
  static double Farness(const std::optional<DayInterval>& a, const std::optional<DayInterval>& b) {
    if (!a || !b || a->Overlaps(*b)) return 1;
    const auto apart = a->last < b->first ? (b->first - a->last).count() : (a->first - b->last).count();
    return 1 + kAlikeByDay * std::clamp(static_cast<int>(apart) - kOneStoryDays, 0, kMostDays);
  }

  double Dot(std::size_t a, const Story& s) const {
    double sum = 0;
    for (const auto& [word, weight] : articles_[a]) {
      if (const auto it = s.sum.find(word); it != s.sum.end()) sum += weight * it->second;
    }
    return sum;
  }

  // The story most like the article; -1 where none is alike. `own` holds the article itself, which is left out of it.
  int Best(std::size_t a, int own) const {
    std::map<int, int> hits;
    for (const int word : keys_[a]) {
      const auto it = posts_.find(word);
      if (it == posts_.end() || it->second.size() > kMostPosts) continue;
      for (const int s : it->second) ++hits[s];
    }
    std::vector<std::pair<int, int>> order;
    for (const auto& [s, n] : hits) order.emplace_back(-n, s);
    std::sort(order.begin(), order.end());
    if (order.size() > kMostTried) order.resize(kMostTried);
    int best = -1;
    double most = kAlike;
    for (const auto& [n, s] : order) {
      const Story& story = stories_[static_cast<std::size_t>(s)];
      double dot = Dot(a, story);
      double squares = story.squares;
      if (s == own) {
        if (story.articles == 1) continue;
        squares += 1 - 2 * dot;
        dot -= 1;
      }
      if (squares <= 0) continue;
      const double alike = dot / std::sqrt(squares) / Farness(days_[a], story.days);
      if (alike > most || (alike == most && best < 0)) {
        most = alike;
        best = s;
      }
    }
    return best;
  }

  void Put(std::size_t a, int s) {
    Story& story = stories_[static_cast<std::size_t>(s)];
    story.squares += 2 * Dot(a, story) + 1;
    for (const auto& [word, weight] : articles_[a]) story.sum[word] += weight;
    ++story.articles;
    if (days_[a] && story.days) {
      story.days = {std::min(story.days->first, days_[a]->first), std::max(story.days->last, days_[a]->last)};
    } else if (days_[a]) {
      story.days = days_[a];
    }
    story_[a] = s;
    for (const int word : keys_[a]) {
      auto& list = posts_[word];
      if (list.size() <= kMostPosts && std::find(list.begin(), list.end(), s) == list.end()) list.push_back(s);
    }
  }

  void Take(std::size_t a) {
    Story& story = stories_[static_cast<std::size_t>(story_[a])];
    story.squares += 1 - 2 * Dot(a, story);
    for (const auto& [word, weight] : articles_[a]) story.sum[word] -= weight;
    --story.articles;
  }

  const std::vector<WordVector>& articles_;
  const std::vector<std::vector<int>>& names_;
  absl::flat_hash_map<int, int> articles_with_;   // by word; looked up alone
  std::vector<std::vector<int>> keys_;            // by article
  std::vector<int> story_;                        // by article
  std::vector<std::optional<DayInterval>> days_;  // by article
  std::vector<Story> stories_;
  absl::flat_hash_map<int, std::vector<int>> posts_;  // word -> stories that it finds
};

}  // namespace

std::vector<int> StoryOfArticles(const std::vector<Annotated>& articles, const ArticleWords& words) {
  return Sorter(articles, words).Run();
}

}  // namespace recount::story
