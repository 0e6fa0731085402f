// Which mentions are one event so far: a partition that only grows coarser. Members stay sorted.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace recount::story {

class Clusters {
 public:
  explicit Clusters(std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
      of_.push_back(static_cast<int>(i));
      members_.push_back({static_cast<int>(i)});
    }
  }
  int Of(int i) const { return of_[static_cast<std::size_t>(i)]; }
  // Empty where the cluster went into another.
  const std::vector<int>& Members(int c) const { return members_[static_cast<std::size_t>(c)]; }
  // The cluster with the smaller number takes the other's members.
  void Join(int a, int b) {
    if (a == b) return;
    if (a > b) std::swap(a, b);
    auto& into = members_[static_cast<std::size_t>(a)];
    auto& from = members_[static_cast<std::size_t>(b)];
    for (const int i : from) of_[static_cast<std::size_t>(i)] = a;
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    from.clear();
  }

 private:
  std::vector<int> of_;
  std::vector<std::vector<int>> members_;
};

}  // namespace recount::story
