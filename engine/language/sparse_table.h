// Weights of a linear model as they lie in the binary: hashed feature -> a short row of (action, weight) pairs. Nothing
// is parsed or copied at start-up; the table is a view over the model's bytes.
//
// Layout (little-endian): u32 slots, u32 row bytes; slots x {u32 check, u32 row}; rows, each {u8 count, count x {u8
// action, i8 weight}}. A slot is found from the low half of the hash, checked by the high half, probed linearly; row 0
// marks an empty slot.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace recount::language {

class SparseTable {
 public:
  // False where the bytes are no such table.
  static bool View(std::string_view bytes, SparseTable* out);

  static std::uint32_t SlotOf(std::uint64_t hash, std::uint32_t slots) {
    return static_cast<std::uint32_t>(((hash & 0xFFFFFFFFULL) * slots) >> 32U);
  }

  void Prefetch(std::uint64_t hash) const { __builtin_prefetch(slots_ + std::size_t{SlotOf(hash, size_)} * 8U); }

  void AddTo(std::uint64_t hash, int* scores) const {
    const auto check = static_cast<std::uint32_t>(hash >> 32U);
    std::uint32_t at = SlotOf(hash, size_);
    while (true) {
      std::uint32_t slot[2];
      std::memcpy(slot, slots_ + std::size_t{at} * 8U, sizeof slot);
      if (slot[1] == 0) return;
      if (slot[0] == check) {
        const unsigned char* row = rows_ + slot[1];
        for (unsigned n = *row++; n > 0; --n, row += 2) scores[row[0]] += static_cast<signed char>(row[1]);
        return;
      }
      if (++at == size_) at = 0;
    }
  }

 private:
  const unsigned char* slots_ = nullptr;
  const unsigned char* rows_ = nullptr;
  std::uint32_t size_ = 0;
};

}  // namespace recount::language
