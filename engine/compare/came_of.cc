#include "engine/compare/came_of.h"

#include <algorithm>
#include <vector>

namespace recount::compare {
namespace {

constexpr std::size_t kExcludedBy = 3;  // words behind a negation: "not gas", "no electrical fault"
constexpr std::size_t kShortCause = 9;  // words of "the train had been going too fast"

}  // namespace

CameOf ReadCameOf(const knowledge::Words& words, std::string_view text) {
  CameOf out;
  const std::vector<std::string> all = knowledge::Words::All(text);
  out.words = all.size();
  out.of_death = true;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (words.In("causing", all[i])) out.gives = true;
    const std::string_view kind = words.ClassIn("came-of", all[i]);
    if (kind.empty()) continue;
    const std::size_t from = i - std::min(i, kExcludedBy);
    if (std::any_of(all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const std::string& w) { return words.IsNegation(w) || w == "t"; }))
      continue;
    out.kinds.emplace(kind);
    if (!words.In("way-to-die", kind)) out.of_death = false;
  }
  return out;
}

bool OtherCause(const knowledge::Words& words, const Said& claim, const Said& answer) {
  const CameOf a = ReadCameOf(words, claim.content);
  const CameOf b = ReadCameOf(words, answer.content);
  if (a.kinds.empty() || b.kinds.empty()) return false;
  if (std::any_of(a.kinds.begin(), a.kinds.end(), [&](const std::string& k) { return b.kinds.contains(k); }))
    return false;
  const std::vector<std::string> cue = knowledge::Words::All(claim.cue);
  const bool blames = std::any_of(cue.begin(), cue.end(), [&](const std::string& w) { return words.In("causing", w); });
  if (a.of_death && b.of_death) return true;
  return (a.gives || blames) && (b.gives || b.words <= kShortCause);
}

}  // namespace recount::compare
