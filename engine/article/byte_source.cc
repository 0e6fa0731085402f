#include "engine/article/byte_source.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace recount::article {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;
constexpr std::size_t kLongestLine = std::size_t{1} << 20U;
constexpr int kGzipWindow = 15 + 16;

enum class Packing { kNone, kGzip, kZstd };

Packing PackingOf(std::string_view front) {
  if (front.substr(0, 2) == "\x1F\x8B") return Packing::kGzip;
  if (front.substr(0, 4) == "\x28\xB5\x2F\xFD") return Packing::kZstd;
  return Packing::kNone;
}

}  // namespace

struct ByteSource::Impl {
  int file = -1;
  std::string_view memory;
  bool raw_end = false;
  std::string raw;  // read, not yet unpacked
  std::size_t raw_at = 0;
  std::string out;  // unpacked, not yet taken
  std::size_t out_at = 0;
  std::uint64_t taken = 0;
  Packing packing = Packing::kNone;
  z_stream zlib{};
  bool zlib_open = false;
  ZSTD_DStream* zstd = nullptr;
  bool in_frame = false;  // inside a member or frame: an end here is too early
  absl::Status status;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (file >= 0) ::close(file);
    if (zlib_open) inflateEnd(&zlib);
    if (zstd != nullptr) ZSTD_freeDStream(zstd);
  }

  void ReadRaw() {
    raw.clear();
    raw_at = 0;
    if (file < 0) {
      const std::size_t n = std::min(kChunk, memory.size());
      raw.assign(memory.substr(0, n));
      memory.remove_prefix(n);
      raw_end = n == 0;
      return;
    }
    raw.resize(kChunk);
    ssize_t n = 0;
    do {
      n = ::read(file, raw.data(), raw.size());
    } while (n < 0 && errno == EINTR);
    if (n < 0) status = absl::DataLossError(std::error_code(errno, std::generic_category()).message());
    raw.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    raw_end = n <= 0;
  }

  void Fail(std::string_view reason) {
    status = absl::DataLossError(std::string(reason));
    raw_end = true;
    raw.clear();
    raw_at = 0;
    in_frame = false;
  }

  void Begin() {
    ReadRaw();
    packing = PackingOf(raw);
    if (packing == Packing::kGzip) zlib_open = inflateInit2(&zlib, kGzipWindow) == Z_OK;
    if (packing == Packing::kZstd) {
      zstd = ZSTD_createDStream();
      ZSTD_initDStream(zstd);
    }
  }

  // More unpacked bytes behind those not taken; false at the end.
  bool Fill() {
    if (out_at > 0) {
      out.erase(0, out_at);
      out_at = 0;
    }
    const std::size_t before = out.size();
    while (out.size() == before) {
      if (raw_at == raw.size() && !raw_end) ReadRaw();
      if (raw_at == raw.size() && raw_end) {
        if (in_frame) Fail("the file ends in the middle of packed data");
        return false;
      }
      if (packing == Packing::kNone) {
        out.append(raw, raw_at);
        raw_at = raw.size();
      } else if (packing == Packing::kGzip ? !Inflate() : !Decompress()) {
        return out.size() > before;
      }
    }
    return true;
  }

  bool Inflate() {
    if (!in_frame) {
      if (static_cast<unsigned char>(raw[raw_at]) == 0) {  // padding between members
        ++raw_at;
        return true;
      }
      inflateReset(&zlib);
      in_frame = true;
    }
    const std::size_t before = out.size();
    out.resize(before + kChunk);
    zlib.next_in = reinterpret_cast<Bytef*>(raw.data() + raw_at);
    zlib.avail_in = static_cast<uInt>(raw.size() - raw_at);
    zlib.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    zlib.avail_out = static_cast<uInt>(kChunk);
    const int code = inflate(&zlib, Z_NO_FLUSH);
    raw_at = raw.size() - zlib.avail_in;
    out.resize(before + kChunk - zlib.avail_out);
    if (code == Z_STREAM_END) in_frame = false;
    if (code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR) return true;
    Fail(absl::StrCat("broken gzip: ", zlib.msg != nullptr ? zlib.msg : "unknown"));
    return false;
  }

  bool Decompress() {
    const std::size_t before = out.size();
    out.resize(before + kChunk);
    ZSTD_inBuffer in{raw.data(), raw.size(), raw_at};
    ZSTD_outBuffer to{out.data() + before, kChunk, 0};
    const std::size_t code = ZSTD_decompressStream(zstd, &to, &in);
    raw_at = in.pos;
    out.resize(before + to.pos);
    if (ZSTD_isError(code) != 0) {
      Fail(absl::StrCat("broken zstd: ", ZSTD_getErrorName(code)));
      return false;
    }
    in_frame = code != 0;
    return true;
  }
};

ByteSource::ByteSource(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;
ByteSource::~ByteSource() = default;

absl::StatusOr<ByteSource> ByteSource::Open(const std::string& path) {
  auto impl = std::make_unique<Impl>();
  impl->file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (impl->file < 0) {
    return absl::InvalidArgumentError(std::error_code(errno, std::generic_category()).message());
  }
  impl->Begin();
  if (!impl->status.ok()) return impl->status;
  return ByteSource(std::move(impl));
}

ByteSource ByteSource::Of(std::string_view bytes) {
  auto impl = std::make_unique<Impl>();
  impl->memory = bytes;
  impl->Begin();
  return ByteSource(std::move(impl));
}

bool ByteSource::ReadLine(std::string* line) {
  Impl& in = *impl_;
  line->clear();
  std::size_t looked = 0;
  while (true) {
    const auto end = in.out.find('\n', in.out_at + looked);
    if (end != std::string::npos || in.out.size() - in.out_at >= kLongestLine) {
      const std::size_t stop = end != std::string::npos ? end + 1 : in.out_at + kLongestLine;
      line->assign(in.out, in.out_at, stop - in.out_at);
      break;
    }
    looked = in.out.size() - in.out_at;
    if (in.Fill()) continue;
    line->assign(in.out, in.out_at);
    break;
  }
  in.out_at += line->size();
  in.taken += line->size();
  return !line->empty();
}

std::size_t ByteSource::Read(std::size_t most, std::string* out) {
  Impl& in = *impl_;
  std::size_t got = 0;
  while (got < most) {
    if (in.out_at == in.out.size() && !in.Fill()) break;
    const std::size_t n = std::min(most - got, in.out.size() - in.out_at);
    if (out != nullptr) out->append(in.out, in.out_at, n);
    in.out_at += n;
    got += n;
  }
  in.taken += got;
  return got;
}

std::size_t ByteSource::Skip(std::uint64_t count) {
  return Read(static_cast<std::size_t>(count), nullptr);
}

std::uint64_t ByteSource::position() const {
  return impl_->taken;
}

const absl::Status& ByteSource::status() const {
  return impl_->status;
}

bool IsPacked(std::string_view front) {
  return PackingOf(front) != Packing::kNone;
}

absl::StatusOr<std::string> Unpacked(std::string bytes, std::size_t largest) {
  if (!IsPacked(bytes)) return bytes;
  ByteSource source = ByteSource::Of(bytes);
  std::string out;
  if (source.Read(largest + 1, &out) > largest) return absl::InvalidArgumentError("unpacks to more than is allowed");
  if (!source.status().ok()) return source.status();
  return out;
}

}  // namespace recount::article
