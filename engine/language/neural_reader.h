// The accurate tagger and parser: what the perceptron model gives, from the neural one. Sentences are read in batches
// of a few hundred words; what a sentence gets never depends on its neighbours, on threads or on the machine.
//
//   auto model = NeuralModel::View(EmbeddedNeuralModel());
//   ReadText(*model, BestKernels(), &text);   // upos, xpos, head, rel of every token; lemmas are made from these
#pragma once

#include <string_view>
#include <vector>

#include "engine/language/neural_encoder.h"
#include "engine/language/neural_kernels.h"
#include "engine/language/neural_model.h"
#include "engine/model/tags.h"
#include "engine/model/text.h"

namespace recount::language {

struct NeuralToken {
  Upos upos = Upos::X;
  Xpos xpos = Xpos::None;
  int head = -1;  // index in its sentence; -1: the root
  Rel rel = Rel::dep;
  NameTag name = NameTag::kOutside;
};

// One list a sentence. Sentences of more than kLongestParsed words are read in pieces, hung together at the first one's
// root.
constexpr int kLongestParsed = 400;
std::vector<std::vector<NeuralToken>> ReadSentences(const NeuralModel& model, const NeuralKernels& kernels,
                                                    const std::vector<Forms>& sentences);

void ReadText(const NeuralModel& model, const NeuralKernels& kernels, Text* text);
// Only these sentences of the text.
void ReadText(const NeuralModel& model, const NeuralKernels& kernels, const std::vector<int>& sentences, Text* text);

}  // namespace recount::language
