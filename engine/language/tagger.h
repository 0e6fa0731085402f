// The tagger: an averaged perceptron that reads a sentence from left to right and chooses part of speech and Penn tag
// as one class. Greedy, in whole numbers, so it says the same on every machine. Linear in the number of words.
#pragma once

#include <vector>

#include "engine/language/model.h"
#include "engine/language/words.h"

namespace recount::language {

// The class of each word, as an index into model.classes.
std::vector<int> Tag(const Model& model, const std::vector<Word>& words);

}  // namespace recount::language
