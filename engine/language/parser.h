// The dependency parser: greedy arc-hybrid moves scored by an averaged perceptron that was trained with a dynamic
// oracle (Goldberg and Nivre, TACL 2013). In whole numbers; two moves a word.
#pragma once

#include <vector>

#include "engine/language/model.h"
#include "engine/language/words.h"

namespace recount::language {

struct Arc {
  int head = -1;  // -1: the root
  Rel rel = Rel::dep;
};

// One arc a word; exactly one root, no cycles, no crossing arcs. `classes` as Tag() gives them.
std::vector<Arc> Parse(const Model& model, const std::vector<Word>& words, const std::vector<int>& classes);

}  // namespace recount::language
