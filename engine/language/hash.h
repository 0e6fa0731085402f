// Feature hashing: the same 64-bit values on every machine and in every run (absl::Hash is salted, so it cannot be
// stored).
#pragma once

#include <cstdint>
#include <string_view>

namespace recount::language {

inline std::uint64_t Combine(std::uint64_t h, std::uint64_t value) {
  h = (h ^ value) * 0x9E3779B97F4A7C15ULL;
  return h ^ (h >> 32U);
}

inline std::uint64_t HashBytes(std::string_view bytes, std::uint64_t seed = 0x243F6A8885A308D3ULL) {
  std::uint64_t h = seed;
  for (char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return Combine(h, bytes.size() + 1);
}

}  // namespace recount::language
