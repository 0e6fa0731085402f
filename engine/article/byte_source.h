// Bytes of a file in order, unpacked on the way where they are gzip (of one or many members, as WARC files have) or
// zstd. Holds a buffer, never the whole file.
//
//   auto source = ByteSource::Open("crawl.warc.gz");
//   std::string line;
//   while (source->ReadLine(&line)) ...
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace recount::article {

class ByteSource {
 public:
  static absl::StatusOr<ByteSource> Open(const std::string& path);
  // Bytes that are in memory already; they outlive it.
  static ByteSource Of(std::string_view bytes);
  ByteSource(ByteSource&&) noexcept;
  ByteSource& operator=(ByteSource&&) noexcept;
  ~ByteSource();

  // Up to and with the next line feed; false at the end. Lines longer than 1 MiB are cut.
  bool ReadLine(std::string* line);
  // Appends at most `most` bytes; gives how many.
  std::size_t Read(std::size_t most, std::string* out);
  std::size_t Skip(std::uint64_t count);
  std::uint64_t position() const;  // of the unpacked bytes
  // Why the bytes ended before their time: the packing is broken, the disk. Ok at a proper end.
  const absl::Status& status() const;

 private:
  struct Impl;
  explicit ByteSource(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Whether these first bytes are gzip or zstd.
bool IsPacked(std::string_view front);
// All of them, unpacked; as they are where they are not packed. Errors: broken packing, more than `largest` bytes.
absl::StatusOr<std::string> Unpacked(std::string bytes, std::size_t largest = std::size_t{1} << 30U);

}  // namespace recount::article
