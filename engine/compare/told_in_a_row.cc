#include "engine/compare/told_in_a_row.h"

#include <algorithm>

#include "engine/compare/match_denials.h"

namespace recount::compare {
namespace {

constexpr int kInARow = 60;  // bytes between two sentences of it

}  // namespace

ToldInARow::ToldInARow(const Sayings& sayings) {
  for (const auto* list : {&sayings.accusations, &sayings.asserted}) {
    for (const Said& said : *list) by_article_[said.article].push_back(&said);
  }
  for (auto& [article, list] : by_article_) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Said* a, const Said* b) { return a->span.begin < b->span.begin; });
  }
}

std::vector<const Said*> ToldInARow::Until(const story::StoryGraph& graph, const Said& last) const {
  std::vector<const Said*> out{&last};
  const auto here = by_article_.find(last.article);
  if (here == by_article_.end()) return out;
  const auto at = std::find(here->second.begin(), here->second.end(), &last);
  if (at == here->second.end()) return out;
  for (auto it = at; it != here->second.begin();) {
    const Said& before = **--it;
    if (before.span.Contains(out.front()->span) || out.front()->span.Contains(before.span))
      continue;  // one in the other
    const int apart = out.front()->sentence.begin - std::max(before.sentence.end, before.span.end);
    if (apart > kInARow || !OneSpeaker(graph, before, last)) break;
    out.insert(out.begin(), &before);
  }
  return out;
}

}  // namespace recount::compare
