// Which claim a party answers anywhere in the story, by what both are about: "is preparing to seize the valley" and, in
// another outlet, "we have no plans to enter". Found through the words of what is negated, never by all pairs.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/compare/exclude_sayings.h"
#include "engine/compare/match_denials.h"

namespace recount::compare {

class ClaimsOfMatter {
 public:
  // All must outlive it.
  ClaimsOfMatter(const story::StoryGraph& graph, const knowledge::Words& words, const Sayings& sayings,
                 const MatchDenials& match);

  // The claim by another that this answer excludes: one told shortly before it in its article, or one anywhere in the
  // story that surely speaks of the party that answers; null: none. `denies`: its content is what it denies.
  const Said* AnsweredBy(const Said& answer, bool denies, bool near) const;

 private:
  struct Told {
    const Said* said = nullptr;
    Matter matter;
  };
  double Sure(const Told& told, const Said& answer, const Matter& matter) const;

  const story::StoryGraph& graph_;
  const knowledge::Words& words_;
  const MatchDenials& match_;
  std::vector<Told> told_;
  std::map<int, std::vector<int>> by_article_;
  std::map<std::string, std::vector<int>> by_word_;  // stem or class
};

}  // namespace recount::compare
