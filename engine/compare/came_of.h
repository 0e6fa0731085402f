// What a stretch of text says that something came of: "a gas leak sparked the blast" -> gas. See
// knowledge/en/words/came_of.txt.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "engine/compare/said.h"
#include "engine/knowledge/words.h"

namespace recount::compare {

struct CameOf {
  std::set<std::string> kinds;  // "gas"; without those that the words exclude
  bool gives = false;           // by a word like "caused"
  bool of_death = false;        // all kinds are ways to die
  std::size_t words = 0;
};

CameOf ReadCameOf(const knowledge::Words& words, std::string_view text);

// Whether one party gives a cause and the next speaker another: "an electrical fault had started the blaze", "it was
// arson".
bool OtherCause(const knowledge::Words& words, const Said& claim, const Said& answer);

}  // namespace recount::compare
