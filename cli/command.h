// The table of commands: one file in cli/ and one row in commands.cc each.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <vector>

namespace recount::cli {

using Run = std::function<int()>;

struct Command {
  const char* name;
  const char* summary;    // one line in `recount --help`
  const char* examples;   // worked examples, at the end of `recount <command> --help`
  Run (*add)(CLI::App*);  // declares the options; what it gives is run once they are parsed
};

const std::vector<Command>& Commands();

Run AddTimeline(CLI::App* app);
Run AddDiff(CLI::App* app);
Run AddWho(CLI::App* app);
Run AddCheck(CLI::App* app);
Run AddAnnotate(CLI::App* app);
Run AddExplain(CLI::App* app);
Run AddDates(CLI::App* app);
Run AddGraph(CLI::App* app);
Run AddReport(CLI::App* app);
Run AddExport(CLI::App* app);
Run AddHelp(CLI::App* app);

}  // namespace recount::cli
