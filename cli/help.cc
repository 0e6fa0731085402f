#include <fmt/format.h>

#include "cli/command.h"
#include "cli/describe.h"
#include "cli/exit.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/say.h"

namespace recount::cli {

Run AddHelp(CLI::App* app) {
  const auto about = std::make_shared<std::string>();
  const auto shell = std::make_shared<std::string>();
  const auto manual = std::make_shared<bool>(false);
  app->add_option("COMMAND", *about, "a command; without one: all of them");
  auto* man = app->add_flag("--manual", *manual, "the man page, in roff");
  app->add_option("--completion", *shell, "a completion script for this shell: bash, zsh or fish")
      ->type_name("SHELL")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->excludes(man);
  return [app, about, shell, manual] {
    const CLI::App& root = *app->get_parent();
    if (*manual) return Write("", Manual(root));
    if (!shell->empty()) return Write("", Completion(root, *shell));
    // Of the whole: App::help would tell of the command that was called, which is this one.
    if (about->empty()) {
      return Write("", root.get_formatter()->make_help(&root, root.get_name(), CLI::AppFormatMode::Normal));
    }
    for (const CLI::App* command : root.get_subcommands([](const CLI::App*) { return true; })) {
      if (command->get_name() == *about) return Write("", command->help());
    }
    Complain("recount help: there is no command {}\n", *about);
    return static_cast<int>(kUsage);
  };
}

}  // namespace recount::cli
