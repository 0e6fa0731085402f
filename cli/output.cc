#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "cli/exit.h"
#include "cli/say.h"

namespace recount::cli {
namespace {

// 0, or the error.
int WriteAll(int file, std::string_view text) {
  while (!text.empty()) {
    const auto n = ::write(file, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

int Failed(const std::string& path, int error) {
  Complain("recount: {}: cannot write: {}\n", path, std::strerror(error));
  return kUsage;
}

// Devices and pipes take what is written; only a regular file can be replaced as a whole.
bool IsRegularOrNew(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) != 0 || S_ISREG(info.st_mode);
}

}  // namespace

Sink::Sink(std::string path) : path_(std::move(path)) {
  if (path_.empty()) {
    file_ = STDOUT_FILENO;
  } else if (IsRegularOrNew(path_)) {
    neighbour_ = path_ + ".XXXXXX";
    file_ = ::mkstemp(neighbour_.data());
    if (file_ < 0) neighbour_.clear();
  } else {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  }
  if (file_ < 0) error_ = errno;
}

Sink::~Sink() {
  if (file_ >= 0 && file_ != STDOUT_FILENO) ::close(file_);
  if (!neighbour_.empty()) ::unlink(neighbour_.c_str());
}

bool Sink::Append(std::string_view text) {
  if (error_ == 0) error_ = WriteAll(file_, text);
  return error_ == 0;
}

int Sink::Finish() {
  if (!neighbour_.empty()) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (error_ == 0 && ::fchmod(file_, 0666 & ~mask) != 0) error_ = errno;
    if (error_ == 0 && ::fsync(file_) != 0 && errno != EINVAL && errno != ENOTSUP) error_ = errno;
  }
  if (file_ >= 0 && ::close(file_) != 0 && error_ == 0) error_ = errno;
  file_ = -1;
  if (!neighbour_.empty() && error_ == 0) {
    if (::rename(neighbour_.c_str(), path_.c_str()) == 0) {
      neighbour_.clear();
    } else {
      error_ = errno;
    }
  }
  if (error_ == 0 || (error_ == EPIPE && neighbour_.empty()))
    return kFine;  // a reader that has gone has what it wanted
  return Failed(path_.empty() ? "standard output" : path_, error_);
}

int Write(const std::string& path, std::string_view text) {
  Sink sink(path);
  sink.Append(text);
  return sink.Finish();
}

}  // namespace recount::cli
