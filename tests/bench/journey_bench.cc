// How fast the halves of the journey are, and how they grow with the number of articles. Run by scripts/bench.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>

#include "engine/engine.h"
#include "tests/bench/make_stories.h"

namespace recount::bench {
namespace {

const Engine& TheEngine() {
  static const Engine engine = [] {
    auto made = Engine::Create({});
    if (!made.ok()) {
      fprintf(stderr, "%s\n", std::string(made.status().message()).c_str());
      std::exit(1);
    }
    return std::move(*made);
  }();
  return engine;
}

std::size_t Bytes(const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const auto& article : articles) bytes += article.text.size();
  return bytes;
}

// Starting up: words, rules and model read from inside the binary.
void Create(benchmark::State& state) {
  for (auto _ : state) {
    auto engine = Engine::Create({});
    benchmark::DoNotOptimize(engine.ok());
  }
}
BENCHMARK(Create)->Unit(benchmark::kMillisecond);

// Language alone: sentences, words, tags, parse. Bytes of text a second.
void Parse(benchmark::State& state) {
  const auto articles = FixtureArticles();
  std::int64_t tokens = 0;
  for (auto _ : state) {
    for (const auto& article : articles) tokens += TheEngine().Parse(article).size();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(Bytes(articles)));
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(Parse)->Unit(benchmark::kMillisecond);

// The whole first half, one article after the other.
void Annotate(benchmark::State& state) {
  const auto articles = FixtureArticles();
  for (auto _ : state) {
    for (const auto& article : articles) benchmark::DoNotOptimize(TheEngine().Annotate(article));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(Bytes(articles)));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(articles.size()));
}
BENCHMARK(Annotate)->Unit(benchmark::kMillisecond);

// The second half alone, over n articles of n/4 stories: near-linear means that items a second stay about the same.
void Reconcile(benchmark::State& state) {
  std::vector<Annotated> annotated;
  for (const auto& article : MakeStories(static_cast<int>(state.range(0)) / 4, 4))
    annotated.push_back(TheEngine().Annotate(article));
  for (auto _ : state) {
    state.PauseTiming();
    auto copy = annotated;
    state.ResumeTiming();
    benchmark::DoNotOptimize(TheEngine().Reconcile(std::move(copy), {}));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(Reconcile)->RangeMultiplier(4)->Range(16, 1024)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace recount::bench

BENCHMARK_MAIN();
