#include "engine/language/neural_kernels.h"
#include "engine/language/neural_steps.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

namespace recount::language {
namespace {

#define RECOUNT_AVX2 __attribute__((target("avx2")))

template <int kRows>
RECOUNT_AVX2 inline void Rows(const std::uint8_t* in, int in_stride, const PackedMatrix& m, std::int32_t* out) {
  const __m256i ones = _mm256_set1_epi16(1);
  const std::int8_t* w = m.weights;
  for (int b = 0; b < m.blocks; ++b) {
    __m256i low[kRows];
    __m256i high[kRows];
    for (int r = 0; r < kRows; ++r) low[r] = high[r] = _mm256_setzero_si256();
    for (int q = 0; q < m.quads; ++q, w += 64) {
      const __m256i w0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
      const __m256i w1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 32));
      for (int r = 0; r < kRows; ++r) {
        std::int32_t four;
        std::memcpy(&four, in + static_cast<std::ptrdiff_t>(r) * in_stride + 4 * q, sizeof four);
        const __m256i a = _mm256_set1_epi32(four);
        low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(_mm256_maddubs_epi16(a, w0), ones));
        high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(_mm256_maddubs_epi16(a, w1), ones));
      }
    }
    for (int r = 0; r < kRows; ++r) {
      std::int32_t* to = out + static_cast<std::ptrdiff_t>(r) * m.padded() + 16 * b;
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), low[r]);
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 8), high[r]);
    }
  }
}

RECOUNT_AVX2 void Multiply(const std::uint8_t* in, int in_stride, int rows, const PackedMatrix& m, std::int32_t* out) {
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

RECOUNT_STEPS(RECOUNT_AVX2)

}  // namespace

const NeuralKernels* Avx2Kernels() {
  static constexpr NeuralKernels kKernels = {"avx2", Multiply, LstmStep, ReluStep, ValuesStep, WordsStep, DotStep};
  return __builtin_cpu_supports("avx2") ? &kKernels : nullptr;
}

}  // namespace recount::language
#else
namespace recount::language {
const NeuralKernels* Avx2Kernels() {
  return nullptr;
}
}  // namespace recount::language
#endif
