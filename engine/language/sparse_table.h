// Weights of a linear model as they lie in the binary: hashed feature -> a short row of (action, weight) pairs. Nothing
// is parsed or copied at start-up; the table is a view over the model's bytes.
//
// Layout (little-endian): u32 slots, u32 row bytes; slots x {u32 check, u32 row}; rows, each {u8 count, count x {u8
// action, i8 weight}}. A slot is found from the low half of the hash, checked by the high half, probed linearly; row 0
// marks an empty slot.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace recount::language {

class SparseTable {
 public:
  static constexpr std::size_t kSlot = 6;

  // False where the bytes are no such table.
  static bool View(std::string_view bytes, SparseTable* out);

  static std::uint32_t SlotOf(std::uint64_t hash, std::uint32_t slots) {
    return static_cast<std::uint32_t>(((hash & 0xFFFFFFFFULL) * slots) >> 32U);
  }

  // Adds the rows of these features to scores[action]. In three passes, so that the memory of all slots, then of all
  // rows, is on its way before the first is read: most of the time goes into waiting for it.
  template <std::size_t N>
  void AddTo(const std::array<std::uint64_t, N>& features, int count, int* scores) const {
    std::array<const unsigned char*, N> rows;
    int found = 0;
    for (int i = 0; i < count; ++i) {
      __builtin_prefetch(slots_ + std::size_t{SlotOf(features[static_cast<std::size_t>(i)], size_)} * kSlot);
    }
    for (int i = 0; i < count; ++i) {
      const unsigned char* row = Find(features[static_cast<std::size_t>(i)]);
      if (row == nullptr) continue;
      __builtin_prefetch(row);
      rows[static_cast<std::size_t>(found++)] = row;
    }
    for (int i = 0; i < found; ++i) {
      const unsigned char* row = rows[static_cast<std::size_t>(i)];
      for (unsigned n = *row++; n > 0; --n, row += 2) scores[row[0]] += static_cast<signed char>(row[1]);
    }
  }

 private:
  const unsigned char* Find(std::uint64_t hash) const {
    const std::uint64_t check = hash >> 40U;
    std::uint32_t at = SlotOf(hash, size_);
    while (true) {
      std::uint64_t slot = 0;
      std::memcpy(&slot, slots_ + std::size_t{at} * kSlot, sizeof slot);  // two bytes too many, which are cut off
      const std::uint64_t where = slot & 0xFFFFFFU;
      if (where == 0) return nullptr;
      if (((slot >> 24U) & 0xFFFFFFU) == check) return rows_ + where;
      if (++at == size_) at = 0;
    }
  }

  const unsigned char* slots_ = nullptr;
  const unsigned char* rows_ = nullptr;
  std::uint32_t size_ = 0;
};

}  // namespace recount::language
