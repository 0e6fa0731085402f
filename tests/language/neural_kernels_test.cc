// Every instruction set must give the same bytes: the neural model's promise that results do not depend on the machine.
#include "engine/language/neural_kernels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace recount::language {
namespace {

struct RandomMatrix {
  RandomMatrix(int outputs, int inputs, unsigned seed) : random(seed) {
    m.outputs = outputs;
    m.blocks = (outputs + 15) / 16;
    m.quads = inputs / 4;
    weights.resize(static_cast<std::size_t>(m.padded() * inputs));
    for (auto& w : weights) w = static_cast<std::int8_t>(static_cast<int>(random() % 127) - 63);
    const auto n = static_cast<std::size_t>(m.padded());
    for (std::size_t i = 0; i < n; ++i) {
      scale.push_back(static_cast<float>(random() % 1000) * 1e-6F);
      bias.push_back(static_cast<float>(random() % 2000) * 1e-3F - 1.0F);
      correction.push_back(static_cast<std::int32_t>(random() % 20000) - 10000);
    }
    m.weights = weights.data();
    m.scale = scale.data();
    m.bias = bias.data();
    m.correction = correction.data();
  }
  std::mt19937 random;
  std::vector<std::int8_t> weights;
  std::vector<float> scale, bias;
  std::vector<std::int32_t> correction;
  PackedMatrix m;
};

// What the formula in the header says, the slow way.
std::vector<std::int32_t> ByDefinition(const PackedMatrix& m, const std::vector<std::uint8_t>& in, int rows) {
  std::vector<std::int32_t> out;
  for (int r = 0; r < rows; ++r) {
    for (int n = 0; n < m.padded(); ++n) {
      std::int32_t sum = 0;
      for (int k = 0; k < m.inputs(); ++k) {
        const int at = ((n / 16 * m.quads + k / 4) * 16 + n % 16) * 4 + k % 4;
        sum += in[static_cast<std::size_t>(r * m.inputs() + k)] * m.weights[at];
      }
      out.push_back(sum);
    }
  }
  return out;
}

void CheckKernels(const NeuralKernels& k) {
  CAPTURE(k.name);
  unsigned seed = 7;
  for (const auto& [outputs, inputs, rows] :
       {std::array<int, 3>{16, 4, 1}, {108, 128, 3}, {800, 260, 6}, {51, 64, 2}, {800, 200, 5}}) {
    CAPTURE(outputs);
    RandomMatrix a(outputs, inputs, ++seed);
    std::vector<std::uint8_t> in(static_cast<std::size_t>(rows * inputs));
    // The largest bytes are among them: no sum may run over.
    for (auto& b : in) b = static_cast<std::uint8_t>(a.random() % 3 == 0 ? 255 : a.random());
    const auto want = ByDefinition(a.m, in, rows);
    std::vector<std::int32_t> sums(want.size());
    k.multiply(in.data(), inputs, rows, a.m, sums.data());
    CHECK(sums == want);

    const auto n = static_cast<std::size_t>(a.m.padded());
    std::vector<std::uint8_t> relu(n), plain_relu(n);
    k.relu(sums.data(), a.m, 50.0F, relu.data());
    PlainKernels().relu(sums.data(), a.m, 50.0F, plain_relu.data());
    CHECK(relu == plain_relu);
    CHECK(std::any_of(relu.begin(), relu.end(), [](auto v) { return v > 0 && v < 255; }));
    std::vector<float> values(n), plain_values(n);
    k.values(sums.data(), a.m, values.data());
    PlainKernels().values(sums.data(), a.m, plain_values.data());
    CHECK(values == plain_values);
    std::vector<std::int16_t> words(n), plain_words(n);
    k.words(sums.data(), a.m, 3000.0F, words.data());
    PlainKernels().words(sums.data(), a.m, 3000.0F, plain_words.data());
    CHECK(words == plain_words);
    const int size = static_cast<int>(std::min<std::size_t>(n, 256));
    CHECK(k.dot(words.data(), relu.data(), size) == PlainKernels().dot(words.data(), relu.data(), size));
  }
}

void CheckLstm(const NeuralKernels& k) {
  CAPTURE(k.name);
  RandomMatrix input(800, 260, 3), state(800, 200, 4);
  std::vector<std::int32_t> x(800), h(800);
  for (auto& v : x) v = static_cast<std::int32_t>(input.random() % 40000) - 20000;
  for (auto& v : h) v = static_cast<std::int32_t>(input.random() % 40000) - 20000;
  std::vector<float> cell(200), plain_cell(200);
  for (std::size_t i = 0; i < 200; ++i) cell[i] = plain_cell[i] = static_cast<float>(i) * 0.02F - 2.0F;
  std::vector<std::uint8_t> out(200), plain_out(200);
  for (int step = 0; step < 3; ++step) {
    k.lstm(x.data(), input.m, h.data(), state.m, 200, cell.data(), out.data());
    PlainKernels().lstm(x.data(), input.m, h.data(), state.m, 200, plain_cell.data(), plain_out.data());
    CHECK(cell == plain_cell);
    CHECK(out == plain_out);
  }
  CHECK(*std::max_element(out.begin(), out.end()) > 140);
  CHECK(*std::min_element(out.begin(), out.end()) < 116);
}

}  // namespace

TEST_CASE("products and steps are the same for every instruction set") {
  CheckKernels(PlainKernels());
  CheckLstm(PlainKernels());
  for (const NeuralKernels* k : {Avx2Kernels(), Avx512Kernels()}) {
    if (k == nullptr) {
      MESSAGE("this machine lacks one of the instruction sets; not compared");
      continue;
    }
    CheckKernels(*k);
    CheckLstm(*k);
  }
}

}  // namespace recount::language
