#include "engine/article/warc.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/model/strings.h"

namespace recount::article {
namespace {

constexpr std::uint64_t kLargestPage = std::uint64_t{16} << 20U;  // no article is larger; pictures and films are
constexpr std::uint64_t kLargestBlock = std::uint64_t{1} << 40U;

std::string_view Stripped(std::string_view line) {
  return sv(absl::StripAsciiWhitespace(av(line)));
}

// "WARC/1.0" or "WARC/1.1".
bool RecordBegins(std::string_view line) {
  return line.substr(0, 6) == "WARC/1" || line.substr(0, 6) == "WARC/0";
}

bool SplitField(std::string_view line, std::string* name, std::string_view* value) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  *name = absl::AsciiStrToLower(av(Stripped(line.substr(0, colon))));
  *value = Stripped(line.substr(colon + 1));
  return true;
}

}  // namespace

// Leaves the version line in line_.
bool WarcReader::FindBegin(std::vector<std::string>* problems) {
  std::uint64_t lost_at = 0;
  bool lost = false;
  while (true) {
    const std::uint64_t at = source_.position();
    if (!source_.ReadLine(&line_)) break;
    if (RecordBegins(line_)) return true;
    if (lost || Stripped(line_).empty()) continue;
    lost = true;
    lost_at = at;
    problems->push_back(absl::StrCat("byte ", lost_at, ": no WARC record begins here; passed over to the next one"));
  }
  if (!source_.status().ok() && !told_end_) {
    told_end_ = true;
    problems->push_back(absl::StrCat("byte ", source_.position(), ": ", source_.status().message()));
  }
  return false;
}

bool WarcReader::ReadHeader(WarcRecord* record, std::uint64_t* length, std::vector<std::string>* problems) {
  bool sized = false;
  std::string name;
  std::string_view value;
  while (source_.ReadLine(&line_)) {
    const std::string_view line = Stripped(line_);
    if (line.empty()) break;
    if (!SplitField(line, &name, &value)) continue;
    if (name == "warc-type") record->type = absl::AsciiStrToLower(av(value));
    if (name == "warc-target-uri") record->uri = std::string(value);
    if (name == "warc-date") record->date = std::string(value);
    if (name == "content-type") record->content_type = absl::AsciiStrToLower(av(value));
    if (name == "content-length") sized = absl::SimpleAtoi(av(value), length) && *length <= kLargestBlock;
  }
  if (record->uri.size() > 2 && record->uri.front() == '<') record->uri = record->uri.substr(1, record->uri.size() - 2);
  if (!sized) {
    problems->push_back(absl::StrCat("record ", record->number, " at byte ", record->at, ": no Content-Length"));
  }
  return sized;
}

std::optional<WarcRecord> WarcReader::Next(std::vector<std::string>* problems) {
  while (FindBegin(problems)) {
    WarcRecord record;
    record.number = ++number_;
    record.at = source_.position() - line_.size();
    std::uint64_t length = 0;
    if (!ReadHeader(&record, &length, problems)) continue;
    const bool wanted = record.type == "response" || record.type == "resource" || record.type == "conversion";
    if (!wanted || length > kLargestPage) {
      source_.Skip(length);
      continue;
    }
    if (source_.Read(static_cast<std::size_t>(length), &record.block) < length) {
      problems->push_back(absl::StrCat("record ", record.number, " at byte ", record.at, ": cut off, ",
                                       record.block.size(), " of ", length, " bytes"));
      continue;
    }
    return record;
  }
  return std::nullopt;
}

namespace {

absl::StatusOr<std::string> Unchunked(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    const auto end = body.find('\n');
    if (end == std::string_view::npos) break;
    std::string_view size = Stripped(body.substr(0, end));
    size = size.substr(0, size.find(';'));
    std::uint64_t n = 0;
    if (size.empty() || size.size() > 8) return absl::InvalidArgumentError("broken chunks");
    for (const char c : size) {
      if (!absl::ascii_isxdigit(static_cast<unsigned char>(c))) return absl::InvalidArgumentError("broken chunks");
      n = n * 16 + static_cast<std::uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    body.remove_prefix(end + 1);
    if (n == 0) break;
    out += body.substr(0, n);
    body.remove_prefix(std::min<std::size_t>(n, body.size()));
    if (body.substr(0, 2) == "\r\n") body.remove_prefix(2);
  }
  return out;
}

}  // namespace

absl::StatusOr<HttpMessage> ReadHttp(std::string_view block) {
  if (block.substr(0, 5) != "HTTP/") return absl::InvalidArgumentError("no HTTP message");
  HttpMessage out;
  std::string packing, transfer, name;
  bool first = true;
  while (!block.empty()) {
    const auto end = block.find('\n');
    const std::string_view line = Stripped(block.substr(0, end));
    block.remove_prefix(end == std::string_view::npos ? block.size() : end + 1);
    if (line.empty()) break;
    std::string_view value;
    if (first) {
      const auto blank = line.find(' ');
      if (blank != std::string_view::npos && !absl::SimpleAtoi(av(line.substr(blank + 1, 3)), &out.status))
        out.status = 0;
      first = false;
    } else if (SplitField(line, &name, &value)) {
      if (name == "content-type") out.content_type = absl::AsciiStrToLower(av(value));
      if (name == "last-modified") out.last_modified = std::string(value);
      if (name == "content-encoding") packing = absl::AsciiStrToLower(av(value));
      if (name == "transfer-encoding") transfer = absl::AsciiStrToLower(av(value));
    }
  }
  out.body = std::string(block);
  // Archives often keep the headers of what they have unpacked already.
  if (transfer.find("chunked") != std::string::npos) {
    if (auto joined = Unchunked(out.body); joined.ok()) out.body = *std::move(joined);
  }
  if (packing == "br" && out.body.find('<') == std::string::npos) return absl::InvalidArgumentError("packed with br");
  auto unpacked = Unpacked(std::move(out.body), kLargestPage);
  if (!unpacked.ok()) return unpacked.status();
  out.body = *std::move(unpacked);
  return out;
}

}  // namespace recount::article
