// The first reading of an article's names: where they stand, with titles and offices beside them, before anybody asks
// which of them are the same person.
//
//   "Russian Deputy Foreign Minister Ivan Petrov"   a demonym "Russian" and a name: office "deputy foreign minister",
//   affiliation Russia "Ms. Petrova", "Gen Petrov"                      gender or rank, bare name "Petrova" "the
//   Foreign Minister"                           an office without a name
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/gazetteer.h"
#include "engine/model/text.h"
#include "engine/people/roles.h"

namespace recount::people {

struct FoundName {
  int first = 0, last = 0;            // tokens, titles included
  int name_first = 0, name_last = 0;  // the bare name; empty for an office alone
  std::vector<std::string> offices;   // lower case
  std::vector<const knowledge::KnownName*>
      affiliations;  // of which country or body: "NATO Secretary-General", "Russia's minister"
  const knowledge::KnownName* known = nullptr;
  knowledge::NameMatch::Form form = knowledge::NameMatch::Form::kName;
  Gender gender = Gender::kUnknown;
  bool honorific = false;                         // "Mr", "Ms": a person, and mostly a surname behind it
  bool titled = false;                            // an office or rank stands before it: a person
  bool is_body = false;                           // by its words: "Duke University", "Ministry of Health"
  int expansion_first = -1, expansion_last = -1;  // tokens of the written-out name, where an acronym stands beside it
  bool acronym_beside = false;                    // this is the bracketed acronym of the name before it
};

// Names of all sentences in order of the text. Sentences that write every word with a capital yield only names known
// elsewhere.
std::vector<FoundName> FindNames(const Text& text, const knowledge::Gazetteer& world, const Roles& roles);

}  // namespace recount::people
