#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "cli/say.h"
#include "cli/session.h"

namespace recount::cli {

Progress ProgressOn(bool quiet) {
  using Clock = std::chrono::steady_clock;
  if (quiet || isatty(STDERR_FILENO) != 1) return nullptr;
  return [start = Clock::now(), told = Clock::time_point()](std::size_t done, std::size_t all) mutable {
    const auto now = Clock::now();
    const double seconds = std::chrono::duration<double>(now - start).count();
    if (seconds < 1) return;
    if (done == all) {
      Complain("\r\x1b[K");
    } else if (now - told > std::chrono::milliseconds(200)) {
      told = now;
      const double speed = static_cast<double>(done) / seconds;
      all > 0 ? Complain("\r\x1b[K{} of {} articles, {:.0f} a second", done, all, speed)
              : Complain("\r\x1b[K{} articles, {:.0f} a second", done, speed);  // nobody knows how many there are
    }
    std::fflush(stderr);
  };
}

}  // namespace recount::cli
