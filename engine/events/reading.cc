#include "engine/events/reading.h"

#include <algorithm>

#include "engine/model/grammar.h"

namespace recount::events {
namespace {

bool IsClause(Rel rel) {
  return rel == Rel::acl_relcl || rel == Rel::advcl || rel == Rel::advcl_relcl || rel == Rel::parataxis ||
         rel == Rel::ccomp || rel == Rel::acl || rel == Rel::csubj;
}

}  // namespace

Reading::Reading(const Article& a, const Text& t, const std::vector<Entity>& e, const std::vector<TimeMention>& when,
                 const std::vector<Speech>& said)
    : article(a),
      text(t),
      entities(e),
      times(when),
      speech(said),
      tree(t),
      mention_(U(t.size()), -1),
      time_(U(t.size()), -1),
      holder_(U(t.size()), -1),
      cue_(U(t.size()), 0) {
  // The smallest mention that covers a token wins; one whose head the token is beats that.
  std::vector<int> width(U(t.size()), 1 << 30);
  for (std::size_t i = 0; i < entities.size(); ++i) {
    for (const Mention& m : entities[i].mentions) {
      const auto [first, last] = text.TokensIn(m.span);
      for (int k = first; k < last; ++k) {
        const bool is_head = m.head.Overlaps(text.at(k).span);
        const int size = is_head ? m.span.size() - (1 << 20) : m.span.size();
        if (size >= width[U(k)]) continue;
        width[U(k)] = size;
        mention_[U(k)] = static_cast<int>(i);
      }
    }
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    const auto [first, last] = text.TokensIn(times[i].span);
    for (int k = first; k < last; ++k) {
      if (time_[U(k)] < 0) time_[U(k)] = static_cast<int>(i);
    }
  }
  std::vector<int> held(U(t.size()), 1 << 30);
  for (std::size_t i = 0; i < speech.size(); ++i) {
    int size = 0;
    for (const Span& s : speech[i].content) size += s.size();
    for (const Span& s : speech[i].content) {
      const auto [first, last] = text.TokensIn(s);
      for (int k = first; k < last; ++k) {
        if (size >= held[U(k)]) continue;
        held[U(k)] = size;
        holder_[U(k)] = static_cast<int>(i);
      }
    }
    for (const Span& s : speech[i].cue_spans) {
      const auto [first, last] = text.TokensIn(s);
      for (int k = first; k < last; ++k) cue_[U(k)] = 1;
    }
  }
}

void Reading::Widen(int token, int depth, std::pair<int, int>* range) const {
  range->first = std::min(range->first, token);
  range->second = std::max(range->second, token);
  if (depth > kDeepest) return;
  for (int c : tree.Children(token)) {
    const Rel rel = at(c).rel;
    if (rel == Rel::conj || rel == Rel::cc || rel == Rel::cc_preconj || rel == Rel::appos || rel == Rel::punct ||
        IsClause(rel))
      continue;
    if (depth == 0 && (rel == Rel::case_ || rel == Rel::mark || rel == Rel::cop || rel == Rel::aux) &&
        at(c).xpos != Xpos::POS)
      continue;
    if (TimeAt(c) >= 0 && TimeAt(c) != TimeAt(token) &&
        (rel == Rel::nmod || rel == Rel::obl || rel == Rel::nmod_unmarked || rel == Rel::obl_unmarked))
      continue;
    if (depth == 0 && c < token && (at(c).upos == Upos::ADP || at(c).upos == Upos::SCONJ || IsSubject(rel))) continue;
    Widen(c, depth + 1, range);
  }
}

std::pair<int, int> Reading::Phrase(int token) const {
  std::pair<int, int> range{token, token};
  Widen(token, 0, &range);
  while (range.first < token &&
         (at(range.first).upos == Upos::ADP || at(range.first).upos == Upos::CCONJ ||
          at(range.first).upos == Upos::PUNCT) &&
         at(range.first).xpos != Xpos::Dollar) {
    // "at least 14 people": the words belong to the number.
    if (const int head = at(range.first).head; head > range.first && head < token) break;
    ++range.first;
  }
  return range;
}

int Reading::EntityOf(int token) const {
  if (MentionAt(token) >= 0) return MentionAt(token);
  for (int c : tree.Children(token)) {
    const Rel rel = at(c).rel;
    if ((rel == Rel::appos || rel == Rel::flat) && MentionAt(c) >= 0) return MentionAt(c);
  }
  return -1;
}

bool Reading::IsPlace(int entity) const {
  return entity >= 0 && entities[U(entity)].type == EntityType::kPlace;
}

bool Reading::IsPersonal(int entity) const {
  if (entity < 0) return false;
  const EntityType type = entities[U(entity)].type;
  return type == EntityType::kPerson || type == EntityType::kGroup || type == EntityType::kOffice;
}

int Reading::TimeHead(int time) const {
  const auto [first, last] = text.TokensIn(times[U(time)].span);
  int found = -1;
  for (int k = first; k < last; ++k) {
    const int head = at(k).head;
    if (head < first || head >= last) {
      // A preposition or determiner that the expression takes in ("about") does not head it.
      if (found < 0 || (at(found).upos != Upos::NOUN && at(found).upos != Upos::PROPN && at(found).upos != Upos::NUM))
        found = k;
    }
  }
  return found;
}

}  // namespace recount::events
