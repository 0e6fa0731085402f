// Treebanks in CoNLL-U, as the trainer reads them: gold sentences, and the raw text that they were made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/tags.h"

namespace recount::language {

struct GoldWord {
  std::string form, lemma;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::None;
  int head = -1;  // index in the sentence; -1: the root
  Rel rel = Rel::dep;
  bool space_after = true;
};

struct GoldSentence {
  std::vector<GoldWord> words;
  bool new_paragraph = false;
  bool new_document = false;
  std::vector<std::string_view> Forms() const;
  bool Projective() const;
};

absl::StatusOr<std::vector<GoldSentence>> ReadTreebank(const std::string& path);
absl::StatusOr<std::string> ReadFile(const std::string& path);

}  // namespace recount::language
