#include "engine/language/sparse_table.h"

namespace recount::language {

bool SparseTable::View(std::string_view bytes, SparseTable* out) {
  std::uint32_t head[2];
  if (bytes.size() < sizeof head) return false;
  std::memcpy(head, bytes.data(), sizeof head);
  if (head[0] == 0 || bytes.size() < sizeof head + std::size_t{head[0]} * kSlot + 2 + head[1]) return false;
  out->size_ = head[0];
  out->slots_ = reinterpret_cast<const unsigned char*>(bytes.data()) + sizeof head;
  out->rows_ = out->slots_ + std::size_t{head[0]} * kSlot + 2;
  return true;
}

}  // namespace recount::language
