// How fast the language step is on running text of own making, in tokens a second: the whole step on one thread, and
// its start-up.
#include <benchmark/benchmark.h>

#include <string>

#include "engine/language/language.h"

namespace recount::bench {
namespace {

std::string RunningText(int paragraphs) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) {
    text +=
        "The pilots of the northern ports went on strike on Monday, and their union said the ferries would not sail "
        "before the "
        "company makes a better offer. “We have waited for two years,” Anna Lind, the head of the union, told "
        "reporters after the "
        "meeting in Bergen. About 3,500 passengers were stranded; some of them slept in the terminal. The minister for "
        "transport, "
        "who is to meet both sides on Thursday, called on them to return to the table.\n\n";
  }
  return text;
}

const language::Language& English() {
  static const language::Language language = *language::Language::Load(knowledge::Files::Embedded("en"));
  return language;
}

void LanguageRead(benchmark::State& state) {
  Article article;
  article.text = RunningText(static_cast<int>(state.range(0)));
  std::int64_t tokens = 0;
  for (auto _ : state) {
    const Text text = English().Read(article);
    tokens += text.size();
  }
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(LanguageRead)->Arg(1)->Arg(10)->Arg(1000)->Unit(benchmark::kMillisecond);

void LanguageLoad(benchmark::State& state) {
  const auto files = knowledge::Files::Embedded("en");
  for (auto _ : state) benchmark::DoNotOptimize(language::Language::Load(files).ok());
}
BENCHMARK(LanguageLoad)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace recount::bench
