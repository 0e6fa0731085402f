// The commands and their options as help, manual and completion tell them: all read from the one declaration.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace recount::cli {

// "--format", "-o": the names of an option, long ones first; empty for what stands without a name (PATH).
std::vector<std::string> NamesOf(const CLI::Option& option);
// The words that an option made by AddChoice takes, as its description lists them; empty for other options.
std::vector<std::string> ChoicesOf(const CLI::Option& option);

// recount.1, in roff. `root` is the whole command line.
std::string Manual(const CLI::App& root);
// A completion script for "bash", "zsh" or "fish".
std::string Completion(const CLI::App& root, const std::string& shell);

}  // namespace recount::cli
