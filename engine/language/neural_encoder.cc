#include "engine/language/neural_encoder.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "engine/language/neural_steps.h"
#include "engine/language/neural_words.h"

namespace recount::language {
namespace {

constexpr int kTogether =
    4;  // sentences that walk through a layer side by side, so that its weights are read once for all

std::uint8_t Around128(std::int32_t sum, float by) {
  return static_cast<std::uint8_t>(
      neural_steps::Round(neural_steps::Between(-127.0F, static_cast<float>(sum) * by, 127.0F)) + 128);
}

void Add(const std::int8_t* row, int size, std::int32_t* sums) {
  if (row == nullptr) return;
  for (int i = 0; i < size; ++i) sums[i] += row[i];
}

}  // namespace

void Encoder::Embed(const Forms& forms, std::uint8_t* out) const {
  const std::vector<NeuralWord> words = ReadNeuralWords(forms);
  const int v = model_.vectors.size();
  const int w = model_.words.size();
  const int p = model_.pieces.size();
  std::array<std::int32_t, 128> sums;
  for (const NeuralWord& word : words) {
    model_.vectors.Prefetch(word.vector);
    for (std::size_t k = 0; k < kNeuralWordPieces; ++k) model_.words.Prefetch(word.pieces[k]);
  }
  for (const NeuralWord& word : words) {
    const std::int8_t* vector = model_.vectors.Find(word.vector);
    for (int i = 0; i < v; ++i) out[i] = static_cast<std::uint8_t>(vector == nullptr ? 128 : vector[i] + 128);
    out += v;
    sums.fill(0);
    for (std::size_t k = 0; k < kNeuralWordPieces; ++k) {
      if (word.pieces[k] != 0) Add(model_.words.Find(word.pieces[k]), w, sums.data());
    }
    for (int i = 0; i < w; ++i) out[i] = Around128(sums[static_cast<std::size_t>(i)], model_.word_by);
    out += w;
    sums.fill(0);
    for (std::size_t k = kNeuralWordPieces; k < kNeuralPieces; ++k)
      Add(model_.pieces.Find(word.pieces[k]), p, sums.data());
    for (int i = 0; i < p; ++i) out[i] = Around128(sums[static_cast<std::size_t>(i)], model_.piece_by);
    out += p;
  }
}

void Encoder::RunDirection(const NeuralModel::Layer& layer, int direction, const std::vector<SentenceRange>& ranges,
                           std::uint8_t* out) {
  const PackedMatrix& input = layer.input[direction];
  const PackedMatrix& state = layer.state[direction];
  const int units = model_.units;
  const auto u = static_cast<std::size_t>(units);
  std::vector<std::uint8_t> states(kTogether * u);
  std::vector<float> cells(kTogether * u);
  std::vector<std::int32_t> from_state(static_cast<std::size_t>(kTogether * state.padded()));
  for (std::size_t begin = 0; begin < ranges.size(); begin += kTogether) {
    int active = static_cast<int>(std::min<std::size_t>(kTogether, ranges.size() - begin));
    std::fill(states.begin(), states.end(), std::uint8_t{128});
    std::fill(cells.begin(), cells.end(), 0.0F);
    for (int t = 0; t < ranges[begin].size; ++t) {
      while (ranges[begin + static_cast<std::size_t>(active) - 1].size <= t) --active;  // longest first
      kernels_.multiply(states.data(), units, active, state, from_state.data());
      for (int r = 0; r < active; ++r) {
        const SentenceRange& s = ranges[begin + static_cast<std::size_t>(r)];
        const int word = s.first + (direction == 0 ? t : s.size - 1 - t);
        std::uint8_t* const now = states.data() + static_cast<std::size_t>(r) * u;
        kernels_.lstm(sums_.data() + static_cast<std::ptrdiff_t>(word) * input.padded(), input,
                      from_state.data() + static_cast<std::ptrdiff_t>(r) * state.padded(), state, units,
                      cells.data() + static_cast<std::size_t>(r) * u, now);
        std::memcpy(out + static_cast<std::ptrdiff_t>(word) * 2 * units + direction * units, now, u);
      }
    }
  }
}

void Encoder::Encode(const std::vector<const Forms*>& sentences, const std::vector<SentenceRange>& ranges,
                     Encoded* out) {
  int words = 0;
  for (const SentenceRange& r : ranges) words += r.size;
  const auto count = static_cast<std::size_t>(words);
  int stride = kNeuralInput;
  input_.resize(count * kNeuralInput);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    Embed(*sentences[s], input_.data() + static_cast<std::ptrdiff_t>(ranges[s].first) * kNeuralInput);
  }
  std::vector<SentenceRange> longest_first = ranges;
  std::stable_sort(longest_first.begin(), longest_first.end(),
                   [](const auto& a, const auto& b) { return a.size > b.size; });
  out->stride = 2 * model_.units;
  for (std::size_t l = 0; l < model_.layers.size(); ++l) {
    const NeuralModel::Layer& layer = model_.layers[l];
    std::vector<std::uint8_t> next(count * static_cast<std::size_t>(out->stride));
    for (int d = 0; d < 2; ++d) {
      sums_.resize(count * static_cast<std::size_t>(layer.input[d].padded()));
      kernels_.multiply(input_.data(), stride, words, layer.input[d], sums_.data());
      RunDirection(layer, d, longest_first, next.data());
    }
    if (static_cast<int>(l) == model_.tag_layer) out->tag = next;
    input_.swap(next);
    stride = out->stride;
  }
  out->last.swap(input_);
}

}  // namespace recount::language
