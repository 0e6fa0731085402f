// From bytes to valid UTF-8: byte-order mark cut, UTF-16 turned, invalid bytes replaced and counted, binary files
// refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/article.h"

namespace recount::article {

struct Decoded {
  std::string text;
  std::vector<Note> notes;
};

// Errors: "empty", "binary: a NUL byte at 17", "larger than 1 GiB".
absl::StatusOr<Decoded> Decode(std::string_view bytes);
// A code point up to U+10FFFF as UTF-8.
void AppendPoint(std::string* out, unsigned point);

}  // namespace recount::article
