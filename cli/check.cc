#include "engine/check/check.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/say.h"
#include "cli/session.h"

namespace recount::cli {
namespace {

struct Totals {
  int corpora = 0, failed = 0, expected = 0, found = 0, gaps = 0, failures = 0;
};

std::string Line(const check::CheckResult& result, const std::string& folder) {
  return fmt::format("{:4} {:40} {:>4} of {:<4} {:>3} gaps {:>3} failures  {}\n", result.Passed() ? "ok" : "FAIL",
                     result.corpus, result.Found(), result.Expected(), result.OpenGaps(), result.Failures(), folder);
}

}  // namespace

Run AddCheck(CLI::App* app) {
  const auto o = std::make_shared<Options>();
  const auto brief = std::make_shared<bool>(false);
  app->add_option("CORPUS", o->paths, "folders with articles/ and expected.json")->required();
  app->add_option("-o,--output", o->output, "write to this file, whole or not at all")->type_name("FILE");
  app->add_option("--knowledge", o->knowledge, "a folder of names, outlets and rules laid over those built in")
      ->type_name("DIR")
      ->allow_extra_args(false);
  AddChoice(app, "--model", &o->model, {"fast", "accurate"},
            "tagger and parser: several times faster, or more often right");
  app->add_option("--language", o->language, "language of the articles")->type_name("CODE")->capture_default_str();
  app->add_option("--jobs", o->jobs, "threads; 0: as many as the machine has")
      ->type_name("N")
      ->check(CLI::Range(0, 1024));
  app->add_flag("--brief", *brief, "the tables, without the list of what was missed");
  app->add_flag("--quiet", o->quiet, "one line a corpus");
  return [o, brief] {
    Session engine(*o);
    if (!engine.Start()) return engine.exit();
    Totals totals;
    std::string out;
    int unreadable = kFine;
    for (const auto& folder : o->paths) {
      auto corpus = check::LoadCorpus(folder);
      if (!corpus.ok()) {
        Complain("recount: {}\n", sv(corpus.status().message()));
        unreadable = kBadInput;
        continue;
      }
      ReadOptions read;
      read.manifest = corpus->manifest;
      Loaded loaded = engine.engine().Read({corpus->articles_folder}, read);
      for (const auto& input : loaded.inputs) {
        if (input.error.empty()) continue;
        Complain("recount: {}: {}\n", input.path, input.error);
        unreadable = kBadInput;
      }
      const auto result = check::CheckAccount(engine.engine().Reconcile(std::move(loaded), o->jobs), *corpus);
      ++totals.corpora;
      totals.failed += result.Passed() ? 0 : 1;
      totals.expected += result.Expected();
      totals.found += result.Found();
      totals.gaps += result.OpenGaps();
      totals.failures += result.Failures();
      if (o->quiet) {
        out += Line(result, folder);
      } else {
        out += check::Say(result, *brief ? check::Detail::kTable : check::Detail::kFull);
        if (!out.ends_with('\n')) out += "\n";
        out += "\n";
      }
    }
    if (totals.corpora > 1) {
      out += fmt::format("{} corpora, {} with regressions: {} of {} expectations met, {} known gaps, {} failures\n",
                         totals.corpora, totals.failed, totals.found, totals.expected, totals.gaps, totals.failures);
    }
    Options writing = *o;
    const int written = Session(writing).Finish(out);
    if (written != kFine) return written;
    if (totals.failed > 0) return static_cast<int>(kDifferences);
    return unreadable;
  };
}

}  // namespace recount::cli
