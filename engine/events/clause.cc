#include "engine/events/clause.h"

#include <algorithm>

#include "engine/model/grammar.h"
#include "engine/model/unicode.h"

namespace recount::events {
namespace {

bool IsPredicate(const Reading& r, int token) {
  const Token& t = r.at(token);
  if (t.upos == Upos::VERB && t.rel != Rel::amod) return true;
  return r.tree.Child(token, Rel::cop) >= 0;
}

void Widen(const Reading& r, int token, int depth, std::pair<int, int>* range) {
  range->first = std::min(range->first, token);
  range->second = std::max(range->second, token);
  if (depth > kDeepest) return;
  for (int c : r.tree.Children(token)) {
    const Token& d = r.at(c);
    switch (d.rel) {
      case Rel::advcl:
      case Rel::parataxis:
      case Rel::acl_relcl:
      case Rel::advcl_relcl:
      case Rel::punct:
      case Rel::cc:
        continue;
      case Rel::conj:
        if (d.upos == Upos::VERB || r.tree.Child(c, Rel::nsubj) >= 0) continue;
        break;
      default:
        break;
    }
    Widen(r, c, depth + 1, range);
  }
}

}  // namespace

int ClauseHead(const Scene& scene, const Trigger& trigger) {
  const Reading& r = scene.r;
  if (!trigger.supports.empty()) return trigger.supports[0];
  int at = trigger.head;
  for (int steps = 0; steps < kDeepest; ++steps) {
    if (IsPredicate(r, at)) return at;
    if (r.at(at).head < 0) return at;
    at = r.at(at).head;
  }
  return trigger.head;
}

Span ClauseSpan(const Scene& scene, int clause_head) {
  std::pair<int, int> range{clause_head, clause_head};
  Widen(scene.r, clause_head, 0, &range);
  return Join(scene.r.at(range.first).span, scene.r.at(range.second).span);
}

std::vector<std::string> ContentWords(const Scene& scene, const Span& span) {
  const auto [first, last] = scene.r.text.TokensIn(span);
  std::vector<std::string> out;
  for (int i = first; i < last; ++i) {
    const Token& t = scene.r.at(i);
    if (t.upos != Upos::NOUN && t.upos != Upos::VERB && t.upos != Upos::ADJ && t.upos != Upos::PROPN) continue;
    std::string word = Lower(t.lemma);
    if (word.size() < 2 || scene.words.stop.contains(word)) continue;
    out.push_back(std::move(word));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace recount::events
