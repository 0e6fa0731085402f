#pragma once

#include <string>
#include <vector>

#include "engine/language/training/treebank.h"

namespace recount::language {

struct TrainOptions {
  int tagger_iterations = 6;
  int parser_iterations = 10;
  int folds = 4;
  int mixed = 1;                  // parsers trained on other orders of the sentences, their weights averaged
  double tagger_threshold = 0.3;  // smaller averaged weights are left out
  double parser_threshold = 1.0;
};

// The bytes of the model file.
std::string TrainModel(const std::vector<GoldSentence>& sentences, const TrainOptions& options);

}  // namespace recount::language
