// Where a command's result goes: to a file that is written whole or not at all, or to standard output.
#pragma once

#include <string>
#include <string_view>

namespace recount::cli {

// Writes `text` to `path`, or to standard output where it is empty. A regular file appears under its name only when all
// of it is on disk (a neighbour file is written, then renamed). A reader that has closed its pipe ends the command
// quietly. Gives an exit code; problems are told on standard error.
int Write(const std::string& path, std::string_view text);

}  // namespace recount::cli
