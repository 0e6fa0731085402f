#include "engine/language/fixed_words.h"

#include <cstring>

#include "engine/language/sparse_table.h"

namespace recount::language {
namespace {

std::uint32_t CheckOf(std::uint64_t form) {
  return static_cast<std::uint32_t>(form >> 40U) << 8U;
}

}  // namespace

bool FixedWords::View(std::string_view bytes, FixedWords* out) {
  if (bytes.size() < 4) return false;
  std::memcpy(&out->size_, bytes.data(), 4);
  if (out->size_ == 0 || bytes.size() != 4 + std::size_t{out->size_} * 4U) return false;
  out->slots_ = reinterpret_cast<const unsigned char*>(bytes.data()) + 4;
  return true;
}

std::string FixedWords::Pack(const std::vector<std::pair<std::uint64_t, int>>& words) {
  std::vector<std::uint32_t> slots(words.size() * 2 + 1, 0);
  const auto size = static_cast<std::uint32_t>(slots.size());
  for (const auto& [form, kind] : words) {
    std::uint32_t at = SparseTable::SlotOf(form, size);
    while (slots[at] != 0) at = (at + 1) % size;
    slots[at] = CheckOf(form) | static_cast<std::uint32_t>(kind + 1);
  }
  std::string out(4 + slots.size() * 4, '\0');
  std::memcpy(out.data(), &size, 4);
  std::memcpy(out.data() + 4, slots.data(), slots.size() * 4);
  return out;
}

int FixedWords::ClassOf(std::uint64_t form) const {
  std::uint32_t at = SparseTable::SlotOf(form, size_);
  for (std::uint32_t tries = 0; tries < size_; ++tries) {
    std::uint32_t slot = 0;
    std::memcpy(&slot, slots_ + std::size_t{at} * 4U, 4);
    if (slot == 0) return -1;
    if ((slot & ~0xFFU) == CheckOf(form)) return static_cast<int>(slot & 0xFFU) - 1;
    if (++at == size_) at = 0;
  }
  return -1;
}

}  // namespace recount::language
