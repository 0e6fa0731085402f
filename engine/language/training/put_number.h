// Numbers in a model's tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace recount::language {

// Four bytes at a place, lowest first.
inline void PutNumber(std::string* out, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) (*out)[at + i] = static_cast<char>((value >> (8 * i)) & 0xFFU);
}

}  // namespace recount::language
