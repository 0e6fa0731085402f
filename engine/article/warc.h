// Records of a WARC file (ISO 28500), one after another, none of them held longer than its turn. A broken record is
// told and passed over: reading goes on at the next one that begins as a record must.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/article/byte_source.h"

namespace recount::article {

struct WarcRecord {
  int number = 0;        // from 1, broken ones counted
  std::uint64_t at = 0;  // byte where it begins, unpacked
  std::string type, uri, date, content_type;
  std::string block;  // empty where `Wanted` said no
};

class WarcReader {
 public:
  explicit WarcReader(ByteSource source) : source_(std::move(source)) {}

  // The next response, resource or conversion record; nothing at the end. What was broken before it is in `problems`.
  std::optional<WarcRecord> Next(std::vector<std::string>* problems);

 private:
  bool FindBegin(std::vector<std::string>* problems);
  bool ReadHeader(WarcRecord* record, std::uint64_t* length, std::vector<std::string>* problems);

  ByteSource source_;
  std::string line_;  // the line read last
  int number_ = 0;
  bool told_end_ = false;
};

// "HTTP/1.1 200 OK" with its headers and body, the body unpacked and joined from its chunks.
struct HttpMessage {
  int status = 0;
  std::string content_type, last_modified, body;
};
// Errors: no HTTP message, an encoding that cannot be undone ("br").
absl::StatusOr<HttpMessage> ReadHttp(std::string_view block);

}  // namespace recount::article
