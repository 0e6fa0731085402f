// Event mentions that a user names: JSON Lines of {"doc", "start", "end"}, offsets in code points.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/loaded.h"
#include "engine/model/span.h"

namespace recount::cli {

// By article of `loaded`: its spans in bytes, in the order of the file. Lines about other articles are passed over.
absl::StatusOr<std::vector<std::vector<Span>>> ReadMentions(const std::string& path, const Loaded& loaded);

}  // namespace recount::cli
