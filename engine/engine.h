// recount: what several outlets wrote about one story, as one reconciled account. Read this header first.
//
//   auto engine = recount::Engine::Create({});                       // words, rules and model are inside the binary
//   recount::Loaded loaded = engine->Read({"articles/"}, {});        // files, folders, JSON Lines, annotated lines;
//   never fails whole recount::Account account = engine->Reconcile(std::move(loaded)); // the whole journey for (const
//   auto& entry : account.timeline) { ... }               // days, with the events in account.events for (const auto&
//   finding : account.findings) { ... }             // agree, compatible, conflict, disputed, updated, single
//
// One article alone, and the parallel half of the journey:
//   recount::Annotated one = engine->Annotate(article);              // times, entities, speech, events; publication
//   date stated or unknown
//
// Everything is a value; nothing is shared or global. The same input gives the same output, for any order of files and
// any number of threads. Errors are absl::Status with an address ("file:line: reason"); odd input is a note on its
// article, never a crash.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/account.h"
#include "engine/model/annotated.h"
#include "engine/model/loaded.h"
#include "engine/model/text.h"

namespace recount {

namespace knowledge {
class Files;
}

struct EngineOptions {
  std::string language = "en";
  std::string model = "accurate";      // or "fast"
  std::vector<std::string> knowledge;  // folders laid over the embedded words and rules
};

// Called now and then on long runs: articles done, articles in all (0: not known). From one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

class Engine {
 public:
  static absl::StatusOr<Engine> Create(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  Loaded Read(const std::vector<std::string>& paths, const ReadOptions& options) const;
  // "-" among the paths reads this instead of a file.
  Loaded Read(const std::vector<std::string>& paths, const ReadOptions& options, std::string_view standard_input) const;

  // For archives (WARC) larger than memory: at most `most` articles at a time.
  std::vector<Input> ReadInBatches(const std::vector<std::string>& paths, const ReadOptions& options,
                                   std::string_view standard_input, std::size_t most,
                                   const std::function<void(Loaded)>& take) const;
  static bool HasArchive(const std::vector<std::string>& paths);

  // The first half of the journey: a pure function of one article.
  Annotated Annotate(const Article& article) const;
  // The same with the event mentions that these spans (in bytes) name instead of those found in the text.
  Annotated Annotate(const Article& article, const std::vector<Span>& events) const;
  // The times alone, with what they resolve to. Reads the grammar of those sentences only whose times depend on it, and
  // who says what not at all: several times faster. A publication date that is not stated is told from the article's
  // own words.
  Annotated Times(const Article& article) const;
  // All of them, on `jobs` threads (0: one); in the order given.
  std::vector<Annotated> AnnotateAll(Loaded loaded, int jobs, const Progress& progress = nullptr) const;
  std::vector<Annotated> TimesOfAll(Loaded loaded, int jobs, const Progress& progress = nullptr) const;

  // The second half: publication dates, the story graph, findings, timeline.
  Account Reconcile(std::vector<Annotated> articles, std::vector<Input> inputs) const;
  // Both halves.
  Account Reconcile(Loaded loaded, int jobs, const Progress& progress = nullptr) const;

  // The parse alone, for `annotate --format conllu`. `article` must outlive it.
  Text Parse(const Article& article) const;

  // The words and rules it was made with, a user's own among them: `explain` looks up where a rule stands.
  const knowledge::Files& Knowledge() const;

  std::string ModelName() const;  // "en-perceptron-1", for --version
  std::string TimeZoneRelease() const;

 private:
  Annotated Annotate(const Article& article, const std::vector<Span>* events) const;
  std::vector<Annotated> OfAll(const Loaded& loaded, int jobs, const Progress& progress,
                               Annotated (Engine::*one)(const Article&) const) const;
  struct Steps;
  explicit Engine(std::unique_ptr<Steps> steps);
  std::unique_ptr<Steps> steps_;
};

}  // namespace recount
