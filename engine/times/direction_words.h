// The words that tell where a time lies, from knowledge/<language>/times/direction.txt.
#pragma once

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"

namespace recount::times {

struct DirectionWords {
  static absl::StatusOr<DirectionWords> Load(const knowledge::Files& files);

  StringSet ahead;          // nouns, adjectives, participles: scheduled, due, plan, deadline
  StringSet ahead_now;      // those that point ahead of a present alone: "is set Friday"
  StringSet ahead_verbs;    // words whose infinitive lies ahead: plan, hope, decision
  StringSet arranged;       // nouns for what is arranged beforehand: meeting, vote
  StringSet arranging;      // verbs whose object lies ahead: schedule
  StringSet naming;         // verbs that make a day the day of something: "set Friday for the vote"
  StringSet dates;          // nouns that name the day behind "of": "a launch date of Friday"
  StringSet durative;       // prepositions that bound: since, until, by
  StringSet on;             // prepositions that may stand between a verb and its day
  StringSet since;          // prepositions that look back
  StringSet toward;         // prepositions to a new date: "moved to Friday"
  StringSet moves;          // verbs and nouns of putting off: extend, postponement
  StringSet target;         // prepositions before the day that something is meant for: "a hearing for Friday"
  StringSet past_target;    // words whose "for Friday" looks back: figures, apologise
  StringSet ahead_before;   // until, by: they look ahead where nothing else tells
  StringSet opening;        // participles of beginning: "mourning starting Thursday"
  StringSet announcing;     // verbs whose object lies ahead where it is a thing staged: announce, warn
  StringSet demanding;      // verbs of asking: what is wanted "by Friday" lies ahead
  StringSet staged;         // nouns for what is staged or forecast on a day: march, rain
  StringSet ahead_of_noun;  // "ahead of a march", "on the eve of a strike"
  StringSet definite;       // determiners of what is known: the, this
  StringSet at_first;       // "extended first to Sunday": a new date that another followed
  StringSet temporal;       // conjunctions of time: when, once
  StringSet due;            // "due to open Friday"
  StringSet refused;        // what somebody "would not" do when asked: confirm, say
  StringSet not_until;      // "was not until Monday that"
  StringSet ahead_of;       // those that do so before a month or season: "could open before winter"
};

}  // namespace recount::times
