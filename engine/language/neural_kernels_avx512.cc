#include "engine/language/neural_kernels.h"
#include "engine/language/neural_steps.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

namespace recount::language {
namespace {

#define RECOUNT_AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,prefer-vector-width=512")))

// kRows rows of input against kBlocks blocks of 16 outputs.
template <int kRows, int kBlocks>
RECOUNT_AVX512 inline void Tile(const std::uint8_t* in, int in_stride, const std::int8_t* w, const PackedMatrix& m,
                                std::int32_t* out) {
  __m512i sums[kRows][kBlocks];
  for (int r = 0; r < kRows; ++r) {
    for (int b = 0; b < kBlocks; ++b) sums[r][b] = _mm512_setzero_si512();
  }
  const std::ptrdiff_t block = static_cast<std::ptrdiff_t>(m.quads) * 64;
  for (int q = 0; q < m.quads; ++q, w += 64) {
    __m512i ws[kBlocks];
    for (int b = 0; b < kBlocks; ++b) ws[b] = _mm512_loadu_si512(w + b * block);
    for (int r = 0; r < kRows; ++r) {
      std::int32_t four;
      std::memcpy(&four, in + static_cast<std::ptrdiff_t>(r) * in_stride + 4 * q, sizeof four);
      const __m512i a = _mm512_set1_epi32(four);
      for (int b = 0; b < kBlocks; ++b) sums[r][b] = _mm512_dpbusd_epi32(sums[r][b], a, ws[b]);
    }
  }
  for (int r = 0; r < kRows; ++r) {
    for (int b = 0; b < kBlocks; ++b)
      _mm512_storeu_si512(out + static_cast<std::ptrdiff_t>(r) * m.padded() + 16 * b, sums[r][b]);
  }
}

template <int kRows>
RECOUNT_AVX512 inline void Rows(const std::uint8_t* in, int in_stride, const PackedMatrix& m, std::int32_t* out) {
  constexpr int kBlocks = 4;
  int b = 0;
  auto weights = [&](int at) { return m.weights + static_cast<std::ptrdiff_t>(at) * m.quads * 64; };
  for (; b + kBlocks <= m.blocks; b += kBlocks) Tile<kRows, kBlocks>(in, in_stride, weights(b), m, out + 16 * b);
  for (; b < m.blocks; ++b) Tile<kRows, 1>(in, in_stride, weights(b), m, out + 16 * b);
}

RECOUNT_AVX512 void Multiply(const std::uint8_t* in, int in_stride, int rows, const PackedMatrix& m,
                             std::int32_t* out) {
  int r = 0;
  auto at = [&](int row) { return in + static_cast<std::ptrdiff_t>(row) * in_stride; };
  auto to = [&](int row) { return out + static_cast<std::ptrdiff_t>(row) * m.padded(); };
  for (; r + 4 <= rows; r += 4) Rows<4>(at(r), in_stride, m, to(r));
  if (rows - r == 3)
    Rows<3>(at(r), in_stride, m, to(r));
  else if (rows - r == 2)
    Rows<2>(at(r), in_stride, m, to(r));
  else if (rows - r == 1)
    Rows<1>(at(r), in_stride, m, to(r));
}

RECOUNT_STEPS(RECOUNT_AVX512)

}  // namespace

const NeuralKernels* Avx512Kernels() {
  static constexpr NeuralKernels kKernels = {"avx512vnni", Multiply,  LstmStep, ReluStep,
                                             ValuesStep,   WordsStep, DotStep};
  const bool here = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                    __builtin_cpu_supports("avx512vnni");
  return here ? &kKernels : nullptr;
}

}  // namespace recount::language
#else
namespace recount::language {
const NeuralKernels* Avx512Kernels() {
  return nullptr;
}
}  // namespace recount::language
#endif
