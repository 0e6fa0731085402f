// One run of a command: the engine, the articles read, the account, and how it ends.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "engine/engine.h"
#include "engine/report/write_json.h"

namespace recount::cli {

class Session {
 public:
  explicit Session(const Options& options) : options_(options) {}

  // Each gives false when the command must end; then `exit()` says how, and why has been told.
  bool Start();     // the engine
  bool Read();      // the articles; files that could not be read are named, the rest goes on
  bool Annotate();  // the first half
  bool Times();     // the times alone
  bool Account();   // the whole journey, filtered as asked

  const Engine& engine() const { return *engine_; }
  const Loaded& loaded() const { return loaded_; }
  const std::vector<Annotated>& annotated() const { return annotated_; }
  const recount::Account& account() const { return account_; }
  report::About about() const;

  // The first half for archives larger than memory: reads, annotates and writes in batches. The exit code.
  int AnnotateInBatches();
  bool HasArchive() const { return Engine::HasArchive(options_.paths); }

  // Writes the result; the exit code is the worst of reading and writing.
  int Finish(const std::string& text);
  int exit() const { return exit_; }

 private:
  ReadOptions ReadOptionsFor(const std::vector<std::string>& paths);
  void Tell();
  Options options_;
  std::optional<Engine> engine_;
  std::string standard_input_;
  Loaded loaded_;
  std::vector<Annotated> annotated_;
  recount::Account account_;
  int exit_ = 0;
};

// All of standard input, in blocks: a character at a time costs a tenth of reading the times in it.
std::string StandardInput();

// Tells progress on standard error: only on a terminal, only after a second.
Progress ProgressOn(bool quiet);

}  // namespace recount::cli
