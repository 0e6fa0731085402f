// Small sets of words that the reading of events asks for (knowledge: events/words.txt, support.txt, units.txt).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/event.h"
#include "engine/model/strings.h"

namespace recount::events {

// What each set is for stands in the data file, above its words.
struct WordSets {
  StringSet place_in, place_to, place_from;
  StringSet representatives, generic_people, people, member_nouns, member_units, group_nouns;
  StringSet planned, probable, possible, negative, negative_words, background;
  StringSet apart, event_prepositions, event_verbs, time_nouns, stop, containers, cue_events, counts_from, appended;
  StringSet wishes;       // "request": whose, not where
  StringSet toll_before;  // words before the number that a toll has come to
  StringSet vote_words;   // a sentence with one of them tells of a vote

  StringSet light, occur, join, never;  // single verbs
  struct Group {
    std::string verb;
    std::vector<std::string> rest;
  };
  std::vector<Group> light_groups, occur_groups, join_groups;  // "carry out", "take place"

  struct Unit {
    QuantityKind kind = QuantityKind::kAmount;
    std::string name;
    bool money = false;
  };
  StringMap<Unit> units;

  static absl::StatusOr<WordSets> Load(const knowledge::Files& files);
};

inline bool In(const StringSet& set, std::string_view word) {
  return set.contains(word);
}

// "a, b c, d" -> {"a", "b c", "d"}.
std::vector<std::string> SplitList(std::string_view list, char by = ',');

}  // namespace recount::events
