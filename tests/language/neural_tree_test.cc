#include "engine/language/neural_tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace recount::language {
namespace {

std::int64_t Sum(const std::vector<std::int32_t>& scores, const std::vector<int>& heads) {
  const std::size_t n = heads.size();
  std::int64_t sum = 0;
  for (std::size_t d = 0; d < n; ++d) sum += scores[d * (n + 1) + static_cast<std::size_t>(heads[d] + 1)];
  return sum;
}

bool OneRootNoCycle(const std::vector<int>& heads) {
  if (std::count(heads.begin(), heads.end(), -1) != 1) return false;
  for (std::size_t d = 0; d < heads.size(); ++d) {
    int at = static_cast<int>(d);
    std::size_t steps = 0;
    for (; at >= 0 && steps <= heads.size(); ++steps) at = heads[static_cast<std::size_t>(at)];
    if (at >= 0) return false;
  }
  return true;
}

// The best sum over all trees, tried one by one.
std::int64_t BestByTrying(const std::vector<std::int32_t>& scores, int n) {
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  std::vector<int> heads(static_cast<std::size_t>(n), -1);
  while (true) {
    if (OneRootNoCycle(heads)) best = std::max(best, Sum(scores, heads));
    std::size_t at = 0;
    while (at < heads.size() && ++heads[at] == n) heads[at++] = -1;
    if (at == heads.size()) return best;
  }
}

}  // namespace

TEST_CASE("the best tree is found, with one root") {
  std::mt19937 random(5);
  for (int round = 0; round < 400; ++round) {
    const int n = 1 + static_cast<int>(random() % 5);
    CAPTURE(n);
    std::vector<std::int32_t> scores(static_cast<std::size_t>(n * (n + 1)));
    // Few different values, so that ties come up; large ones, as the model's sums are.
    for (auto& s : scores) s = static_cast<std::int32_t>(random() % 9) * 100000000 - 400000000;
    if (round % 3 == 0) {
      for (std::size_t d = 0; d < static_cast<std::size_t>(n); ++d)
        scores[d * static_cast<std::size_t>(n + 1)] = 900000000;
    }
    const std::vector<int> heads = BestTree(scores, n);
    CHECK(OneRootNoCycle(heads));
    CHECK(Sum(scores, heads) == BestByTrying(scores, n));
  }
}

TEST_CASE("no words, one word, many words") {
  CHECK(BestTree({}, 0).empty());
  CHECK(BestTree({-5, 7}, 1) == std::vector<int>{-1});
  std::mt19937 random(6);
  const int n = 200;
  std::vector<std::int32_t> scores(static_cast<std::size_t>(n * (n + 1)));
  for (auto& s : scores) s = static_cast<std::int32_t>(random() % 1000000);
  CHECK(OneRootNoCycle(BestTree(scores, n)));
}

}  // namespace recount::language
