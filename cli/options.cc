#include "cli/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "engine/model/days.h"

namespace recount::cli {
namespace {

std::string Choices(const std::vector<std::string>& choices) {
  if (choices.size() == 1) return choices[0];
  std::vector<std::string> first(choices.begin(), choices.end() - 1);
  return fmt::format("{} or {}", fmt::join(first, ", "), choices.back());
}

// A name and a value with "=" between them; `alone`: a value without a name will do.
CLI::Validator Pair(const std::string& shape, bool alone) {
  return CLI::Validator(
      [shape, alone](std::string& value) {
        const auto at = value.find('=');
        if (at == std::string::npos ? alone : at > 0) return std::string();
        return fmt::format("'{}' is not {}", value, shape);
      },
      "");
}

CLI::Validator Date() {
  return CLI::Validator(
      [](std::string& value) {
        return DaysOf(value) ? std::string() : fmt::format("'{}' is no date: write 2022-01-13, 2022-01 or 2022", value);
      },
      "");
}

}  // namespace

CLI::Option* AddChoice(CLI::App* app, const std::string& name, std::string* value,
                       const std::vector<std::string>& choices, const std::string& help) {
  return app->add_option(name, *value, fmt::format("{}: {}", help, Choices(choices)))
      ->check(CLI::Validator(
          [choices](std::string& given) {
            if (std::find(choices.begin(), choices.end(), given) != choices.end()) return std::string();
            return fmt::format("'{}' is not known; choose {}", given, Choices(choices));
          },
          ""))
      ->capture_default_str();
}

void AddInput(CLI::App* app, Options* o, bool paths_required) {
  auto* paths = app->add_option("PATH", o->paths,
                                "articles (.txt .md .html .json .jsonl), annotated lines, folders of them, a corpus "
                                "(its articles/ and manifest.csv), or - for standard input");
  if (paths_required) paths->required();
  app->add_option("--outlet", o->outlets, "who published an article; may stand several times")
      ->type_name("ID=NAME")
      ->check(Pair("ID=NAME, as in --outlet a=\"Press TV\"", false))
      ->allow_extra_args(false);
  app->add_option("--published", o->published, "when an article appeared, or one date for all; may stand several times")
      ->type_name("[ID=]DATE")
      ->check(Pair("ID=DATE, as in --published a=2022-01-13", true))
      ->allow_extra_args(false);
  app->add_option("--manifest", o->manifest, "CSV or JSON with id, outlet, published, title, url, group")
      ->type_name("FILE");
  app->add_option("--knowledge", o->knowledge, "a folder of names, outlets and rules laid over those built in")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app->add_option("--language", o->language, "language of the articles")->type_name("CODE")->capture_default_str();
  AddChoice(app, "--model", &o->model, {"fast", "accurate"},
            "tagger and parser: several times faster, or more often right");
  app->add_option("--jobs", o->jobs, "threads; 0: as many as the machine has")
      ->type_name("N")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  app->add_flag("--verbose", o->verbose, "more words as evidence; on standard error what was odd in each article");
  app->add_flag("--quiet", o->quiet, "no progress and no remarks; errors alone");
}

void AddOutput(CLI::App* app, Options* o, const std::vector<std::string>& formats) {
  o->format = formats.front();
  AddChoice(app, "--format", &o->format, formats, "what to write")->type_name("FORMAT");
  app->add_option("-o,--output", o->output, "write to this file, whole or not at all")->type_name("FILE");
  app->add_option("--width", o->width, "columns of text output; 0: the terminal's, or 100")
      ->type_name("N")
      ->check(CLI::Range(0, 1000));
}

void AddFilter(CLI::App* app, Options* o) {
  app->add_option("--about", o->filter.about, "only where this person, place or body takes part")->type_name("NAME");
  app->add_option("--since", o->filter.since, "only from this day (or month, or year) on")
      ->type_name("DATE")
      ->check(Date());
  app->add_option("--until", o->filter.until, "only up to this day (or month, or year)")
      ->type_name("DATE")
      ->check(Date());
}

report::Look LookFor(const Options& options) {
  report::Look look;
  const bool terminal = options.output.empty() && isatty(STDOUT_FILENO) == 1;
  if (options.width > 0) {
    look.width = options.width;
  } else if (winsize size{}; terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    look.width = std::clamp(static_cast<int>(size.ws_col), 60, 160);
  }
  const char* term = std::getenv("TERM");
  look.colour = terminal && std::getenv("NO_COLOR") == nullptr && term != nullptr && std::string_view(term) != "dumb";
  return look;
}

}  // namespace recount::cli
