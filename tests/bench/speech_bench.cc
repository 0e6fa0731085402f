// The speech step alone, its parse, people and times given: articles a second.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <vector>

#include "engine/knowledge/files.h"
#include "engine/knowledge/numbers.h"
#include "engine/language/language.h"
#include "engine/people/find_people.h"
#include "engine/speech/find_speech.h"
#include "engine/times/find_times.h"
#include "tests/bench/make_stories.h"

namespace recount::bench {
namespace {

template <typename T>
T Loaded(absl::StatusOr<T> made) {
  if (!made.ok()) std::abort();
  return *std::move(made);
}

void FindSpeech(benchmark::State& state) {
  const auto files = knowledge::Files::Embedded("en");
  const auto language = Loaded(language::Language::Load(files, language::ModelChoice::kFast));
  const auto people = Loaded(people::People::Load(files));
  const auto numbers = Loaded(knowledge::Numbers::Load(files));
  const auto times = Loaded(times::Times::Load(files, numbers));
  const auto speech = Loaded(speech::SpeechFinder::Load(files));
  const auto articles = FixtureArticles();
  std::vector<Text> texts;
  std::vector<std::vector<Entity>> entities;
  std::vector<std::vector<TimeMention>> mentions;
  std::int64_t words = 0;
  for (const auto& article : articles) {
    texts.push_back(language.Read(article));
    entities.push_back(people.Find(article, texts.back()));
    mentions.push_back(times.Find(article, texts.back()));
    words += texts.back().size();
  }
  for (auto _ : state) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      std::vector<Entity> own = entities[i];  // pronouns are added to them
      benchmark::DoNotOptimize(speech.Find(articles[i], texts[i], mentions[i], &own));
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(articles.size()));
  state.counters["tokens an article"] = static_cast<double>(words) / static_cast<double>(articles.size());
}
BENCHMARK(FindSpeech)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace recount::bench
