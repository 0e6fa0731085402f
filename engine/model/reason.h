// Why an answer is what it is: the rule that spoke, the words it read, what it assumed, and the reasons it rests on.
// Every answer carries one; `recount explain` prints the tree. Steps write no logs.
#pragma once

#include <string>
#include <vector>

#include "engine/model/span.h"

namespace recount {

struct Reason {
  std::string rule;  // a name, such as "weekday-today-or-before"; file and line are looked up by `explain`
  std::string says;  // one plain clause: "the last Thursday up to the publication day"
  std::vector<std::string> words;    // the words read, as they stand in the text
  std::vector<std::string> assumed;  // what the text did not state: "year taken from the publication day"
  std::vector<Reason> because;

  bool empty() const { return rule.empty() && says.empty(); }
};

}  // namespace recount
