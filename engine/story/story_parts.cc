#include "engine/story/story_parts.h"

#include <algorithm>
#include <map>

namespace recount::story {
namespace {

constexpr int kShared = 2;                // entities that two articles of one story have in common
constexpr std::size_t kEverywhere = 200;  // an entity of more articles ties nothing together

}  // namespace

std::vector<int> StoryOfArticles(std::size_t articles, const std::vector<StoryEntity>& entities) {
  const std::size_t n = articles;
  std::map<std::pair<int, int>, int> shared;
  for (const StoryEntity& e : entities) {
    if (e.merged.key.rfind("country:", 0) == 0 || e.in.size() > kEverywhere) continue;
    if (e.merged.type == EntityType::kGroup || e.merged.type == EntityType::kOffice) continue;
    std::vector<int> named;
    for (const auto& where : e.in) named.push_back(where.article);
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    for (std::size_t i = 0; i < named.size(); ++i) {
      for (std::size_t j = i + 1; j < named.size(); ++j) ++shared[{named[i], named[j]}];
    }
  }
  std::vector<int> story(n);
  for (std::size_t i = 0; i < n; ++i) story[i] = static_cast<int>(i);
  auto find = [&](int a) {
    while (story[static_cast<std::size_t>(a)] != a) a = story[static_cast<std::size_t>(a)];
    return a;
  };
  for (const auto& [pair, count] : shared) {
    if (count < kShared) continue;
    const int a = find(pair.first);
    const int b = find(pair.second);
    if (a != b) story[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
  }
  for (std::size_t i = 0; i < n; ++i) story[i] = find(static_cast<int>(i));
  return story;
}

}  // namespace recount::story
