#include "engine/article/find_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "engine/article/byte_source.h"

namespace recount::article {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = std::size_t{1} << 30U;
constexpr int kDeepestFolder = 64;  // folders in folders

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
  if (depth > kDeepestFolder)
    return absl::InvalidArgumentError(absl::StrCat(folder.string(), ": folders nested deeper than ", kDeepestFolder));
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
  std::string ending = absl::AsciiStrToLower(fs::path(path).extension().string());
  if (ending == ".gz" || ending == ".zst") return KindOf(fs::path(path).replace_extension().string());
  if (ending == ".txt" || ending == ".text") return FileKind::kText;
  if (ending == ".md" || ending == ".markdown") return FileKind::kMarkdown;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return FileKind::kHtml;
  if (ending == ".json") return FileKind::kJson;
  if (ending == ".jsonl" || ending == ".ndjson") return FileKind::kJsonLines;
  if (ending == ".xml" || ending == ".rss" || ending == ".atom" || ending == ".rdf") return FileKind::kXml;
  if (ending == ".warc") return FileKind::kWarc;
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
  auto source = ByteSource::Open(path);
  if (!source.ok()) return source.status();
  std::string out;
  if (source->Read(kLargestFile + 1, &out) > kLargestFile) return absl::InvalidArgumentError("larger than 1 GiB");
  if (!source->status().ok()) return source->status();
  return out;
}

}  // namespace recount::article
