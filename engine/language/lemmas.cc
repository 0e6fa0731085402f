#include "engine/language/lemmas.h"

#include <algorithm>
#include <cstring>

#include "engine/language/hash.h"
#include "engine/language/sparse_table.h"
#include "engine/language/words.h"
#include "engine/model/unicode.h"

namespace recount::language {
namespace {

std::string Small(std::string_view form) {
  std::string out;
  out.reserve(form.size());
  for (char c : form) {
    if (static_cast<unsigned char>(c) >= 0x80U) return Lower(form);
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

std::uint64_t Tagged(std::uint64_t h, Upos upos, Xpos xpos) {
  return Combine(Combine(h, static_cast<std::uint64_t>(upos) + 1), static_cast<std::uint64_t>(xpos) + 1);
}

}  // namespace

std::uint64_t LemmaKeyOfForm(std::string_view lower, Upos upos, Xpos xpos) {
  return Tagged(HashBytes(lower), upos, xpos);
}
std::uint64_t LemmaKeyOfEnding(std::string_view ending, Upos upos, Xpos xpos) {
  return Tagged(Combine(HashBytes(ending), 0xE4DULL), upos, xpos);
}

std::string Apply(const LemmaScript& script, std::string_view form) {
  std::string out = script.keep_case ? std::string(form) : Small(form);
  const auto cut = static_cast<std::size_t>(script.cut);
  if (cut > out.size()) return out;
  // Never inside a character.
  if (cut > 0 && (static_cast<unsigned char>(out[out.size() - cut]) & 0xC0U) == 0x80U) return out;
  out.resize(out.size() - cut);
  out += script.add;
  return out.empty() ? std::string(form) : out;
}

bool Lemmas::View(std::string_view scripts, std::string_view table, Lemmas* out) {
  if (scripts.size() < 4 || table.size() < 4) return false;
  std::memcpy(&out->script_count_, scripts.data(), 4);
  std::memcpy(&out->size_, table.data(), 4);
  if (out->size_ == 0 || table.size() < 4 + std::size_t{out->size_} * 8U) return false;
  if (out->script_count_ == 0 || scripts.size() < 4 + std::size_t{out->script_count_} * kLemmaScriptBytes) return false;
  out->scripts_ = reinterpret_cast<const unsigned char*>(scripts.data()) + 4;
  out->slots_ = reinterpret_cast<const unsigned char*>(table.data()) + 4;
  return true;
}

int Lemmas::Find(std::uint64_t key) const {
  const auto check = static_cast<std::uint32_t>(key >> 32U);
  std::uint32_t at = SparseTable::SlotOf(key, size_);
  while (true) {
    std::uint32_t slot[2];
    std::memcpy(slot, slots_ + std::size_t{at} * 8U, sizeof slot);
    if (slot[1] == 0) return -1;
    if (slot[0] == check && slot[1] <= script_count_) return static_cast<int>(slot[1]) - 1;
    if (++at == size_) at = 0;
  }
}

LemmaScript Lemmas::Script(int index) const {
  const unsigned char* p = scripts_ + static_cast<std::size_t>(index) * kLemmaScriptBytes;
  const std::size_t length = std::min<std::size_t>(p[2], kLemmaScriptBytes - 3);
  return {p[0], p[1] != 0, std::string(reinterpret_cast<const char*>(p) + 3, length)};
}

std::string Lemmas::Of(std::string_view form, Upos upos, Xpos xpos, const Lexicon& lexicon) const {
  const std::string plain = PlainApostrophes(form);
  const std::string lower = Small(plain);
  if (lower.size() > 60) return std::string(form);
  int script = Find(LemmaKeyOfForm(lower, upos, xpos));
  if (script < 0 && upos != Upos::PROPN) {
    std::string base = lexicon.BaseOf(lower, xpos);
    if (!base.empty()) return base;
  }
  for (int length = std::min<int>(kLemmaEnding, static_cast<int>(lower.size())); script < 0 && length >= 0; --length) {
    script = Find(
        LemmaKeyOfEnding(std::string_view(lower).substr(lower.size() - static_cast<std::size_t>(length)), upos, xpos));
  }
  if (script < 0) return upos == Upos::PROPN ? plain : lower;
  return Apply(Script(script), plain);
}

}  // namespace recount::language
