// Where the verb or phrase that governs a time points: "will meet on Friday", "met on Friday", "due on Friday".
#pragma once

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/text.h"
#include "engine/model/time.h"

namespace recount::times {

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
  bool FromGovernor(const Text& text, int token, bool toward, bool on, TimeMention* mention) const;
  StringSet ahead_;        // nouns, adjectives, participles: scheduled, due, plan, deadline
  StringSet ahead_verbs_;  // verbs whose infinitive lies ahead: plan, hope, agree
  StringSet arranged_;     // nouns for what is arranged beforehand: meeting, vote
  StringSet arranging_;    // verbs whose object lies ahead: schedule
  StringSet durative_;     // prepositions that bound: since, until, by
  StringSet on_;           // prepositions that may stand between a verb and its day
  StringSet since_;        // prepositions that look back
  StringSet toward_;       // prepositions to a new date: "moved to Friday"
  StringSet moves_;        // verbs that put off: extend, postpone
  StringSet ahead_preps_;  // until, by: they look ahead where nothing else tells
};

}  // namespace recount::times
