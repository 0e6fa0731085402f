// Acronyms in brackets behind what they stand for.
#pragma once

#include <vector>

#include "engine/people/find_names.h"

namespace recount::people {

// "Organisation for Peace in Asia (OPA)": notes on the acronym which words it stands for. A name inside those words
// ("Asia") is no mention of its own and is left out.
void FindExpansions(const Text& text, std::vector<FoundName>* found);

}  // namespace recount::people
