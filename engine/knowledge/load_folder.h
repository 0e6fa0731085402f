// A user's own names and rules: every .txt file under a folder is laid over the embedded ones of the same path.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "engine/knowledge/files.h"

namespace recount::knowledge {

// NotFound where there is no such folder; other errors name the file. Files of up to 64 MB.
absl::Status AddFolder(const std::string& folder, Files* files);

}  // namespace recount::knowledge
