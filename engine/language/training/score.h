#pragma once

#include <string>
#include <vector>

#include "engine/language/language.h"
#include "engine/language/model.h"
#include "engine/language/neural_model.h"
#include "engine/language/training/treebank.h"

namespace recount::language {

// Scores the model on gold tokens, one line a measure: UPOS, XPOS, lemma, UAS, LAS, core arguments (nsubj, obj, iobj,
// ccomp, xcomp with their subtypes: head and relation right), and speed of tagging and parsing.
// Lemmas are the perceptron model's in either case; `neural`, where given, reads the rest.
std::string ScoreGoldTokens(const Model& model, const NeuralModel* neural, const std::vector<GoldSentence>& gold);

// Scores name tags on the words of a column file (word, BIO tag): F1 of exact spans by kind and over all, a line each.
std::string ScoreNames(const NeuralModel& model, const std::string& path);

// Scores Language::Read on the raw text that the treebank was made from: F1 of tokens, of sentences, and, over all
// tokens, of tags and arcs, as the CoNLL 2018 shared task counts them.
std::string ScoreRawText(const Language& language, const std::vector<GoldSentence>& gold);

}  // namespace recount::language
