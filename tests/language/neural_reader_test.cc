// The whole neural reader over a small model of random weights: whatever a model says, the result is a tree, the same
// on every machine and in every company.
#include "engine/language/neural_reader.h"

#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "engine/language/hash.h"

namespace recount::language {
namespace {

class Builder {
 public:
  void Number(std::uint32_t v) { Raw(&v, 4); }
  void Real(float v) { Raw(&v, 4); }
  void Raw(const void* p, std::size_t n) { bytes.append(static_cast<const char*>(p), n); }
  void Align() { bytes.resize((bytes.size() + 63) / 64 * 64); }
  void Matrix(int outputs, int inputs, float scale, std::int32_t zero) {
    const int padded = (outputs + 15) / 16 * 16;
    Number(static_cast<std::uint32_t>(outputs));
    Number(static_cast<std::uint32_t>(inputs / 4));
    Align();
    std::vector<std::int8_t> weights(static_cast<std::size_t>(padded * inputs));
    for (auto& w : weights) w = static_cast<std::int8_t>(static_cast<int>(random() % 127) - 63);
    for (int i = 0; i < padded; ++i) Real(scale);
    for (int i = 0; i < padded; ++i) Real(static_cast<float>(random() % 100) * 0.01F - 0.5F);
    for (int n = 0; n < padded; ++n) {
      std::int32_t sum = 0;
      for (int k = 0; k < inputs; ++k)
        sum += weights[static_cast<std::size_t>(((n / 16 * (inputs / 4) + k / 4) * 16 + n % 16) * 4 + k % 4)];
      Number(static_cast<std::uint32_t>(-zero * sum));
    }
    Raw(weights.data(), weights.size());
    Align();
  }
  std::mt19937 random{11};
  std::string bytes;
};

std::string Rows(std::mt19937* random, std::size_t size) {
  std::string out(size, '\0');
  for (char& c : out) c = static_cast<char>((*random)() % 256);
  return out;
}

std::string Slots(const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> slots(2 * (keys.size() * 2 + 3));
  const std::uint64_t size = slots.size() / 2;
  for (std::uint32_t row = 0; row < keys.size(); ++row) {
    const std::uint64_t h = HashBytes(keys[row]);
    std::size_t at = ((h & 0xFFFFFFFFULL) * size) >> 32U;
    while (slots[2 * at + 1] != 0) at = (at + 1) % size;
    slots[2 * at] = static_cast<std::uint32_t>(h >> 32U);
    slots[2 * at + 1] = row + 1;
  }
  return {reinterpret_cast<const char*>(slots.data()), slots.size() * 4};
}

// Aligned as the embedded model is.
struct SmallModel {
  SmallModel() {
    constexpr int kUnits = 12;
    Builder m;
    std::vector<std::string> sections = {"small", std::string("\x07\x10\x0F\x28", 4)};
    sections.push_back(
        std::string{static_cast<char>(Rel::nsubj), static_cast<char>(Rel::root), static_cast<char>(Rel::obj)});
    Builder sizes, factors;
    for (std::uint32_t s : {2, kUnits, 0, 32, 16}) sizes.Number(s);
    for (float f : {0.5F, 0.5F, 100.0F, 100.0F, 100.0F, 50.0F, 90.0F, 90.0F, 70.0F, 1e-4F, 100.0F}) factors.Real(f);
    sections.insert(sections.end(), {sizes.bytes, factors.bytes});
    sections.insert(
        sections.end(),
        {Slots({"ships", "left"}), Rows(&m.random, 200), Slots({"wships", "fShips", "wleft"}), Rows(&m.random, 3 * 96),
         Slots({"as", "dhips", "at", "SxS", "SXxS"}), Rows(&m.random, 5 * 64), Rows(&m.random, 32)});
    for (int inputs : {kNeuralInput, 2 * kUnits}) {
      for (int d = 0; d < 2; ++d) {
        m.Matrix(4 * kUnits, inputs, 0.0002F, 128);
        m.Matrix(4 * kUnits, kUnits, 0.0005F, 128);
      }
    }
    m.Matrix(128, 2 * kUnits, 0.001F, 128);
    m.Matrix(2, 128, 0.001F, 0);
    m.Matrix(64, 2 * kUnits, 0.001F, 128);
    m.Matrix(7, 64, 0.001F, 0);
    m.Matrix(32, 2 * kUnits, 0.001F, 128);
    m.Matrix(32, 2 * kUnits, 0.001F, 128);
    m.Matrix(32, 32, 0.001F, 0);
    m.Matrix(16, 2 * kUnits, 0.001F, 128);
    m.Matrix(16, 2 * kUnits, 0.001F, 128);
    m.Matrix(3 * 16, 16, 0.001F, 0);
    m.Matrix(3, 16, 0.001F, 0);
    sections.push_back(m.bytes);
    Builder file;
    file.Raw(kNeuralMagic.data(), kNeuralMagic.size());
    file.Number(static_cast<std::uint32_t>(sections.size()));
    std::size_t at = (12 + 8 * sections.size() + 63) / 64 * 64;
    for (const std::string& s : sections) {
      file.Number(static_cast<std::uint32_t>(at));
      file.Number(static_cast<std::uint32_t>(s.size()));
      at += (s.size() + 63) / 64 * 64;
    }
    for (const std::string& s : sections) {
      file.Align();
      file.bytes += s;
    }
    storage.resize(file.bytes.size() / 8 + 1);
    std::memcpy(storage.data(), file.bytes.data(), file.bytes.size());
    size = file.bytes.size();
  }
  std::string_view bytes() const { return {reinterpret_cast<const char*>(storage.data()), size}; }
  std::vector<std::uint64_t> storage;
  std::size_t size = 0;
};

std::string Print(const std::vector<NeuralToken>& tokens) {
  std::string out;
  for (const NeuralToken& t : tokens) {
    out += std::string(Name(t.upos)) + " " + std::string(Name(t.xpos)) + " " + std::to_string(t.head) + " " +
           std::string(Name(t.rel)) + " " + std::string(Name(t.name)) + "\n";
  }
  return out;
}

Forms Words(std::size_t words, unsigned seed) {
  static constexpr std::string_view kWords[] = {"Ships", "left", "ships", "the",  "harbour",
                                                ",",     "1987", "“",     "\xC3", ""};
  std::mt19937 random(seed);
  Forms out;
  for (std::size_t i = 0; i < words; ++i) out.push_back(kWords[random() % std::size(kWords)]);
  return out;
}

bool IsTree(const std::vector<NeuralToken>& tokens) {
  int roots = 0;
  for (const NeuralToken& t : tokens) {
    if (t.head < 0) ++roots;
    if ((t.head < 0) != (t.rel == Rel::root) || t.head >= static_cast<int>(tokens.size())) return false;
    std::size_t steps = 0;
    for (int at = t.head; at >= 0; at = tokens[static_cast<std::size_t>(at)].head) {
      if (++steps > tokens.size()) return false;
    }
  }
  return tokens.empty() || roots == 1;
}

}  // namespace

TEST_CASE("every sentence gets a tree, the same alone, in company and on every instruction set") {
  const SmallModel small;
  const auto model = NeuralModel::View(small.bytes());
  REQUIRE_MESSAGE(model.ok(), model.status().message());
  std::vector<Forms> sentences;
  unsigned seed = 0;
  for (std::size_t words : {0, 1, 2, 7, 30, 1, 0, 150, 12, 399, 400, 401, 1000, 3})
    sentences.push_back(Words(words, ++seed));
  const auto read = ReadSentences(*model, PlainKernels(), sentences);
  REQUIRE(read.size() == sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    CAPTURE(s);
    REQUIRE(read[s].size() == sentences[s].size());
    CHECK(IsTree(read[s]));
    CHECK(Print(ReadSentences(*model, PlainKernels(), {sentences[s]})[0]) == Print(read[s]));
    for (const NeuralKernels* k : {Avx2Kernels(), Avx512Kernels()}) {
      if (k != nullptr) CHECK(Print(ReadSentences(*model, *k, {sentences[s]})[0]) == Print(read[s]));
    }
  }
  // Not one tree for all: the words count.
  CHECK(Print(ReadSentences(*model, PlainKernels(), {{"ships", "left", "ships"}})[0]) !=
        Print(ReadSentences(*model, PlainKernels(), {{"left", "left", "ships"}})[0]));
}

TEST_CASE("a text gets the grammar of its sentences") {
  const SmallModel small;
  const auto model = NeuralModel::View(small.bytes());
  REQUIRE(model.ok());
  Text text;
  text.source = "Ships left. Ships left.";
  int at = 0;
  for (int s = 0; s < 2; ++s) {
    Sentence sentence;
    sentence.first = text.size();
    for (int size : {5, 4, 1}) {
      Token t;
      t.span = {at, at + size};
      t.sentence = s;
      text.tokens.push_back(t);
      at += size == 4 ? size : size + 1;
    }
    sentence.last = text.size();
    text.sentences.push_back(sentence);
  }
  ReadText(*model, BestKernels(), &text);
  for (int i = 0; i < 3; ++i) {
    CHECK(text.at(i).upos == text.at(i + 3).upos);
    CHECK(text.at(i).rel == text.at(i + 3).rel);
    CHECK((text.at(i).head < 0 ? -1 : text.at(i).head + 3) == text.at(i + 3).head);
  }
}

TEST_CASE("bytes that are no model are refused") {
  const SmallModel small;
  CHECK(!NeuralModel::View("").ok());
  CHECK(!NeuralModel::View("RECNEUR2").ok());
  for (std::size_t cut = 0; cut + 64 < small.size; cut += 97)
    CHECK(!NeuralModel::View(small.bytes().substr(0, cut)).ok());
  // Wrong numbers at the front of the file are noticed or harmless; nothing is read beyond the bytes.
  std::mt19937 random(3);
  SmallModel broken;
  for (int round = 0; round < 300; ++round) {
    broken.storage = small.storage;
    reinterpret_cast<char*>(broken.storage.data())[random() % 700] = static_cast<char>(random());
    const auto model = NeuralModel::View(broken.bytes());
    if (model.ok()) CHECK(ReadSentences(*model, BestKernels(), {{"Ships", "left"}})[0].size() == 2);
  }
}

}  // namespace recount::language
