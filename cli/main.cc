// recount: what several outlets wrote about one story, as one reconciled account.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/output.h"
#include "cli/say.h"
#include "cli/version.h"
#include "engine/engine.h"
#include "engine/model/strings.h"

namespace recount::cli {
namespace {

constexpr const char* kFooter =
    R"(Exit codes: 0 fine, 1 `check` found differences, 2 usage (or the output could not be written), 3 some input could not be
read: the rest is processed, each bad file is named with the reason.

`recount COMMAND --help` shows a command's options and worked examples.)";

std::vector<std::string> Names() {
  std::vector<std::string> names;
  for (const auto& command : Commands()) names.emplace_back(command.name);
  return names;
}

int ShowVersion() {
  auto engine = Engine::Create({});
  if (!engine.ok()) {
    Complain("recount: {}\n", sv(engine.status().message()));
    return kUsage;
  }
  return Write("", fmt::format("recount {} (model {}, time zones {})\n", kVersion, engine->ModelName(),
                               engine->TimeZoneRelease()));
}

// What CLI11 found wrong, in one line that names the choices.
int UsageError(const CLI::App& app, const CLI::ParseError& error) {
  const auto used = app.get_subcommands();
  const CLI::App* command = used.empty() ? nullptr : used[0];
  const std::string name = command == nullptr ? "recount" : "recount " + command->get_name();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && command != nullptr) {
    std::vector<std::string> options;
    for (const CLI::Option* option : command->get_options()) {
      if (!option->get_lnames().empty()) options.push_back("--" + option->get_lnames()[0]);
    }
    const auto extras = app.remaining(true);
    Complain("{}: unknown option {}; it has {}\n", name, fmt::join(extras, " "), fmt::join(options, ", "));
  } else {
    Complain("{}: {}\n", name, error.what());
  }
  Complain("{} --help shows how it is used.\n", name);
  return kUsage;
}

int Main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows as an error of write(), and ends the command quietly
  CLI::App app(
      "recount reads what several outlets wrote about one story and gives one account: a timeline, who said what,\n"
      "and where they agree, differ or echo one another. It runs offline and shows the words behind every answer.",
      "recount");
  app.footer(kFooter);
  app.get_formatter()->column_width(28);
  bool version = false;
  app.add_flag("--version", version, "version, language model and time-zone release");
  app.require_subcommand(0, 1);
  std::map<const CLI::App*, Run> runs;
  for (const Command& command : Commands()) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    sub->footer(command.examples);
    runs[sub] = command.add(sub);
  }
  if (argc > 1 && argv[1][0] != '-') {
    const std::string first = argv[1];
    const auto names = Names();
    if (std::find(names.begin(), names.end(), first) == names.end()) {
      Complain("recount: unknown command {}; choose {}\n", first, fmt::join(names, ", "));
      return kUsage;
    }
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto used = app.get_subcommands();
    return Write("", used.empty() ? app.help() : used[0]->help());
  } catch (const CLI::ParseError& error) {
    return UsageError(app, error);
  }
  if (version) return ShowVersion();
  const auto used = app.get_subcommands();
  if (used.empty()) {
    Complain("{}", app.help());
    return kUsage;
  }
  return runs.at(used[0])();
}

}  // namespace
}  // namespace recount::cli

int main(int argc, char** argv) {
  return recount::cli::Main(argc, argv);
}
