// The inner loops of the neural model: products of bytes summed as whole numbers, and element-wise steps in single
// floats without fused multiply-add, so that every instruction set gives the same bits. The fastest set that the
// machine has is chosen once, at run time.
#pragma once

#include <cstdint>
#include <string_view>

namespace recount::language {

// A matrix of signed bytes as the kernels like it: blocks of 16 outputs; in each, for every four inputs, 16 x 4 bytes.
// Weights lie within
// +-63, so that two products of an unsigned byte and a weight fit 16 bits (what AVX2 sums in).
struct PackedMatrix {
  const std::int8_t* weights = nullptr;  // blocks * quads * 64 bytes
  int blocks = 0;                        // outputs / 16, rounded up
  int quads = 0;                         // inputs / 4
  int outputs = 0;
  const float* scale = nullptr;  // one for each output
  const float* bias = nullptr;
  const std::int32_t* correction = nullptr;  // takes the offset of the inputs out of the sum
  int inputs() const { return quads * 4; }
  int padded() const { return blocks * 16; }
};

struct NeuralKernels {
  const char* name;  // "avx512vnni", "avx2", "plain"
  // out[r][n] = sum over k of in[r][k] * weights[n][k]. Rows of `in` are in_stride bytes apart, rows of `out`
  // m.padded() numbers.
  void (*multiply)(const std::uint8_t* in, int in_stride, int rows, const PackedMatrix& m, std::int32_t* out);
  // One step of an LSTM for one row: from the sums of input and of the state before, [4 x units] each (input, forget,
  // cell, output gate), to the new cell (float) and the new state as bytes around 128.
  void (*lstm)(const std::int32_t* from_input, const PackedMatrix& input, const std::int32_t* from_state,
               const PackedMatrix& state, int units, float* cell, std::uint8_t* out);
  // max(0, sum * scale + bias) * by, rounded to 0..255.
  void (*relu)(const std::int32_t* sums, const PackedMatrix& m, float by, std::uint8_t* out);
  // sum * scale + bias.
  void (*values)(const std::int32_t* sums, const PackedMatrix& m, float* out);
  // (sum * scale + bias) * by, rounded to +-32767.
  void (*words)(const std::int32_t* sums, const PackedMatrix& m, float by, std::int16_t* out);
  // The sum of a[k] * b[k]; size a multiple of 16. Fits if size <= 256.
  std::int32_t (*dot)(const std::int16_t* a, const std::uint8_t* b, int size);
};

const NeuralKernels& PlainKernels();
// nullptr where the machine cannot run them.
const NeuralKernels* Avx2Kernels();
const NeuralKernels* Avx512Kernels();
// The fastest of these.
const NeuralKernels& BestKernels();

}  // namespace recount::language
