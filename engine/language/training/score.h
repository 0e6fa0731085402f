#pragma once

#include <string>
#include <vector>

#include "engine/language/model.h"
#include "engine/language/training/treebank.h"

namespace recount::language {

// Scores the model on gold tokens, one line a measure: UPOS, XPOS, lemma, UAS, LAS, core arguments (nsubj, obj, iobj,
// ccomp, xcomp with their subtypes: head and relation right), and speed of tagging and parsing.
std::string ScoreGoldTokens(const Model& model, const std::vector<GoldSentence>& gold);

}  // namespace recount::language
