// What lasted how long, as one sentence tells it: "nine hours of talks", "the meeting, which lasted nearly nine hours",
// "held for twelve days", "jailed for three years", "took nine hours to put out the fire".
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/model/annotated.h"

namespace recount::compare {

struct Lasting {
  int article = 0;
  Span sentence, place;  // `place`: the words of the length
  Span thing;            // the word that says what lasted
  std::string what;      // its class (list "lasts"): "talks", "captivity"
  std::string value;     // as findings print it: "PT9H", "<PT9H"
  double named = 0;      // seconds, as the words name them
  double unit = 0;       // seconds of the smallest unit that they name
  char hedge = ' ';      // '~', '<', '>'
  bool unsure = false;   // wanted, threatened, possible
  bool still = false;    // not over yet
  bool other = false;    // "a second meeting", "the previous strike"
};

// All of an article's running text, in text order.
std::vector<Lasting> LastingsIn(const Annotated& article, int index, const knowledge::Words& words);

// Seconds of "PT2H17M", months and years by their mean length, and of its smallest unit; false where it is no length.
bool ReadLength(std::string_view value, double* seconds, double* unit);

}  // namespace recount::compare
