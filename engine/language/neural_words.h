// What the neural model sees of a word: a key for the word vectors and keys for learned pieces (the word, its
// beginning, its ending, its shape). engine/language/training/neural/features.py makes the same keys; change both
// together.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recount::language {

constexpr int kNeuralPieces = 10;     // lower, form, three beginnings, four endings, shape
constexpr int kNeuralWordPieces = 2;  // the first two stand for the whole word

struct NeuralWord {
  std::uint64_t vector = 0;
  std::array<std::uint64_t, kNeuralPieces> pieces{};  // 0: none
};

// "Talks Fail", "TALKS FAIL": where every word has capitals they say less; the shape tells which ("Xx|T").
std::vector<NeuralWord> ReadNeuralWords(const std::vector<std::string_view>& forms);

// The keys before hashing, "" for none: for tests that compare with the trainer.
std::vector<std::vector<std::string>> NeuralKeys(const std::vector<std::string_view>& forms);

}  // namespace recount::language
