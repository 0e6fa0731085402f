// From the paths of the command line to files, in a fixed order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace recount::article {

enum class FileKind {
  kText,
  kMarkdown,
  kHtml,
  kJson,
  kJsonLines,
  kXml,  // a feed or NewsML
  kWarc,
  kUnknown
};  // kUnknown: no ending, or one that says nothing
// An ending of packed files (".gz", ".zst") is looked through: "a.json.gz" is JSON.
FileKind KindOf(std::string_view path);

// The file itself; or what lies in a folder and below: articles by their endings, sorted, hidden files and folders left
// out. A corpus (a folder with articles/ in it) lends its expected.json and manifest to no one: those two are left out
// as well. Errors: "no such file or folder", "no articles in this folder", the system's own words.
absl::StatusOr<std::vector<std::string>> FilesUnder(const std::string& path);

// Unpacked where it is gzip or zstd. Errors: the system's own words ("Permission denied"), "larger than 1 GiB", broken
// packing.
absl::StatusOr<std::string> ReadFile(const std::string& path);

}  // namespace recount::article
