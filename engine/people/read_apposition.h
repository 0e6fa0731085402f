// What stands beside a person's name and says who that is: "Ivan Petrov, Ruritania's deputy foreign minister and head
// of its mission, said ..."; "the ministry's spokeswoman, Anna Petrova, said ..."; and what a sentence says that the
// person is: "Anna Petrova is the mayor of Lund".
#pragma once

#include <string>
#include <vector>

#include "engine/knowledge/gazetteer.h"
#include "engine/model/text.h"
#include "engine/people/roles.h"

namespace recount::people {

struct Apposition {
  std::vector<std::string> offices;  // lower case, without "the": "deputy foreign minister"
  std::vector<const knowledge::KnownName*> affiliations;
  Gender gender = Gender::kUnknown;
  bool person = false;  // such an apposition was read at all
  int end = -1;         // token behind it, if it stands after the name
};

Apposition ReadApposition(const Text& text, const knowledge::Gazetteer& world, const Roles& roles, int first, int last);

}  // namespace recount::people
