// Sentences that tell that something was put off, brought forward or extended: what, from which day, to which day.
//
//   "The hearing, which was to open on 4 March, has been put off. It will now open on 11 March."
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/model/annotated.h"

namespace recount::compare {

struct Move {
  std::string thing;  // class of what was moved ("truce"), or the word itself
  int old_time = -1;  // index into Annotated::times; -1: the old day is not told here
  int new_time = -1;  // never -1
  Span old_sentence;
  Span sentence;         // that tells the new day
  bool forward = false;  // brought forward
  int by = 0;            // "put back by two days": so many days, where the words say
  std::string old;       // the value that compare_moved.cc takes for the old day
};

std::vector<Move> ReadMoves(const Annotated& article, const knowledge::Words& words);

// The class of the word for a plan that stands nearest before a byte of a sentence, else nearest behind; empty: none.
std::string PlanIn(const Annotated& article, const knowledge::Words& words, const Span& sentence, int byte);
bool HasPlan(const Annotated& article, const knowledge::Words& words, const Span& sentence, const std::string& thing);

}  // namespace recount::compare
