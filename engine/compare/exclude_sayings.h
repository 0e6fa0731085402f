// Whether what one party says excludes what another has said before, though nobody denies anything: "a letter had been
// sent" and "he never received one"; "they were not told" and "everybody was told".
#pragma once

#include "engine/compare/collect_said.h"
#include "engine/compare/matter.h"

namespace recount::compare {

// What is known of the two beside their words.
struct Between {
  bool named = false;      // the claim speaks of the party that answers
  bool contrasts = false;  // the answer opens with "but"
  bool insists = false;    // "insisted", "maintained"
  bool alleging = false;   // the claim accuses
  bool whose = false;      // the answer says "her office" where a person claims
  bool clears = false;     // the answer says "we had no part in it", "only used water"
};

// How surely they exclude one another; 0: they do not. kExcludes is enough for neighbouring sentences.
inline constexpr double kExcludes = 1.0;
double SureToExclude(const Matter& claim, const Matter& answer, const Between& between);

// Whether both are by one party, or by nobody whom their words tell apart from one ("police", "detectives").
bool SpeakForOne(const story::StoryGraph& graph, const knowledge::Words& words, const Said& a, const Said& b);

// Whether a saying can be held against another: it tells something (an answer may be
// short), and is no quotation of a page.
bool Comparable(const knowledge::Words& words, const Said& said, bool answers);

// "Our men took no part", "had only used water": of a party that is accused an answer, whatever the accusation.
bool ClearsItself(const knowledge::Words& words, const std::string& content);

// Whether the claim names the party that answers by its own words: "the police" and "our officers", "the pilot" and
// "my client". `next`: they stand side by side, so that a lawyer speaks for whoever is accused.
bool NamesParty(const story::StoryGraph& graph, const knowledge::Words& words, const Said& claim, const Said& answer,
                bool next);

}  // namespace recount::compare
