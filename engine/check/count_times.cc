#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/check/counts.h"
#include "engine/check/equal_dates.h"
#include "engine/check/fold.h"
#include "engine/model/unicode.h"

namespace recount::check {
namespace {

std::ptrdiff_t Points(std::string_view text) {
  return CodePoints(text).size();
}

// The same words, one inside the other, or a word that says something in both.
bool SameWords(const std::string& got, const std::string& wanted, const std::vector<std::string>& wanted_words) {
  if (got.empty()) return false;
  if (wanted.find(got) != std::string::npos || got.find(wanted) != std::string::npos) return true;
  const auto words = ContentWords(got);
  return std::any_of(words.begin(), words.end(), [&](const std::string& w) {
    return std::find(wanted_words.begin(), wanted_words.end(), w) != wanted_words.end();
  });
}

}  // namespace

Count CountTimes(const Corpus& corpus, const Reported& reported, Closed* closed) {
  Count count;
  for (const auto& expected : corpus.times) {
    ++count.expected;
    const auto text = reported.TextOf(expected.article);
    const auto sentence = FoldText(expected.sentence.empty() ? expected.text : expected.sentence);
    const auto wanted = FoldText(expected.text);
    const auto wanted_words = ContentWords(wanted);
    const auto at = text.find(sentence);
    bool right = false;
    std::vector<std::string> wrong;
    for (const auto& time : reported.view().times) {
      if (time.article != expected.article || at == std::string_view::npos) continue;
      const auto got = FoldText(time.text);
      if (!SameWords(got, wanted, wanted_words)) continue;
      const auto begin = Points(text.substr(0, at));
      const auto position = reported.Position(time);
      if (!position || *position >= begin + Points(sentence) || *position + Points(got) <= begin) continue;
      right = TimesEqual(expected.value, time.value) ||
              std::any_of(expected.accept_values.begin(), expected.accept_values.end(),
                          [&](const std::string& value) { return TimesEqual(value, time.value); });
      if (right) break;
      wrong.push_back(absl::StrCat("'", time.text, "' = ", time.value.empty() ? "nothing" : time.value));
    }
    const auto what = absl::StrCat(expected.article, ": '", expected.text, "' in '", expected.sentence, "': expected ",
                                   expected.value);
    if (right) {
      ++count.found;
      if (!expected.gap.empty()) closed->push_back(absl::StrCat("times ", what, ": ", expected.gap));
    } else {
      count.misses.push_back(
          {absl::StrCat(what, wrong.empty() ? ", not found" : ", got ", absl::StrJoin(wrong, "; ")), expected.gap});
    }
  }
  return count;
}

}  // namespace recount::check
