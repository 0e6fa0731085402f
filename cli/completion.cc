// Completion of commands, options, and the words that options take. Everything else is a file name.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/describe.h"

namespace recount::cli {
namespace {

std::vector<const CLI::App*> CommandsOf(const CLI::App& root) {
  return root.get_subcommands([](const CLI::App*) { return true; });
}

// 'a text' for shells: quotes inside end and begin again.
std::string Quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out + "'";
}

std::string Bash(const CLI::App& root) {
  std::string names, cases;
  for (const CLI::App* command : CommandsOf(root)) {
    names += (names.empty() ? "" : " ") + command->get_name();
    std::string options, values;
    for (const CLI::Option* option : command->get_options()) {
      const auto own = NamesOf(*option);
      for (const auto& name : own) options += (options.empty() ? "" : " ") + name;
      if (const auto choices = ChoicesOf(*option); !choices.empty() && !own.empty()) {
        values += fmt::format("        {}) words={} ;;\n", fmt::join(own, "|"),
                              Quoted(fmt::format("{}", fmt::join(choices, " "))));
      }
    }
    cases += fmt::format("    {})\n      options={}\n      case \"$before\" in\n{}        *) ;;\n      esac ;;\n",
                         command->get_name(), Quoted(options), values);
  }
  return fmt::format(R"(# bash completion of recount
_recount() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" options='' words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W '{} --help --version' -- "$word")
    return
  fi
  case "${{COMP_WORDS[1]}}" in
{}    *) return ;;
  esac
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  elif [ "${{word:0:1}}" = - ]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  fi
}}
complete -o default -F _recount recount
)",
                     names, cases);
}

std::string Zsh(const CLI::App& root) {
  std::string names, cases;
  const auto plain = [](std::string text) {  // brackets and colons mean something there
    std::string out;
    for (const char c : text) {
      if (c == '[' || c == ']' || c == ':') out.push_back('\\');
      out.push_back(c);
    }
    return out;
  };
  for (const CLI::App* command : CommandsOf(root)) {
    names += fmt::format("    {}\n", Quoted(command->get_name() + ":" + command->get_description()));
    std::string options;
    for (const CLI::Option* option : command->get_options()) {
      const auto choices = ChoicesOf(*option);
      for (const auto& name : NamesOf(*option)) {
        std::string spec = fmt::format("{}[{}]", name, plain(option->get_description()));
        if (!choices.empty()) {
          spec += fmt::format(":word:({})", fmt::join(choices, " "));
        } else if (option->get_items_expected_max() > 0) {
          spec += ":value:_files";
        }
        options += fmt::format(" \\\n        {}", Quoted(spec));
      }
    }
    cases += fmt::format("    {})\n      _arguments{} \\\n        '*:path:_files' ;;\n", command->get_name(), options);
  }
  return fmt::format(R"(#compdef recount
_recount() {{
  local -a commands
  commands=(
{}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{}  esac
}}
_recount "$@"
)",
                     names, cases);
}

std::string Fish(const CLI::App& root) {
  std::string out = "# fish completion of recount\n";
  for (const CLI::App* command : CommandsOf(root)) {
    out += fmt::format("complete -c recount -n __fish_use_subcommand -a {} -d {}\n", command->get_name(),
                       Quoted(command->get_description()));
    for (const CLI::Option* option : command->get_options()) {
      std::string flags;
      for (const auto& name : NamesOf(*option)) {
        flags += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      if (flags.empty()) continue;
      const auto choices = ChoicesOf(*option);
      if (!choices.empty()) flags += fmt::format(" -x -a {}", Quoted(fmt::format("{}", fmt::join(choices, " "))));
      out += fmt::format("complete -c recount -n '__fish_seen_subcommand_from {}'{} -d {}\n", command->get_name(),
                         flags, Quoted(option->get_description()));
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> NamesOf(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const auto& name : option.get_lnames()) names.push_back("--" + name);
  for (const auto& name : option.get_snames()) names.push_back("-" + name);
  return names;
}

std::vector<std::string> ChoicesOf(const CLI::Option& option) {
  // AddChoice writes "what it is for: a, b or c"; its default is one of them.
  const std::string& text = option.get_description();
  const auto colon = text.rfind(": ");
  if (colon == std::string::npos || option.get_default_str().empty()) return {};
  std::vector<std::string> words(1);
  for (const char c : text.substr(colon + 2)) {
    if (c == ' ' || c == ',') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back().push_back(c);
    }
  }
  std::erase_if(words, [](const std::string& word) { return word.empty() || word == "or"; });
  const bool member = std::find(words.begin(), words.end(), option.get_default_str()) != words.end();
  return member ? words : std::vector<std::string>{};
}

std::string Completion(const CLI::App& root, const std::string& shell) {
  return shell == "zsh" ? Zsh(root) : shell == "fish" ? Fish(root) : Bash(root);
}

}  // namespace recount::cli
