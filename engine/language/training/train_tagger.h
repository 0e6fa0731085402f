#pragma once

#include <cstdint>
#include <vector>

#include "engine/language/fixed_words.h"
#include "engine/language/training/perceptron.h"
#include "engine/language/words.h"

namespace recount::language {

// A sentence made ready for training: words hashed, classes and labels as numbers.
struct Example {
  std::vector<Word> words;
  std::vector<int> classes;  // gold
  std::vector<int> heads;    // gold; words.size() for the root
  std::vector<int> labels;   // gold, as indexes into the model's relations
  std::vector<int> tagged;   // classes as a tagger that did not see this sentence gives them
};

// Words of one class, seen often: (Word::form, class), in order of the forms.
std::vector<std::pair<std::uint64_t, int>> FindFixedWords(const std::vector<Example>& examples);

Perceptron TrainTagger(const std::vector<const Example*>& examples, const FixedWords& fixed, int classes,
                       int iterations, std::uint64_t seed);

// Fills Example::tagged: `folds` taggers, each trained without the sentences that it tags ("jack-knifing"), so that the
// parser learns from tags with the faults that it will meet. On two threads; the result does not depend on that.
void JackKnife(std::vector<Example>* examples, const FixedWords& fixed, int classes, int folds, int iterations);

std::vector<int> TagWith(const Perceptron& tagger, const FixedWords& fixed, const std::vector<Word>& words,
                         int classes);

}  // namespace recount::language
