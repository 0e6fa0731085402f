// Which parts of speech a word can be, for words that the treebanks do not hold: "sank" is a form of a verb, "denies"
// is one of "deny". About 75,000 words of WordNet as a hashed table in the model.
//
// Layout: u32 slots; slots x u32 {check in the upper 24 bits, kinds in the lower 8}; 0 marks an empty slot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/model/tags.h"

namespace recount::language {

class Lexicon {
 public:
  enum Kinds : unsigned {
    kNoun = 1,
    kVerb = 2,
    kAdjective = 4,
    kAdverb = 8,
    kVerbForm = 16,
    kComparedForm = 32,
    kPluralForm = 64,  // stored
    // Found by taking off an ending whose rest is stored.
    kPlural = 1U << 8U,
    kThirdPerson = 1U << 9U,
    kPast = 1U << 10U,
    kGerund = 1U << 11U,
    kCompared = 1U << 12U,
    kLy = 1U << 13U
  };

  static bool View(std::string_view bytes, Lexicon* out);
  static std::uint32_t CheckOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 40U) << 8U; }

  unsigned Stored(std::string_view lower) const;   // kinds of the word as it stands, 0 if it is not known
  unsigned KindsOf(std::string_view lower) const;  // with those that its ending gives
  // The word of which this is a regular form with this tag, if the lexicon holds it; otherwise "".
  std::string BaseOf(std::string_view lower, Xpos xpos) const;

 private:
  // The stem before a regular ending ("denies" - "ies" + "y") that is of this kind.
  std::string Stem(std::string_view lower, std::string_view ending, unsigned kind) const;
  const unsigned char* slots_ = nullptr;
  std::uint32_t size_ = 0;
};

}  // namespace recount::language
