// The man page, made of what --help says.
#include <fmt/format.h>

#include "cli/describe.h"
#include "cli/version.h"

namespace recount::cli {
namespace {

// Text as roff: hyphens of options stay hyphens, a line never begins with a request.
std::string Roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) {
      out += "\\&";
      out.push_back(c);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string OptionEntry(const CLI::Option& option) {
  std::string names;
  for (const auto& name : NamesOf(option)) names += (names.empty() ? "\\fB" : ", \\fB") + Roff(name) + "\\fR";
  if (names.empty()) names = "\\fI" + Roff(option.get_name()) + "\\fR";
  if (option.get_items_expected_max() > 0 && !NamesOf(option).empty() && !option.get_type_name().empty()) {
    names += " \\fI" + Roff(option.get_type_name()) + "\\fR";
  }
  std::string text = option.get_description();
  if (!option.get_default_str().empty()) text += fmt::format(" (default: {})", option.get_default_str());
  return fmt::format(".TP\n{}\n{}\n", names, Roff(text));
}

}  // namespace

std::string Manual(const CLI::App& root) {
  std::string out = fmt::format(
      ".TH RECOUNT 1 \"\" \"recount {}\" \"User Commands\"\n.SH NAME\nrecount \\- one reconciled account of what "
      "several "
      "outlets wrote\n.SH SYNOPSIS\n.B recount\n\\fICOMMAND\\fR [\\fIOPTION\\fR]... \\fIPATH\\fR...\n.SH "
      "DESCRIPTION\n{}\n",
      Roff(kVersion), Roff(root.get_description()));
  out += ".SH COMMANDS\n";
  for (const CLI::App* command : root.get_subcommands([](const CLI::App*) { return true; })) {
    out += fmt::format(".SS recount {}\n{}.\n", Roff(command->get_name()), Roff(command->get_description()));
    for (const CLI::Option* option : command->get_options()) out += OptionEntry(*option);
    if (!command->get_footer().empty()) out += fmt::format(".PP\n.nf\n{}\n.fi\n", Roff(command->get_footer()));
  }
  out += fmt::format(".SH EXIT STATUS\n.nf\n{}\n.fi\n", Roff(root.get_footer()));
  return out;
}

}  // namespace recount::cli
