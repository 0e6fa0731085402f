// From words to vectors in context: embeddings, then LSTMs in both directions. The heavy part of the neural model.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/language/neural_kernels.h"
#include "engine/language/neural_model.h"

namespace recount::language {

using Forms = std::vector<std::string_view>;

// Where a sentence's words lie among those of its batch.
struct SentenceRange {
  int first = 0;
  int size = 0;
};

// The outputs of two layers for all words of a batch, 2 * units bytes a word, around 128.
struct Encoded {
  std::vector<std::uint8_t> tag;  // of model.tag_layer
  std::vector<std::uint8_t> last;
  int stride = 0;
};

class Encoder {
 public:
  Encoder(const NeuralModel& model, const NeuralKernels& kernels) : model_(model), kernels_(kernels) {}
  void Encode(const std::vector<const Forms*>& sentences, const std::vector<SentenceRange>& ranges, Encoded* out);

 private:
  void Embed(const Forms& forms, std::uint8_t* out) const;
  void RunDirection(const NeuralModel::Layer& layer, int direction, const std::vector<SentenceRange>& ranges,
                    std::uint8_t* out);
  const NeuralModel& model_;
  const NeuralKernels& kernels_;
  std::vector<std::uint8_t> input_;
  std::vector<std::int32_t> sums_;
};

}  // namespace recount::language
