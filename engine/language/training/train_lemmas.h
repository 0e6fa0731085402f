#pragma once

#include <string>
#include <vector>

#include "engine/language/lexicon.h"
#include "engine/language/training/train_lexicon.h"
#include "engine/language/training/treebank.h"

namespace recount::language {

// The two sections that engine/language/lemmas.h reads: scripts, and the table of forms and endings.
struct LemmaSections {
  std::string scripts, table;
};
LemmaSections TrainLemmas(const std::vector<GoldSentence>& sentences, const LexiconWords& words,
                          const Lexicon& lexicon);

}  // namespace recount::language
