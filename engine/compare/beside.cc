#include "engine/compare/beside.h"

#include <algorithm>

namespace recount::compare {

bool IsIn(const Annotated& a, const Span& sentence, const Span& name) {
  const std::string_view before = Slice(a.article.text, {sentence.begin, std::max(sentence.begin, name.begin)});
  return before.ends_with(" in ") || before.ends_with("In ") || before.ends_with(" at ");
}

Beside BesideSentence(const story::StoryGraph& graph, int index, const Span& sentence) {
  Beside out;
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    const auto& mentions = a.entities[e].mentions;
    if (std::none_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return sentence.Contains(m.span); }))
      continue;
    const int merged = graph.EntityOf(index, static_cast<int>(e));
    if (merged < 0) continue;
    const Entity& entity = graph.entities()[static_cast<std::size_t>(merged)].merged;
    if (entity.type == EntityType::kPerson) out.people.insert(merged);
    if (entity.type == EntityType::kBody) out.bodies.insert(merged);
    const bool in = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return sentence.Contains(m.span) && IsIn(a, sentence, m.span);
    });
    if (entity.type == EntityType::kPlace && in && !entity.key.starts_with("country:")) out.inside.insert(merged);
    if (entity.type == EntityType::kPlace)
      (entity.key.starts_with("country:") ? out.countries : out.towns).insert(merged);
  }
  return out;
}

bool MeetIn(const std::set<int>& a, const std::set<int>& b) {
  return std::any_of(a.begin(), a.end(), [&](int x) { return b.contains(x); });
}

std::string ClassBeside(const Annotated& a, const knowledge::Words& words, const std::vector<PlacedWord>& all,
                        const Span& time, const EventMention* placed, std::size_t within) {
  const std::size_t at = WordAt(all, time.begin);
  std::string best;
  std::size_t least = within;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view what = words.ClassIn("happens", all[i].word);
    if (what.empty() || time.Contains(all[i].span)) continue;
    if (placed != nullptr && placed->span.Contains(all[i].span)) return std::string(what);
    const char letter = a.article.text[static_cast<std::size_t>(all[i].span.begin)];
    if (i > 0 && letter >= 'A' && letter <= 'Z') continue;
    const std::size_t far = i < at ? at - i : i - at;
    if (far < least) least = far, best = std::string(what);
  }
  return best;
}

std::string HolderAt(const Annotated& a, const Span& place) {
  std::string out;
  int least = 0;
  for (const Speech& s : a.speech) {
    for (const Span& c : s.content) {
      if (!c.Contains(place) || (!out.empty() && c.end - c.begin >= least)) continue;
      out = s.speaker_name;
      least = c.end - c.begin;
    }
  }
  return out;
}

}  // namespace recount::compare
