// Sources that are bodies: what "it" and "the firm" go back to; names at the end of long titles.
#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"
#include "engine/speech/speakers.h"

namespace recount::speech {
namespace {

constexpr int kSentencesBack = 3;  // for "it"; a noun reaches twice as far

}  // namespace

int Speakers::PreviousBody(int token, std::string_view noun) const {
  const Text& text = in_.text;
  const int sentence = text.at(token).sentence;
  const int here = text.at(token).span.begin;
  int best = -1;
  int best_rank = 0;
  int best_at = -1;
  for (std::size_t e = 0; e < entities_.size(); ++e) {
    const Entity& entity = entities_[e];
    if (entity.type != EntityType::kBody) continue;
    // Outlets are rarely meant, unless they have just been the subject.
    const bool carrier = entity.key.rfind("carrier:", 0) == 0;
    if (carrier && !noun.empty() && !in_.words.Is("carrier-noun", noun)) continue;
    const bool holds = !noun.empty() && Lower(entity.name).find(noun) != std::string::npos;
    for (auto m = entity.mentions.rbegin(); m != entity.mentions.rend(); ++m) {
      if (m->span.begin >= here) continue;
      const int head = text.TokenAt(m->head.begin);
      if (head >= text.size()) break;
      const int back = sentence - text.at(head).sentence;
      if (!holds && back > (noun.empty() ? kSentencesBack : 2 * kSentencesBack)) break;
      int top = head;
      while (text.at(top).head >= 0 && (text.at(top).rel == Rel::appos || text.at(top).rel == Rel::flat))
        top = text.at(top).head;
      const bool spoke =
          std::any_of(spoke_.begin(), spoke_.end(), [&](const Spoke& s) { return s.entity == static_cast<int>(e); });
      const bool subject = IsSubject(text.at(top).rel);
      // Another body in the same clause is rarely what the pronoun stands for.
      const int rank = holds ? 4 : subject && (back <= 1 || spoke) ? 3 : spoke ? 2 : 1;
      if (carrier && rank < 3) continue;
      if (rank > best_rank || (rank == best_rank && head > best_at)) {
        best = static_cast<int>(e);
        best_rank = rank;
        best_at = head;
      }
      if (subject || holds) break;
    }
  }
  return best;
}

int Speakers::NameAtEnd(int first, int last, int head) const {
  const Text& text = in_.text;
  int end = last - 1;
  while (end > first && text.at(end).upos == Upos::PUNCT) --end;
  if (head < first || end < first || end == head) return -1;
  const int closes = text.at(end).span.end;
  const auto from = std::lower_bound(by_head_.begin(), by_head_.end(), text.at(head).span.end,
                                     [](const auto& a, int b) { return a.first < b; });
  for (auto at = from; at != by_head_.end() && at->first < closes; ++at) {
    const auto& [e, m] = at->second;
    const Entity& entity = entities_[static_cast<std::size_t>(e)];
    // Pronouns that were added since have moved the mentions on.
    auto mention = entity.mentions.begin() + std::min(m, static_cast<int>(entity.mentions.size()));
    while (mention != entity.mentions.end() && mention->head.begin != at->first) ++mention;
    if (mention == entity.mentions.end()) continue;
    if (entity.type != EntityType::kPerson && entity.type != EntityType::kBody) continue;
    if (mention->span.end != closes || mention->form == MentionForm::kPronoun) continue;
    const int name = text.TokenAt(at->first);
    // It stands beside the head or below it as a name does; "of", "by" and possessors make it another's.
    const Token& t = text.at(name);
    const bool named = t.rel == Rel::appos || t.rel == Rel::flat || t.rel == Rel::nmod_desc ||
                       (entity.type == EntityType::kPerson && in_.tree.Child(name, Rel::case_) < 0 &&
                        t.rel != Rel::conj && t.rel != Rel::nmod_poss && in_.tree.Below(name, head));
    if (named) return e;
  }
  return -1;
}

int Speakers::EndOfName(int first, int last, int head) const {
  const Text& text = in_.text;
  int end = last;
  for (int i = head + 1; i < last; ++i) {
    const Rel rel = text.at(i).rel;
    if (rel != Rel::acl && rel != Rel::acl_relcl && rel != Rel::parataxis && rel != Rel::advcl) continue;
    const int begin = std::max(in_.tree.left(i), head + 1);
    if (in_.tree.Below(i, head)) end = std::min(end, begin);
  }
  while (end > first + 1 && text.at(end - 1).upos == Upos::PUNCT && text.Form(end - 1) != ")") --end;
  return std::max(end, first + 1);
}

}  // namespace recount::speech
