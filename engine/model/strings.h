// The one place where our std::string_view meets Abseil's. Debian builds Abseil with a string_view of its own, which
// neither converts to nor from std::string_view, so every call of an Abseil string function goes through av() and sv().
//
//   absl::StrCat(av(token), "/", av(tag));      std::string_view tail = sv(absl::StripPrefix(av(line), "Date:"));
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"

namespace recount {

inline absl::string_view av(std::string_view s) {
  return {s.data(), s.size()};
}
inline std::string_view sv(absl::string_view s) {
  return {s.data(), s.size()};
}

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
struct StringEq {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return a == b; }
};

// Hash containers keyed by strings, looked up by std::string_view. Their order of iteration is not stable: sort before
// anything of it reaches output.
template <typename V>
using StringMap = absl::flat_hash_map<std::string, V, StringHash, StringEq>;
using StringSet = absl::flat_hash_set<std::string, StringHash, StringEq>;

}  // namespace recount
