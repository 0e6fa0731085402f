#include "engine/language/neural_kernels.h"

#include "engine/language/neural_steps.h"

namespace recount::language {
namespace {

void Multiply(const std::uint8_t* in, int in_stride, int rows, const PackedMatrix& m, std::int32_t* out) {
  for (int r = 0; r < rows; ++r) {
    const std::uint8_t* row = in + static_cast<std::ptrdiff_t>(r) * in_stride;
    const std::int8_t* w = m.weights;
    for (int b = 0; b < m.blocks; ++b) {
      std::int32_t sums[16] = {};
      for (int q = 0; q < m.quads; ++q, w += 64) {
        for (int n = 0; n < 16; ++n) {
          for (int k = 0; k < 4; ++k) sums[n] += static_cast<std::int32_t>(row[4 * q + k]) * w[4 * n + k];
        }
      }
      for (int n = 0; n < 16; ++n) *out++ = sums[n];
    }
  }
}

RECOUNT_STEPS()

}  // namespace

const NeuralKernels& PlainKernels() {
  static constexpr NeuralKernels kKernels = {"plain", Multiply, LstmStep, ReluStep, ValuesStep, WordsStep, DotStep};
  return kKernels;
}

const NeuralKernels& BestKernels() {
  if (const NeuralKernels* k = Avx512Kernels()) return *k;
  if (const NeuralKernels* k = Avx2Kernels()) return *k;
  return PlainKernels();
}

}  // namespace recount::language
