#include "engine/language/model.h"

#include <cstring>

#include "engine/language/hash.h"

namespace recount::language {

std::uint64_t HashOf(const TagClass& c) {
  const std::uint64_t h =
      Combine(HashBytes("class", static_cast<std::uint64_t>(c.upos) + 1), static_cast<std::uint64_t>(c.xpos) + 1);
  return (h & ~std::uint64_t{0xFF}) | static_cast<std::uint64_t>(c.upos);
}

absl::StatusOr<Model> Model::View(std::string_view bytes) {
  const auto bad = [](const char* why) {
    return absl::DataLossError(std::string("language model: ") + why + "; run scripts/train_language");
  };
  const std::size_t head = kModelMagic.size() + 4 + kModelSections * 8U;
  if (bytes.size() < head || bytes.substr(0, kModelMagic.size()) != kModelMagic)
    return bad("not a model of this version");
  std::uint32_t table[1 + 2 * kModelSections];
  std::memcpy(table, bytes.data() + kModelMagic.size(), sizeof table);
  if (table[0] != kModelSections) return bad("wrong number of sections");
  std::string_view section[kModelSections];
  for (std::uint32_t i = 0; i < kModelSections; ++i) {
    const std::size_t begin = table[1 + 2 * i];
    const std::size_t size = table[2 + 2 * i];
    if (begin > bytes.size() || size > bytes.size() - begin) return bad("cut short");
    section[i] = bytes.substr(begin, size);
  }
  Model model;
  model.name = std::string(section[0]);
  for (std::size_t i = 0; i + 1 < section[1].size(); i += 2) {
    const auto upos = static_cast<unsigned char>(section[1][i]);
    const auto xpos = static_cast<unsigned char>(section[1][i + 1]);
    if (upos > static_cast<unsigned char>(Upos::X) || xpos > static_cast<unsigned char>(Xpos::None))
      return bad("unknown tag");
    model.classes.push_back({static_cast<Upos>(upos), static_cast<Xpos>(xpos)});
    model.class_hashes.push_back(HashOf(model.classes.back()));
  }
  for (char c : section[2]) {
    if (static_cast<unsigned char>(c) > static_cast<unsigned char>(Rel::xcomp)) return bad("unknown relation");
    model.relations.push_back(static_cast<Rel>(c));
  }
  if (model.classes.empty() || model.classes.size() > 255) return bad("no tag classes");
  if (model.relations.empty() || model.relations.size() > 64) return bad("no relations");
  if (!SparseTable::View(section[3], &model.tagger)) return bad("no tagger");
  if (!SparseTable::View(section[4], &model.parser)) return bad("no parser");
  if (!Lemmas::View(section[5], section[6], &model.lemmas)) return bad("no lemmas");
  if (!Lexicon::View(section[7], &model.lexicon)) return bad("no lexicon");
  if (!FixedWords::View(section[8], &model.fixed)) return bad("no fixed words");
  return model;
}

}  // namespace recount::language
