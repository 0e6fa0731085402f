// The best dependency tree for a sentence's scores: each word's best head where these make a tree with one root, else
// Chu-Liu/Edmonds (the maximum spanning arborescence) with one root.
#pragma once

#include <cstdint>
#include <vector>

namespace recount::language {

// scores[d * (n + 1) + h]: how well word h - 1 suits as head of word d; h = 0: d is the root. A word's own column is
// not read. Gives each word's head as an index, -1 for the root. Linear beyond the n * n scores in the common case, n^3
// at worst.
std::vector<int> BestTree(const std::vector<std::int32_t>& scores, int n);

}  // namespace recount::language
