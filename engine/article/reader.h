// Reads what outlets published: files, folders, standard input; plain text, Markdown, HTML, JSON records, JSON Lines,
// annotated lines.
//
//   auto reader = article::Reader::Load(files);
//   Loaded loaded = reader->Read({"articles/", "more.jsonl", "-"}, {}, standard_input);
//   Article one = reader->ReadText("ferry", "ferry.txt", bytes);
//
// Never fails whole: a file that cannot be read is an error on its input, and the rest goes on; odd input is a note on
// its article. An article's text is kept byte for byte (but for a byte-order mark and invalid UTF-8); what is no
// running text is marked.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/loaded.h"

namespace recount::article {

class Reader {
 public:
  static absl::StatusOr<Reader> Load(const knowledge::Files& files);
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  // `standard_input` is what "-" among the paths means.
  Loaded Read(const std::vector<std::string>& paths, const ReadOptions& options, std::string_view standard_input) const;

  // The same for more than memory holds: pages of WARC files one after another, at most `most` articles at a time, the
  // files in the order of their names; other articles before them. Ids are those of Read.
  std::vector<Input> ReadInBatches(const std::vector<std::string>& paths, const ReadOptions& options,
                                   std::string_view standard_input, std::size_t most,
                                   const std::function<void(Loaded)>& take) const;

  // One article from text. Bytes that are empty or binary give an article without text and a note that says so.
  Article ReadText(std::string id, std::string path, std::string_view bytes) const;

  struct Tables;  // inner: read_text.cc, read_records.cc

 private:
  explicit Reader(std::unique_ptr<Tables> tables);
  std::unique_ptr<Tables> tables_;
};

// Whether a WARC file is among these paths or in their folders.
bool HasArchive(const std::vector<std::string>& paths);

}  // namespace recount::article
