// How well two event mentions fit together, with the reasons. Different dates, counts or outcomes are never alone a
// ground to keep two mentions apart: they are what comparing is to find (research/events.md, 6).
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/story/profile.h"

namespace recount::story {

struct PairScore {
  double total = 0;
  bool veto = false;                 // these two are certainly different events
  std::vector<std::string> reasons;  // "same kind (talks)", "same place", "two shared parties", ...
};

struct PairOptions {
  bool use_dates = true;                    // off while a publication date is still being inferred
  bool reasons = false;                     // write them (for the pairs that are kept)
  const knowledge::Words* words = nullptr;  // which kinds of event may be one; none: only equal ones
};

// From here up two mentions are one event. Chosen on the ECB+ development topics and the fixture corpora.
inline constexpr double kSameEvent = 3.0;

PairScore ScorePair(const Profile& a, const Profile& b, const MergedEntities& entities, const Rarity& rarity,
                    const PairOptions& options = {});

// What strikes: reports seldom name it by more than its kind, and each has its own verb for it.
bool IsIncident(EventClass c);

// Whether an article, or place and day together, tell these two apart whatever else they have in common.
bool KeptApart(const Profile& a, const Profile& b, const MergedEntities& entities);

// Days between the nearest ends of two intervals; 0 where they overlap.
int DaysApart(const DayInterval& a, const DayInterval& b);

// Share of the smaller word list that both have.
double WordOverlap(const std::vector<int>& a, const std::vector<int>& b);

}  // namespace recount::story
