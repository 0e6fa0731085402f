// Words and rules as data. Each step reads its own files from here once, into typed tables.
//
//   auto files = knowledge::Files::Embedded("en");
//   for (const auto& file : files.Under("times/")) { ... ParseRecords(file) ... }
//
// A user's --knowledge DIR lies over the embedded files: a file of the same path is read after (not in place of) ours,
// so that its records add to or override records of the same name.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "engine/model/strings.h"

namespace recount::knowledge {

struct File {
  std::string path;    // "times/weekdays.txt", without the language
  std::string origin;  // for messages: "en/times/weekdays.txt", or the user's own path
  std::string_view text;
};

class Files {
 public:
  static Files Embedded(std::string_view language);
  // Adds a user's file: `path` relative to the language's folder.
  void Add(std::string path, std::string origin, std::string text);

  // All files whose path begins with `prefix`, ours first, sorted by path.
  std::vector<File> Under(std::string_view prefix) const;
  const std::string& language() const { return language_; }

 private:
  struct Stored {
    std::string path, origin;
    const char* embedded = nullptr;
    std::string own;
  };
  std::string language_;
  std::vector<Stored> files_;
};

// A record: lines "key value", up to an empty line. "#" begins a comment line. A line that starts with white space
// continues the value above, joined by a blank.
//
//   rule   days-ago
//   find   <count> <day-unit> ago
//   yes    2024-03-12  "three days ago"  ->  2024-03-09
struct Field {
  std::string key, value;
  int line = 0;
};
struct Record {
  std::string origin;  // file, for messages
  int line = 0;
  std::vector<Field> fields;
  // The first value of this key, or "".
  std::string_view Get(std::string_view key) const;
  std::vector<std::string_view> All(std::string_view key) const;
  // "en/times/weekdays.txt:12"
  std::string Address(int at_line = 0) const;
};
absl::StatusOr<std::vector<Record>> ParseRecords(const File& file);

// A table: one entry a line, columns divided by tabs (or by two blanks and more), "#" comments and empty lines left
// out.
struct Row {
  std::vector<std::string_view> cells;
  int line = 0;
};
std::vector<Row> ParseTable(const File& file);

// An error with its address: "en/times/weekdays.txt:12: <message>".
absl::Status ErrorAt(std::string_view origin, int line, std::string_view message);

}  // namespace recount::knowledge
