#include "engine/knowledge/load_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include "absl/strings/str_cat.h"

namespace recount::knowledge {

namespace fs = std::filesystem;

absl::Status AddFolder(const std::string& folder, Files* files) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return absl::NotFoundError(absl::StrCat(folder, ": no such folder"));
  std::vector<fs::path> found;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file(error) && it->path().extension() == ".txt") found.push_back(it->path());
  }
  if (error) return absl::UnavailableError(absl::StrCat(folder, ": ", error.message()));
  std::sort(found.begin(), found.end());
  for (const fs::path& path : found) {
    std::ifstream in(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in.good() && !in.eof()) return absl::UnavailableError(absl::StrCat(path.string(), ": cannot be read"));
    if (text.size() > (64U << 20U))
      return absl::InvalidArgumentError(absl::StrCat(path.string(), ": larger than 64 MB"));
    files->Add(path.lexically_relative(folder).generic_string(), path.string(), std::move(text));
  }
  return absl::OkStatus();
}

}  // namespace recount::knowledge
