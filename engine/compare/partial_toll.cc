#include "engine/compare/partial_toll.h"

#include <algorithm>

#include "engine/compare/sentence_words.h"

namespace recount::compare {
namespace {

bool Rises(const knowledge::Words& words, const std::vector<PlacedWord>& all) {
  return std::any_of(all.begin(), all.end(), [&](const PlacedWord& w) { return words.In("rises", w.word); });
}

// "raised its count to 34 after seven people died overnight": the seven are among the 34.
bool Added(const knowledge::Words& words, const std::vector<PlacedWord>& all, const Span& number) {
  constexpr std::size_t kBack = 3;
  const std::size_t at = WordAt(all, number.begin);
  if (!Rises(words, all)) return false;
  for (std::size_t i = at; i-- > 0 && at - i <= kBack;) {
    if (all[i].word == "after" || all[i].word == "when" || (all[i].word == "by" && at - i == 1)) return true;
  }
  return false;
}

}  // namespace

bool IsPartialToll(const knowledge::Words& words, const Annotated& article, const EventMention& m, const Quantity& q) {
  const std::string& text = article.article.text;
  const std::vector<PlacedWord> all = WordsWithPlaces(text, m.sentence_span);
  const std::size_t behind = WordAt(all, q.span.end);
  auto word = [&](std::size_t i) { return i < all.size() ? all[i].word : std::string(); };
  // "eight of them", "17 of the wounded", "26 of the worst hurt".
  if (word(behind) == "of" && words.In("part-of", word(behind + 1))) return true;
  for (std::size_t i = behind; i < behind + 2; ++i) {
    if (words.In("other-time", word(i))) return true;
  }
  if (Added(words, all, q.span)) return true;
  if (m.synset != "rescue") return false;
  return std::any_of(m.participants.begin(), m.participants.end(), [&](const Participant& p) {
    return p.role == Role::kAgent && p.entity >= 0 &&
           article.entities[static_cast<std::size_t>(p.entity)].type == EntityType::kPerson;
  });
}

}  // namespace recount::compare
