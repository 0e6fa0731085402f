// The neural model as it lies in the binary: engine/language/model/en-accurate.bin, made by
// engine/language/training/neural/. A view over its bytes; nothing is unpacked at start-up.
//
// Word vectors are GloVe 6B 100d (PDDL), one byte a number. The network: vectors and learned pieces of words -> layers
// of LSTM in both directions -> parts of speech; heads by a biaffine score (Dozat and Manning, ICLR 2017), relations by
// a bilinear one.
//
// Layout (little-endian): "RECNEUR2", u32 sections, then for each {u32 begin, u32 size}, then the sections, each
// 64-byte aligned: 0 name, 1 tag classes {u8 upos, u8 xpos}, 2 relations {u8}, 3 sizes {u32} and 4 factors {f32} in the
// order of the fields below, 5 vector slots, 6 vectors, 7 word slots, 8 words, 9 piece slots, 10 pieces, 11 root {u8},
// 12 matrices one behind the other: layer by layer {forward input, forward state, backward input, backward state}, then
// in the order of the fields below.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/language/neural_kernels.h"
#include "engine/model/tags.h"

namespace recount::language {

// Rows of bytes found by a hashed key. Slots {u32 check, u32 row + 1}, probed linearly.
class HashedRows {
 public:
  static bool View(std::string_view slots, std::string_view rows, int size, HashedRows* out);
  // nullptr: none.
  const std::int8_t* Find(std::uint64_t key) const {
    const auto check = static_cast<std::uint32_t>(key >> 32U);
    auto at = static_cast<std::uint32_t>(((key & 0xFFFFFFFFULL) * slots_) >> 32U);
    for (std::uint32_t tries = 0; tries < slots_; ++tries) {
      const std::uint32_t* slot = table_ + std::size_t{at} * 2U;
      if (slot[1] == 0) return nullptr;
      if (slot[0] == check && slot[1] <= count_)
        return rows_ + std::size_t{slot[1] - 1} * static_cast<std::size_t>(size_);
      if (++at == slots_) at = 0;
    }
    return nullptr;
  }
  void Prefetch(std::uint64_t key) const {
    __builtin_prefetch(table_ + std::size_t{static_cast<std::uint32_t>(((key & 0xFFFFFFFFULL) * slots_) >> 32U)} * 2U);
  }
  int size() const { return size_; }

 private:
  const std::uint32_t* table_ = nullptr;
  const std::int8_t* rows_ = nullptr;
  std::uint32_t slots_ = 0;
  std::uint32_t count_ = 0;
  int size_ = 0;
};

struct NeuralModel {
  struct TagPair {
    Upos upos = Upos::X;
    Xpos xpos = Xpos::None;
  };
  struct Layer {
    PackedMatrix input[2];  // forward, backward
    PackedMatrix state[2];
  };
  std::string name;
  std::vector<TagPair> tags;
  std::vector<Rel> relations;
  int units = 0;          // of an LSTM in one direction
  int tag_layer = 0;      // the layer that parts of speech are read from
  int relation_size = 0;  // of the vectors that relations are scored from
  float word_by = 1;      // sums of learned rows, to bytes
  float piece_by = 1;
  float name_by = 1;
  float tag_by = 1;  // what a layer's values are multiplied by before they are rounded
  float arc_head_by = 1;
  float arc_dependent_by = 1;
  float arc_by = 1;
  float relation_head_by = 1;
  float relation_dependent_by = 1;
  float pair_by = 1;
  float pair_scale = 1;  // a sum over a pair, back to the scale of the scores
  HashedRows vectors;
  HashedRows words;
  HashedRows pieces;
  const std::uint8_t* root = nullptr;  // the root's vector, as arc_head gives them
  std::vector<Layer> layers;
  PackedMatrix tag_hidden;
  PackedMatrix tag_out;
  PackedMatrix name_hidden;  // read from tag_layer too
  PackedMatrix name_out;     // scores in the order of NameTag, from kOutside
  PackedMatrix arc_head;
  PackedMatrix arc_dependent;
  PackedMatrix arc;  // from a dependent's vector to what its head's is multiplied with
  PackedMatrix relation_head;
  PackedMatrix relation_dependent;
  PackedMatrix relation_pair;    // for each relation, what the head's vector is multiplied with
  PackedMatrix relation_single;  // what the dependent alone says

  // The bytes must outlive the model and be aligned to 4.
  static absl::StatusOr<NeuralModel> View(std::string_view bytes);
};

constexpr std::string_view kNeuralMagic = "RECNEUR2";
constexpr std::uint32_t kNeuralSections = 13;
constexpr int kNeuralInput = 260;  // 100 + 96 + 64

// The bytes of engine/language/model/en-accurate.bin.
std::string_view EmbeddedNeuralModel();

}  // namespace recount::language
