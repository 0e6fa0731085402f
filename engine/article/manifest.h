// What a user knows about articles, from a table or a JSON file: id, outlet, published, title, url, group.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/article/records.h"

namespace recount::article {

struct ManifestRow {
  std::string id, outlet, published, title, url, group;
  std::string place;  // "line 3", "record 3"
};

// CSV with a header row, or JSON: a list of objects, {"articles": [...]}, {"id": {...}, ...}.
// Errors: "no column id", "line 4: …"; `problems` tells of rows that were passed over.
absl::StatusOr<std::vector<ManifestRow>> ParseManifest(std::string_view text, const RecordFields& fields,
                                                       std::vector<std::string>* problems);

}  // namespace recount::article
