#include "engine/story/article_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "absl/container/flat_hash_map.h"

namespace recount::story {
namespace {

// Few articles say little about which words are rare: as many others are thought to stand beside them.
constexpr double kUnseenArticles = 100;
constexpr std::size_t kMostWords = 3000;  // of one article: what a very long text is about shows sooner

}  // namespace

ArticleWords WeighWords(const std::vector<Annotated>& articles, const knowledge::Words& words) {
  absl::flat_hash_map<std::string, int> number;  // in order of first use: looked up alone, never walked
  std::vector<int> articles_with;
  std::vector<std::map<int, int>> counts(articles.size());
  for (std::size_t a = 0; a < articles.size(); ++a) {
    std::vector<std::string> content = words.Content(articles[a].article.text);
    if (content.size() > kMostWords) content.resize(kMostWords);
    for (std::string& word : content) {
      if (word.size() < 2 || (word[0] >= '0' && word[0] <= '9') || words.IsStop(word)) continue;
      const auto [it, fresh] = number.emplace(std::move(word), static_cast<int>(articles_with.size()));
      if (fresh) articles_with.push_back(0);
      if (++counts[a][it->second] == 1) ++articles_with[static_cast<std::size_t>(it->second)];
    }
  }
  ArticleWords all;
  std::vector<WordVector>& out = all.weights;
  out.resize(articles.size());
  for (std::size_t a = 0; a < articles.size(); ++a) {
    double squares = 0;
    for (const auto& [word, n] : counts[a]) {
      const double rarity = std::log((static_cast<double>(articles.size()) + kUnseenArticles) /
                                     articles_with[static_cast<std::size_t>(word)]);
      const double weight = (1 + std::log(n)) * rarity;
      out[a].emplace_back(word, weight);
      squares += weight * weight;
    }
    for (auto& [word, weight] : out[a]) weight /= std::sqrt(squares);
  }
  for (const Annotated& a : articles) {
    std::set<int> names;
    for (const Entity& e : a.entities) {
      for (const std::string& word : words.Content(e.name)) {
        if (const auto it = number.find(word); it != number.end()) names.insert(it->second);
      }
    }
    all.names.emplace_back(names.begin(), names.end());
  }
  return all;
}

double Likeness(const WordVector& a, const WordVector& b) {
  double sum = 0;
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (x->first == y->first) {
      sum += x->second * y->second;
      ++x;
      ++y;
    } else if (x->first < y->first) {
      ++x;
    } else {
      ++y;
    }
  }
  return sum;
}

}  // namespace recount::story
