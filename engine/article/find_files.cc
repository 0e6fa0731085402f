#include "engine/article/find_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace recount::article {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargest = std::size_t{1} << 30U;
constexpr int kDeepest = 64;  // folders in folders

std::string SystemWords(int code) {
  return std::error_code(code, std::generic_category()).message();
}

bool IsHidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name[0] == '.';
}

// A folder may hold pictures, tables and scripts beside its articles: only endings of articles are taken, and files
// without one.
bool IsArticle(const fs::path& path) {
  return KindOf(path.string()) != FileKind::kUnknown || path.extension().empty();
}

absl::Status Walk(const fs::path& folder, int depth, std::vector<std::string>* out) {
  if (depth > kDeepest)
    return absl::InvalidArgumentError(absl::StrCat(folder.string(), ": folders nested deeper than ", kDeepest));
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) entries.push_back(*it);
  if (error)
    return absl::InvalidArgumentError(depth == 0 ? error.message()
                                                 : absl::StrCat(folder.string(), ": ", error.message()));
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path().string() < b.path().string(); });
  const bool corpus = fs::is_directory(folder / "articles", error);
  for (const fs::directory_entry& entry : entries) {
    if (IsHidden(entry.path())) continue;
    if (entry.is_directory(error)) {
      if (entry.is_symlink(error)) continue;  // may lead in a circle
      if (absl::Status status = Walk(entry.path(), depth + 1, out); !status.ok()) return status;
    } else if (IsArticle(entry.path())) {
      const std::string name = entry.path().filename().string();
      if (corpus && (name == "expected.json" || name == "manifest.json")) continue;
      out->push_back(entry.path().string());
    }
  }
  return absl::OkStatus();
}

}  // namespace

FileKind KindOf(std::string_view path) {
  const std::string ending = absl::AsciiStrToLower(fs::path(path).extension().string());
  if (ending == ".txt" || ending == ".text") return FileKind::kText;
  if (ending == ".md" || ending == ".markdown") return FileKind::kMarkdown;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return FileKind::kHtml;
  if (ending == ".json") return FileKind::kJson;
  if (ending == ".jsonl" || ending == ".ndjson") return FileKind::kJsonLines;
  return FileKind::kUnknown;
}

absl::StatusOr<std::vector<std::string>> FilesUnder(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return absl::NotFoundError("no such file or folder");
  if (status.type() == fs::file_type::none) return absl::InvalidArgumentError(error.message());
  if (!fs::is_directory(status)) return std::vector<std::string>{path};
  std::vector<std::string> out;
  if (absl::Status walked = Walk(path, 0, &out); !walked.ok()) return walked;
  if (out.empty()) return absl::NotFoundError("no articles in this folder");
  return out;
}

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return absl::InvalidArgumentError(SystemWords(errno));
  std::string out;
  std::string buffer(1U << 16U, '\0');
  int fault = 0;
  while (true) {
    const ssize_t n = ::read(file, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fault = errno;
    if (n <= 0) break;
    out.append(buffer, 0, static_cast<std::size_t>(n));
    if (out.size() > kLargest) break;
  }
  ::close(file);
  if (fault != 0) return absl::InvalidArgumentError(SystemWords(fault));
  if (out.size() > kLargest) return absl::InvalidArgumentError("larger than 1 GiB");
  return out;
}

}  // namespace recount::article
