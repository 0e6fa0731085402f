// Fuzz target of the time recogniser and the resolver: any text must give times that lie inside it, in order, with
// values that can be told again; nothing may crash. As a libFuzzer target, as a program of its own (scripts/fuzz_times)
// and inside tests/rules.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/dating/dating.h"
#include "engine/knowledge/numbers.h"
#include "engine/model/unicode.h"
#include "engine/times/find_times.h"
#include "tests/support/plain_text.h"

namespace recount::fuzz {

struct TimeEngines {
  times::Times times;
  dating::Dating dating;
};

inline const TimeEngines& EnginesOf(const char* language) {
  auto load = [](const char* code) {
    const auto files = knowledge::Files::Embedded(code);
    return TimeEngines{*times::Times::Load(files, *knowledge::Numbers::Load(files)), *dating::Dating::Load(files)};
  };
  static const TimeEngines english = load("en"), german = load("de");
  return language[0] == 'e' ? english : german;
}

inline void Promise(bool kept) {
  if (!kept) std::abort();
}

inline void FindTimesIn(std::string text, const char* language) {
  int replaced = 0;
  Annotated a;
  a.article.text = ValidUtf8(text, &replaced);
  a.article.published.value = "2024-02-29T13:30";
  a.article.published.days = DaysOf(a.article.published.value);
  const Text plain = tests::PlainText(a.article.text);
  const TimeEngines& engines = EnginesOf(language);
  a.times = engines.times.Find(a.article, plain);
  engines.dating.ResolveTimes(&a);
  int end = 0;
  for (const TimeMention& t : a.times) {
    Promise(t.span.begin >= end && t.span.end > t.span.begin);
    end = t.span.end;
    const auto again = ParseTimeDescription(Format(t.what));
    Promise(again.ok());
    if (t.value.days) Promise(t.value.days->first <= t.value.days->last);
  }
  Promise(end <= static_cast<int>(a.article.text.size()));
}

}  // namespace recount::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text.push_back(static_cast<char>(data[i]));
  recount::fuzz::FindTimesIn(text, "en");
  recount::fuzz::FindTimesIn(text, "de");
  return 0;
}
