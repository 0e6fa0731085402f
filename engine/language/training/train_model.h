#pragma once

#include <string>
#include <vector>

#include "engine/language/training/train_lexicon.h"
#include "engine/language/training/treebank.h"

namespace recount::language {

struct TrainOptions {
  int tagger_iterations = 6;
  int parser_iterations = 8;
  int folds = 4;
  int mixed = 2;                  // parsers trained on other orders of the sentences, their weights averaged
  double tagger_threshold = 2.1;  // smaller averaged weights are left out: 7 MB cost 0.2 of LAS against 10 MB
  double parser_threshold = 4.25;
};

// The bytes of the model file.
std::string TrainModel(const std::vector<GoldSentence>& treebank, const LexiconWords& words,
                       const TrainOptions& options);

}  // namespace recount::language
