// The element-wise steps, written once and compiled for each instruction set. Only single operations of IEEE floats (no
// fused ones: the build says -ffp-contract=off) and sums of whole numbers, so every compilation gives the same bits.
#pragma once

#include <cstdint>
#include <cstring>

#include "engine/language/neural_kernels.h"

// GCC turns a choice between floats into a vector minimum only when told that nobody watches for floating-point traps.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-trapping-math")
#endif

namespace recount::language::neural_steps {

#define RECOUNT_STEP inline __attribute__((always_inline))

// Rounds to the nearest whole number, ties to even, for |x| < 2^22.
RECOUNT_STEP std::int32_t Round(float x) {
  const float shifted = x + 12582912.0F;
  std::int32_t bits;
  std::memcpy(&bits, &shifted, sizeof bits);
  return bits - 0x4B400000;
}
RECOUNT_STEP float Between(float low, float x, float high) {
  const float a = x < low ? low : x;
  return a > high ? high : a;
}
// Lambert's continued fraction; off by at most 1e-4.
RECOUNT_STEP float Tanh(float x) {
  const float v = Between(-4.97F, x, 4.97F);
  const float q = v * v;
  const float up = v * (135135.0F + q * (17325.0F + q * (378.0F + q)));
  const float down = 135135.0F + q * (62370.0F + q * (3150.0F + q * 28.0F));
  return Between(-1.0F, up / down, 1.0F);
}
RECOUNT_STEP float Sigmoid(float x) {
  return 0.5F * Tanh(0.5F * x) + 0.5F;
}

RECOUNT_STEP void Lstm(const std::int32_t* __restrict from_input, const PackedMatrix& input,
                       const std::int32_t* __restrict from_state, const PackedMatrix& state, int units,
                       float* __restrict cell, std::uint8_t* __restrict out) {
  const float* __restrict xs = input.scale;
  const float* __restrict hs = state.scale;
  const float* __restrict bias = input.bias;
  const std::int32_t* __restrict xc = input.correction;
  const std::int32_t* __restrict hc = state.correction;
  for (int i = 0; i < units; ++i) {
    const int f = i + units;
    const int g = f + units;
    const int o = g + units;
    const float at_i =
        static_cast<float>(from_input[i] + xc[i]) * xs[i] + static_cast<float>(from_state[i] + hc[i]) * hs[i] + bias[i];
    const float at_f =
        static_cast<float>(from_input[f] + xc[f]) * xs[f] + static_cast<float>(from_state[f] + hc[f]) * hs[f] + bias[f];
    const float at_g =
        static_cast<float>(from_input[g] + xc[g]) * xs[g] + static_cast<float>(from_state[g] + hc[g]) * hs[g] + bias[g];
    const float at_o =
        static_cast<float>(from_input[o] + xc[o]) * xs[o] + static_cast<float>(from_state[o] + hc[o]) * hs[o] + bias[o];
    const float c = Sigmoid(at_f) * cell[i] + Sigmoid(at_i) * Tanh(at_g);
    cell[i] = c;
    out[i] = static_cast<std::uint8_t>(Round(Sigmoid(at_o) * Tanh(c) * 127.0F) + 128);
  }
}

RECOUNT_STEP void Relu(const std::int32_t* __restrict sums, const PackedMatrix& m, float by,
                       std::uint8_t* __restrict out) {
  const float* __restrict scale = m.scale;
  const float* __restrict bias = m.bias;
  const std::int32_t* __restrict correction = m.correction;
  const int n = m.padded();
  for (int i = 0; i < n; ++i) {
    const float v = (static_cast<float>(sums[i] + correction[i]) * scale[i] + bias[i]) * by;
    out[i] = static_cast<std::uint8_t>(Round(Between(0.0F, v, 255.0F)));
  }
}

RECOUNT_STEP void Values(const std::int32_t* __restrict sums, const PackedMatrix& m, float* __restrict out) {
  const float* __restrict scale = m.scale;
  const float* __restrict bias = m.bias;
  const std::int32_t* __restrict correction = m.correction;
  const int n = m.padded();
  for (int i = 0; i < n; ++i) out[i] = static_cast<float>(sums[i] + correction[i]) * scale[i] + bias[i];
}

RECOUNT_STEP void Words(const std::int32_t* __restrict sums, const PackedMatrix& m, float by,
                        std::int16_t* __restrict out) {
  const float* __restrict scale = m.scale;
  const float* __restrict bias = m.bias;
  const std::int32_t* __restrict correction = m.correction;
  const int n = m.padded();
  for (int i = 0; i < n; ++i) {
    const float v = (static_cast<float>(sums[i] + correction[i]) * scale[i] + bias[i]) * by;
    out[i] = static_cast<std::int16_t>(Round(Between(-32767.0F, v, 32767.0F)));
  }
}

RECOUNT_STEP std::int32_t Dot(const std::int16_t* __restrict a, const std::uint8_t* __restrict b, int size) {
  std::int32_t sum = 0;
  for (int i = 0; i < size; ++i)
    sum += static_cast<std::int32_t>(a[i]) * static_cast<std::int32_t>(static_cast<std::int16_t>(b[i]));
  return sum;
}

// The functions of NeuralKernels but `multiply`, under one target.
#define RECOUNT_STEPS(TARGET)                                                                                        \
  TARGET void LstmStep(const std::int32_t* x, const PackedMatrix& xm, const std::int32_t* h, const PackedMatrix& hm, \
                       int units, float* cell, std::uint8_t* out) {                                                  \
    neural_steps::Lstm(x, xm, h, hm, units, cell, out);                                                              \
  }                                                                                                                  \
  TARGET void ReluStep(const std::int32_t* s, const PackedMatrix& m, float by, std::uint8_t* out) {                  \
    neural_steps::Relu(s, m, by, out);                                                                               \
  }                                                                                                                  \
  TARGET void ValuesStep(const std::int32_t* s, const PackedMatrix& m, float* out) {                                 \
    neural_steps::Values(s, m, out);                                                                                 \
  }                                                                                                                  \
  TARGET void WordsStep(const std::int32_t* s, const PackedMatrix& m, float by, std::int16_t* out) {                 \
    neural_steps::Words(s, m, by, out);                                                                              \
  }                                                                                                                  \
  TARGET std::int32_t DotStep(const std::int16_t* a, const std::uint8_t* b, int size) {                              \
    return neural_steps::Dot(a, b, size);                                                                            \
  }

}  // namespace recount::language::neural_steps
