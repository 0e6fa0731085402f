// What the tagger looks at: the word, its ends and shape, its neighbours, and the two tags before it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/language/words.h"

namespace recount::language {

constexpr int kMaxTagFeatures = 64;

// Writes the hashed features of word `i`; `before` and `before2` are the classes of the two words before it (-1: none).
// Returns how many.
int TagFeatures(const std::vector<Word>& words, int i, int before, int before2, std::uint64_t* out);

}  // namespace recount::language
