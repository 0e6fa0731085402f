#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

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
  struct stat info{};
  return ::stat(path.c_str(), &info) != 0 || S_ISREG(info.st_mode);
}

int WriteThrough(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return Failed(path, errno);
  int error = WriteAll(file, text);
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == EPIPE) return kFine;
  return error == 0 ? static_cast<int>(kFine) : Failed(path, error);
}

int Replace(const std::string& path, std::string_view text) {
  std::string neighbour = path + ".XXXXXX";
  const int file = ::mkstemp(neighbour.data());
  if (file < 0) return Failed(path, errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  int error = WriteAll(file, text);
  if (error == 0 && ::fchmod(file, 0666 & ~mask) != 0) error = errno;
  if (error == 0 && ::fsync(file) != 0 && errno != EINVAL && errno != ENOTSUP) error = errno;
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == 0 && ::rename(neighbour.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return kFine;
  ::unlink(neighbour.c_str());
  return Failed(path, error);
}

}  // namespace

int Write(const std::string& path, std::string_view text) {
  if (!path.empty()) return IsRegularOrNew(path) ? Replace(path, text) : WriteThrough(path, text);
  int error = WriteAll(STDOUT_FILENO, text);
  if (::close(STDOUT_FILENO) != 0 && error == 0) error = errno;
  if (error == 0 || error == EPIPE) return kFine;
  return Failed("standard output", error);
}

}  // namespace recount::cli
