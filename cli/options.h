// Options that commands share.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/filter.h"
#include "engine/report/layout.h"

namespace recount::cli {

struct Options {
  std::vector<std::string> paths;
  std::string format;
  std::string output;  // -o; empty: standard output
  report::Filter filter;
  std::vector<std::string> outlets, published;  // ID=NAME, ID=DATE (or a DATE for all articles)
  std::string manifest;
  std::vector<std::string> knowledge;
  std::string language = "en";
  std::string model = "accurate";
  std::string level = "lead";
  int jobs = 0;   // 0: as many as the machine has
  int width = 0;  // 0: the terminal's, or 100
  bool verbose = false;
  bool quiet = false;
};

// PATH…, --outlet, --published, --manifest, --knowledge, --language, --model, --jobs, --verbose, --quiet.
void AddInput(CLI::App* app, Options* options, bool paths_required);
// --format (the first is the default), -o, --width.
void AddOutput(CLI::App* app, Options* options, const std::vector<std::string>& formats);
// --about, --since, --until.
void AddFilter(CLI::App* app, Options* options);
// An option that takes one of a few words; another word is a usage error naming them.
CLI::Option* AddChoice(CLI::App* app, const std::string& name, std::string* value,
                       const std::vector<std::string>& choices, const std::string& help);

// Columns and colour: the terminal's where the output goes to one; 100 plain columns in a pipe or file.
report::Look LookFor(const Options& options);

}  // namespace recount::cli
