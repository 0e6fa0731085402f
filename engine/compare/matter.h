// What a saying is about, word by word, and which of it is negated: for finding sayings that exclude one another though
// they share few words. "None of our boats left the port" negates "boat", "leave", "port".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/words.h"

namespace recount::compare {

struct Term {
  std::string word;         // folded
  std::string stem;         // without its ending
  std::string matter;       // its class among words of one matter ("list", "matter"); empty: none
  std::vector<int> senses;  // see Words::Senses; sorted
  int scope = -1;           // the negation that covers it; -1: none
  bool mere = false;        // tells nothing of the matter: "trace", "Monday", "2,000"
  bool person = false;      // "soldiers", "the company"
};

struct Matter {
  std::vector<Term> terms;
  int negations = 0;
  bool emphatic = false;       // "none at all", "never", "not a single"
  bool every = false;          // "all", "every"
  bool harm = false;           // tells of what one may be guilty of
  bool supposes = false;       // "could", "would"
  std::vector<int> supposing;  // negations that cover such a word
  std::vector<int> late;       // negations far behind in their sentence, or of a place: "was not in the office"

  bool Supposes(int scope) const;
  bool Late(int scope) const;
};

// `denied`: the whole is what somebody denies.
Matter ReadMatter(const knowledge::Words& words, std::string_view text, bool denied = false);

// Whether two terms can mean one thing: by stem, class or a sense in common.
bool OneMatter(const Term& a, const Term& b);

// The forms that a word may be an ending of: "poisoned" -> "poisoned", "poison", "poisone".
std::vector<std::string> BaseForms(std::string_view folded);
// The class that a list gives a word or one of its base forms; empty: none.
std::string ClassOfForms(const knowledge::Words& words, std::string_view list, std::string_view folded);

}  // namespace recount::compare
