// Words that had one tag class wherever the treebanks hold them ("the", "of", "would", commas): they are not asked of
// the tagger. Nearly half of all tokens, at no cost in accuracy.
//
// Layout: u32 slots; slots x u32 {check in the upper 24 bits, class + 1 in the lower 8}; 0 marks an empty slot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/words.h"

namespace recount::language {

class FixedWords {
 public:
  static bool View(std::string_view bytes, FixedWords* out);
  // The table's bytes; words as (Word::form, class).
  static std::string Pack(const std::vector<std::pair<std::uint64_t, int>>& words);

  // The class of this Word::form; -1: the tagger decides.
  int ClassOf(std::uint64_t form) const;

 private:
  const unsigned char* slots_ = nullptr;
  std::uint32_t size_ = 0;
};

}  // namespace recount::language
