// What two articles tell, laid side by side: the likeliest pairs first, each thing in one pair; pairs that have a thing
// in common are of one slot.
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

namespace recount::compare {

template <typename T>
struct Alignment {
  double sum = 0;  // how much shows that both are of one thing
  const T* a = nullptr;
  const T* b = nullptr;
};

// Of pairs in order of preference those that `keep` accepts, each thing in the first of its pairs alone.
template <typename T, typename Keep>
void TakeEachOnce(const std::vector<Alignment<T>>& sorted, Keep keep, std::vector<Alignment<T>>* out) {
  std::set<const T*> taken;
  for (const Alignment<T>& p : sorted) {
    if (taken.contains(p.a) || taken.contains(p.b)) continue;
    taken.insert(p.a), taken.insert(p.b);
    if (keep(p)) out->push_back(p);
  }
}

// The likeliest pairs first. Groups are joined unless `clash` finds two of their things that cannot be of one slot.
template <typename T, typename Clash>
std::vector<std::vector<const T*>> GroupAligned(std::vector<Alignment<T>> pairs, Clash clash) {
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Alignment<T>& x, const Alignment<T>& y) { return x.sum > y.sum; });
  std::vector<std::vector<const T*>> groups;
  const auto group_of = [&](const T* one) {
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (std::find(groups[g].begin(), groups[g].end(), one) != groups[g].end()) return g;
    }
    groups.push_back({one});
    return groups.size() - 1;
  };
  for (const Alignment<T>& p : pairs) {
    const std::size_t x = group_of(p.a);
    const std::size_t y = group_of(p.b);
    if (x == y) continue;
    const bool apart = std::any_of(groups[x].begin(), groups[x].end(), [&](const T* c) {
      return std::any_of(groups[y].begin(), groups[y].end(), [&](const T* d) { return clash(*c, *d); });
    });
    if (apart) continue;
    groups[x].insert(groups[x].end(), groups[y].begin(), groups[y].end());
    groups[y].clear();
  }
  std::erase_if(groups, [](const auto& g) { return g.size() < 2; });
  return groups;
}

}  // namespace recount::compare
