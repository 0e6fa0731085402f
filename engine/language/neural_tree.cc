#include "engine/language/neural_tree.h"

#include <algorithm>
#include <limits>

namespace recount::language {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min() / 4;
constexpr std::int64_t kRootCost = std::int64_t{1} << 44U;  // more than any tree of scores can make good

using Scores = std::vector<std::vector<std::int64_t>>;  // [dependent][head]; node 0 is the root

// The nodes of one cycle, or none. heads[0] is not read.
std::vector<std::size_t> FindCycle(const std::vector<std::size_t>& heads) {
  std::vector<int> seen(heads.size(), 0);
  seen[0] = 2;
  for (std::size_t from = 1; from < heads.size(); ++from) {
    std::vector<std::size_t> path;
    std::size_t at = from;
    for (; seen[at] == 0; at = heads[at]) {
      seen[at] = 1;
      path.push_back(at);
    }
    if (seen[at] == 1) return {std::find(path.begin(), path.end(), at), path.end()};
    for (std::size_t p : path) seen[p] = 2;
  }
  return {};
}

// One cycle made into one node, with what is needed to undo it.
struct Contraction {
  std::vector<std::size_t> heads;  // the best heads before
  std::vector<std::size_t> cycle;
  std::vector<std::size_t> kept;    // old number of each new node but the last, which is the cycle
  std::vector<std::size_t> leaves;  // by old node outside: the node of the cycle that would be its head
  std::vector<std::size_t> enters;  // by old node outside: the node of the cycle that it would be the head of
};

Contraction Contract(Scores* scores, std::vector<std::size_t> heads, std::vector<std::size_t> cycle) {
  const Scores& s = *scores;
  const std::size_t n = s.size();
  Contraction c{std::move(heads), std::move(cycle), {}, std::vector<std::size_t>(n, 0), std::vector<std::size_t>(n, 0)};
  std::vector<bool> inside(n, false);
  for (std::size_t i : c.cycle) inside[i] = true;
  for (std::size_t i = 0; i < n; ++i) {
    if (!inside[i]) c.kept.push_back(i);
  }
  const std::size_t m = c.kept.size() + 1;
  Scores t(m, std::vector<std::int64_t>(m, kNever));
  for (std::size_t a = 0; a + 1 < m; ++a) {
    const std::size_t i = c.kept[a];
    for (std::size_t b = 0; b + 1 < m; ++b) t[a][b] = s[i][c.kept[b]];
    std::size_t best = c.cycle[0];
    std::size_t entry = c.cycle[0];
    for (std::size_t j : c.cycle) {
      if (s[i][j] > s[i][best]) best = j;
      if (s[j][i] - s[j][c.heads[j]] > s[entry][i] - s[entry][c.heads[entry]]) entry = j;
    }
    c.leaves[i] = best;
    c.enters[i] = entry;
    t[a][m - 1] = s[i][best];
    t[m - 1][a] = s[entry][i] - s[entry][c.heads[entry]];
  }
  *scores = std::move(t);
  return c;
}

std::vector<std::size_t> Expand(const Contraction& c, const std::vector<std::size_t>& heads) {
  std::vector<std::size_t> out(c.heads.size(), 0);
  const std::size_t last = heads.size() - 1;
  for (std::size_t i : c.cycle) out[i] = c.heads[i];
  for (std::size_t a = 1; a < last; ++a) out[c.kept[a]] = heads[a] == last ? c.leaves[c.kept[a]] : c.kept[heads[a]];
  const std::size_t above = c.kept[heads[last]];
  out[c.enters[above]] = above;
  return out;
}

std::vector<std::size_t> Edmonds(Scores scores) {
  std::vector<Contraction> done;
  std::vector<std::size_t> heads;
  while (true) {
    heads.assign(scores.size(), 0);
    for (std::size_t d = 1; d < scores.size(); ++d) {
      heads[d] = static_cast<std::size_t>(std::max_element(scores[d].begin(), scores[d].end()) - scores[d].begin());
    }
    std::vector<std::size_t> cycle = FindCycle(heads);
    if (cycle.empty()) break;
    done.push_back(Contract(&scores, std::move(heads), std::move(cycle)));
  }
  for (auto c = done.rbegin(); c != done.rend(); ++c) heads = Expand(*c, heads);
  return heads;
}

}  // namespace

std::vector<int> BestTree(const std::vector<std::int32_t>& scores, int n) {
  const auto size = static_cast<std::size_t>(n);
  const std::size_t width = size + 1;
  std::vector<std::size_t> heads(width, 0);
  int roots = 0;
  for (std::size_t d = 1; d <= size; ++d) {
    const std::int32_t* row = scores.data() + (d - 1) * width;
    std::size_t best = 0;
    for (std::size_t h = 1; h <= size; ++h) {
      if (h != d && row[h] > row[best]) best = h;
    }
    heads[d] = best;
    if (best == 0) ++roots;
  }
  if (roots != 1 || !FindCycle(heads).empty()) {
    Scores s(width, std::vector<std::int64_t>(width, kNever));
    for (std::size_t d = 1; d <= size; ++d) {
      for (std::size_t h = 0; h <= size; ++h) {
        if (h != d) s[d][h] = scores[(d - 1) * width + h] - (h == 0 ? kRootCost : 0);
      }
    }
    heads = Edmonds(std::move(s));
  }
  std::vector<int> out(size);
  for (std::size_t d = 0; d < size; ++d) out[d] = static_cast<int>(heads[d + 1]) - 1;
  return out;
}

}  // namespace recount::language
