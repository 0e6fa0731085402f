// A rule's `find` line, taken apart into plain sequences of symbols.
//
//   find  (last|this) <unit>          two alternatives, then any word of the class or match of the category `unit`
//   find  [the] <n:count> <unit> ago  an optional word; <name:kind> names what it captures (default: its kind)
//   find  on {<weekday>}              only the part in braces is the time expression; the rest must stand around it
//   find  <day> ~st                   "~": directly behind the atom before, without a blank
//   find  ^May                        "^": with a capital letter; "\(": a bracket as itself
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/times/atoms.h"

namespace recount::times {

struct Symbol {
  bool literal = false;
  std::string text;  // the word, folded; or the kind
  std::string name;  // of the capture
  bool glued = false;
  bool capital = false;
};

struct Sequence {
  std::vector<Symbol> symbols;
  int begin = 0;  // the expression is symbols [begin, end)
  int end = 0;
};

// At most 2000 sequences a pattern.
absl::StatusOr<std::vector<Sequence>> ExpandPattern(std::string_view pattern);

}  // namespace recount::times
