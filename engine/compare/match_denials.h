// Which saying a denial answers: the one told just before it ("rejected the charge"), the one of the same matter
// anywhere in the story, or the one that the denial itself reports ("denied a report in The Post that ...").
#pragma once

#include <set>
#include <vector>

#include "engine/compare/collect_said.h"
#include "engine/compare/denied_deeds.h"
#include "engine/compare/weigh_words.h"

namespace recount::compare {

// Whether one speaks for the other, or both for one body.
bool OneParty(const story::StoryGraph& graph, int a, int b);

// "Lie" and "minister Per Lie".
bool SameName(const std::string& a, const std::string& b);

// A saying that tells something: not "We looked", nor by "they" or by "whose name".
bool Tells(const knowledge::Words& words, const Said& said);

// Whether two sayings are by one party.
bool OneSpeaker(const story::StoryGraph& graph, const Said& a, const Said& b);

class MatchDenials {
 public:
  // `sayings` must outlive it.
  MatchDenials(const story::StoryGraph& graph, const knowledge::Words& words, const Sayings& sayings,
               const WordWeights& weights);

  // The saying that this denial answers; null: none. One that the denial itself reports is written to `made`.
  const Said* AnsweredBy(const Said& denial, Said* made) const;

  // Whether an accusation speaks of the one who denies, by whatever words.
  bool Accused(const Said& accusation, const Said& denial) const;
  bool OpensWithContrast(const Said& denial) const;

 private:
  const Said* Told(const Said& denial) const;                 // with the denial in one sentence
  const Said* Before(const Said& denial) const;               // "denied this"
  const Said* ByPerson(const Said& denial) const;             // "contradicted her"
  const Said* OfMatter(const Said& denial, bool weak) const;  // an accusation
  const Said* Asserted(const Said& denial) const;             // something said without accusing

  const story::StoryGraph& graph_;
  const knowledge::Words& words_;
  const Sayings& sayings_;
  const WordWeights& weights_;
  DeniedDeeds deeds_;
  std::set<const Said*> negated_;  // of what is asserted; looked up alone
};

}  // namespace recount::compare
