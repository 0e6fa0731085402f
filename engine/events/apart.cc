#include "engine/events/apart.h"

#include "engine/model/unicode.h"

namespace recount::events {
namespace {

std::string OrdinalOf(const Scene& s, const knowledge::Numbers& numbers, int token) {
  std::string word = Lower(s.r.Form(token));
  return numbers.Ordinal(word) ? word : std::string();
}

}  // namespace

std::vector<std::string> FindOrdinals(const Scene& scene, const knowledge::Numbers& numbers,
                                      const std::vector<Trigger>& triggers) {
  const Reading& r = scene.r;
  std::vector<std::string> out(triggers.size());
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    if (triggers[i].kind != Kind::kNoun) continue;
    std::vector<int> nouns{triggers[i].head};
    if (triggers[i].outer >= 0) nouns.push_back(triggers[i].outer);
    for (int noun : nouns) {
      for (int c : r.tree.Children(noun)) {
        const Rel rel = r.at(c).rel;
        if (rel != Rel::amod && rel != Rel::appos && rel != Rel::compound) continue;
        if (out[i].empty()) out[i] = OrdinalOf(scene, numbers, c);
        if (rel != Rel::appos || !out[i].empty()) continue;
        for (int k : r.tree.Children(c)) {
          if (r.at(k).rel == Rel::amod && out[i].empty()) out[i] = OrdinalOf(scene, numbers, k);
        }
      }
    }
  }
  return out;
}

bool SaysAnother(const Scene& scene, const Trigger& trigger) {
  const Reading& r = scene.r;
  if (trigger.kind != Kind::kNoun) return false;
  std::vector<int> nouns{trigger.head};
  if (trigger.outer >= 0) nouns.push_back(trigger.outer);
  for (int noun : nouns) {
    for (int c : r.tree.Children(noun)) {
      const Token& d = r.at(c);
      if (d.rel != Rel::amod && d.rel != Rel::det) continue;
      if (scene.words.apart.contains(d.lemma) || scene.words.apart.contains(Lower(r.Form(c)))) return true;
    }
  }
  return false;
}

}  // namespace recount::events
