// The trained model as it lies in the binary: engine/language/model/en.bin, made by scripts/train_language. A view;
// nothing is copied but the two small lists of tag classes and relations.
//
// Layout (little-endian): "RECOUNT4", u32 sections, then for each {u32 begin, u32 size}, then the sections, each 8-byte
// aligned: 0 name, 1 tag classes {u8 upos, u8 xpos}, 2 relations {u8}, 3 tagger's table, 4 parser's table, 5 lemma
// scripts, 6 lemma table, 7 lexicon, 8 fixed words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/language/fixed_words.h"
#include "engine/language/lemmas.h"
#include "engine/language/lexicon.h"
#include "engine/language/sparse_table.h"
#include "engine/model/tags.h"

namespace recount::language {

struct TagClass {
  Upos upos = Upos::X;
  Xpos xpos = Xpos::None;
};

// A class as a feature; its lowest byte is the part of speech.
std::uint64_t HashOf(const TagClass& c);

struct Model {
  std::string name;  // "en-perceptron-1"
  std::vector<TagClass> classes;
  std::vector<std::uint64_t> class_hashes;  // HashOf each
  std::vector<Rel> relations;               // the parser's labels
  SparseTable tagger;
  SparseTable parser;
  Lemmas lemmas;
  Lexicon lexicon;
  FixedWords fixed;

  // The bytes must outlive the model and be aligned to 8.
  static absl::StatusOr<Model> View(std::string_view bytes);
};

constexpr std::string_view kModelMagic = "RECOUNT4";
constexpr std::uint32_t kModelSections = 9;

// The bytes of engine/language/model/en.bin.
std::string_view EmbeddedModel();

}  // namespace recount::language
