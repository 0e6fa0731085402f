#pragma once

#include <cstdint>
#include <vector>

#include "engine/language/training/perceptron.h"
#include "engine/language/training/train_tagger.h"

namespace recount::language {

// Trains the parser on Example::tagged with the dynamic oracle of arc-hybrid (Goldberg and Nivre, TACL 2013): from the
// second round on it mostly follows its own moves, so that it learns to make the best of its own faults.
Perceptron TrainParser(const std::vector<const Example*>& examples, const std::vector<std::uint64_t>& class_hashes,
                       int labels, int iterations, std::uint64_t seed, bool say);

}  // namespace recount::language
