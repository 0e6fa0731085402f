// Where the verb or phrase that governs a time points: "will meet on Friday", "met on Friday", "due on Friday".
#pragma once

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/grammar.h"
#include "engine/model/text.h"
#include "engine/model/time.h"
#include "engine/times/direction_words.h"

namespace recount::times {

// What somebody did for a day lies ahead of the doing, and may be over now: "a vote was called for Friday" tells on
// Saturday of yesterday. The present takes the nearer day.
Direction AheadOf(const VerbGroup& group);

class Directions {
 public:
  // Words that point ahead by themselves: knowledge/<language>/times/direction.txt.
  static absl::StatusOr<Directions> Load(const knowledge::Files& files);

  // Whether parts of speech alone tell as much of this time's direction, at a token, as the tree would.
  bool ToldByTags(const Text& text, int first, const TimeDescription& what) const;
  // Sets direction, governor and durative of a mention at tokens [first, last).
  void Set(const Text& text, int first, int last, TimeMention* mention) const;

 private:
  int PastVerbBefore(const Text& text, int first, const std::string& before) const;
  bool MeantFor(const Text& text, int first, int last, const TimeDescription& what, const std::string& before) const;
  bool FromGovernor(const Text& text, int token, bool toward, bool on, TimeMention* mention) const;
  bool Definite(const Text& text, int noun) const;
  bool FromOpening(const Text& text, int before, TimeMention* mention) const;
  bool FromAnnounced(const Text& text, int last_word, TimeMention* mention) const;
  bool FromDemand(const Text& text, int token, TimeMention* mention) const;
  bool PlanIsOver(const Text& text, int verb, const VerbGroup& group) const;
  bool Heads(const Text& text, int verb) const;
  bool MayBeAwaited(const Text& text, int verb) const;
  bool AwaitedThen(const Text& text, int verb) const;
  bool KeptOrMissed(const Text& text, int noun) const;
  int DueBefore(const Text& text, int first) const;
  DirectionWords words_;
};

}  // namespace recount::times
