// Where a command's result goes: to a file that is written whole or not at all, or to standard output.
#pragma once

#include <string>
#include <string_view>

namespace recount::cli {

// Writes `text` to `path`, or to standard output where it is empty. A regular file appears under its name only when all
// of it is on disk (a neighbour file is written, then renamed). A reader that has closed its pipe ends the command
// quietly. Gives an exit code; problems are told on standard error.
int Write(const std::string& path, std::string_view text);

// The same in pieces, for output larger than memory. A regular file appears when Finish is called, and only then.
class Sink {
 public:
  explicit Sink(std::string path);
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  ~Sink();

  bool Append(std::string_view text);  // false: nobody wants more, or it cannot be written
  int Finish();                        // an exit code

 private:
  std::string path_, neighbour_;
  int file_ = -1;
  int error_ = 0;
};

}  // namespace recount::cli
