// Names local to a file (in its unnamed namespace) that another file or a header of the folder has too: where the
// folder is compiled as one unit, the wrong one would be taken without a word.
#pragma once

#include <string>
#include <vector>

#include "tests/layers/layers.h"

namespace recount::layers {

// One message for each such name: "engine/times: Read is local to atoms.cc and direction.cc". The lines sorted by file.
std::vector<std::string> SharedLocalNames(const std::vector<SourceLine>& lines);

}  // namespace recount::layers
