// Names of enumerated kinds: a table per kind, read in both directions.
#pragma once

#include <array>
#include <string_view>

namespace recount {

template <typename E, std::size_t N>
struct NameTable {
  std::array<std::string_view, N> names;
  constexpr std::string_view Of(E kind) const { return names[static_cast<std::size_t>(kind)]; }
  constexpr E Find(std::string_view name, E otherwise) const {
    for (std::size_t i = 0; i < N; ++i) {
      if (names[i] == name) return static_cast<E>(i);
    }
    return otherwise;
  }
};

}  // namespace recount
