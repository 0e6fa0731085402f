#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/check/counts.h"
#include "engine/check/equal_words.h"
#include "engine/check/fold.h"

namespace recount::check {
namespace {

bool AnySpeaker(const std::string& first, const std::vector<std::string>& others, const std::string& got) {
  return SpeakersEqual(first, got) ||
         std::any_of(others.begin(), others.end(), [&](const std::string& name) { return SpeakersEqual(name, got); });
}

bool HasWord(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Best {
  bool said = false, kind = false;
  int points = 0;  // kind and via
};

void Once(std::vector<std::string>* seen, std::string what) {
  if (!HasWord(*seen, what)) seen->push_back(std::move(what));
}

}  // namespace

SpeechCount CountSpeech(const Corpus& corpus, const Reported& reported, Closed* closed) {
  SpeechCount count;
  for (const auto& expected : corpus.speech) {
    ++count.expected;
    const bool via_needed = !expected.via.empty() && !expected.via_optional;
    if (via_needed) ++count.via_expected;
    const auto words = FoldText(expected.contains);
    Best best;
    std::vector<std::string> seen;
    for (const auto& speech : reported.view().speech) {
      if (speech.article != expected.article || FoldText(speech.content).find(words) == std::string::npos) continue;
      if (!AnySpeaker(expected.speaker, expected.accept_speakers, speech.speaker)) {
        Once(&seen, absl::StrCat("speaker '", speech.speaker, "'"));
        continue;
      }
      const bool kind =
          expected.kind.empty() || speech.kind == expected.kind || HasWord(expected.accept_kinds, speech.kind);
      const bool via = !via_needed || std::any_of(speech.via.begin(), speech.via.end(), [&](const std::string& got) {
        return AnySpeaker(expected.via, expected.accept_vias, got);
      });
      if (!kind) Once(&seen, absl::StrCat("kind ", speech.kind));
      if (!via) Once(&seen, absl::StrCat("via '", absl::StrJoin(speech.via, ", "), "'"));
      const int points = static_cast<int>(kind) + static_cast<int>(via);
      if (!best.said || points > best.points) best = {true, kind, points};
      if (points == 2) break;
    }
    const bool full = best.said && best.points == 2;
    if (best.said) ++count.said;
    if (best.kind) ++count.kind;
    if (full && via_needed) ++count.via;
    const auto what = absl::StrCat(expected.article, ": ", expected.speaker, ": '", expected.contains, "' (",
                                   expected.kind, expected.via.empty() ? "" : ", via ", expected.via, ")");
    if (full) {
      ++count.found;
      if (!expected.gap.empty()) closed->push_back(absl::StrCat("speech ", what, ": ", expected.gap));
    } else {
      count.misses.push_back(
          {absl::StrCat(what, seen.empty() ? ": not found" : ": got ", absl::StrJoin(seen, "; ")), expected.gap});
    }
  }
  return count;
}

}  // namespace recount::check
