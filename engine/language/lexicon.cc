#include "engine/language/lexicon.h"

#include <cstring>

#include "engine/language/hash.h"
#include "engine/language/sparse_table.h"

namespace recount::language {
namespace {

bool Ends(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 1 && word.substr(word.size() - ending.size()) == ending;
}
bool Consonant(char c) {
  return c >= 'a' && c <= 'z' && c != 'a' && c != 'e' && c != 'i' && c != 'o' && c != 'u';
}

}  // namespace

bool Lexicon::View(std::string_view bytes, Lexicon* out) {
  if (bytes.size() < 4) return false;
  std::memcpy(&out->size_, bytes.data(), 4);
  if (out->size_ == 0 || bytes.size() < 4 + std::size_t{out->size_} * 4U) return false;
  out->slots_ = reinterpret_cast<const unsigned char*>(bytes.data()) + 4;
  return true;
}

unsigned Lexicon::Stored(std::string_view lower) const {
  if (size_ == 0) return 0;
  const std::uint64_t hash = HashBytes(lower);
  std::uint32_t at = SparseTable::SlotOf(hash, size_);
  while (true) {
    std::uint32_t slot;
    std::memcpy(&slot, slots_ + std::size_t{at} * 4U, 4);
    if (slot == 0) return 0;
    if ((slot & ~0xFFU) == CheckOf(hash)) return slot & 0xFFU;
    if (++at == size_) at = 0;
  }
}

std::string Lexicon::Stem(std::string_view lower, std::string_view ending, unsigned kind) const {
  if (!Ends(lower, ending)) return {};
  const std::string stem(lower.substr(0, lower.size() - ending.size()));
  auto fits = [&](const std::string& s) { return (Stored(s) & kind) != 0; };
  const char last = stem.back();
  if (ending == "s") {
    if (stem.size() > 2 && Ends(lower, "ies") && fits(stem.substr(0, stem.size() - 2) + "y"))
      return stem.substr(0, stem.size() - 2) + "y";
    if (fits(stem)) return stem;
    if (last == 'e' && fits(stem.substr(0, stem.size() - 1))) return stem.substr(0, stem.size() - 1);
    return {};
  }
  if (last == 'i' && ending[0] == 'e' && fits(stem.substr(0, stem.size() - 1) + "y"))
    return stem.substr(0, stem.size() - 1) + "y";
  const bool doubled = stem.size() > 2 && last == stem[stem.size() - 2] && Consonant(last);
  if (doubled && !fits(stem) && fits(stem.substr(0, stem.size() - 1))) return stem.substr(0, stem.size() - 1);
  // "hoped" is of "hope", not of "hop"; "visited" is of "visit".
  const bool with_e = fits(stem + "e");
  const bool bare = fits(stem);
  const bool short_vowel = stem.size() >= 2 && Consonant(last) && !Consonant(stem[stem.size() - 2]) &&
                           (stem.size() < 3 || Consonant(stem[stem.size() - 3])) && stem.size() <= 4;
  if (with_e && (!bare || short_vowel)) return stem + "e";
  return bare ? stem : std::string{};
}

unsigned Lexicon::KindsOf(std::string_view lower) const {
  if (lower.size() < 2 || lower.size() > 30) return 0;
  unsigned kinds = Stored(lower);
  switch (lower.back()) {
    case 's':
      if (!Stem(lower, "s", kNoun).empty()) kinds |= kPlural;
      if (!Stem(lower, "s", kVerb).empty()) kinds |= kThirdPerson;
      break;
    case 'd':
      if (!Stem(lower, "ed", kVerb).empty()) kinds |= kPast;
      break;
    case 'g':
      if (!Stem(lower, "ing", kVerb).empty()) kinds |= kGerund;
      break;
    case 'r':
      if (!Stem(lower, "er", kAdjective).empty()) kinds |= kCompared;
      break;
    case 't':
      if (!Stem(lower, "est", kAdjective).empty()) kinds |= kCompared;
      break;
    case 'y':
      if (Ends(lower, "ly") && (Stored(lower.substr(0, lower.size() - 2)) & kAdjective) != 0) kinds |= kLy;
      break;
    default:
      break;
  }
  return kinds;
}

std::string Lexicon::BaseOf(std::string_view lower, Xpos xpos) const {
  switch (xpos) {
    case Xpos::NNS:
      return Stem(lower, "s", kNoun);
    case Xpos::VBZ:
      return Stem(lower, "s", kVerb);
    case Xpos::VBD:
    case Xpos::VBN:
      return Stem(lower, "ed", kVerb);
    case Xpos::VBG:
      return Stem(lower, "ing", kVerb);
    case Xpos::JJR:
      return Stem(lower, "er", kAdjective);
    case Xpos::JJS:
      return Stem(lower, "est", kAdjective);
    default:
      return {};
  }
}

}  // namespace recount::language
