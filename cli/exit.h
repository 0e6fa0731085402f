// What a command ends with.
#pragma once

namespace recount::cli {

enum Exit : int {
  kFine = 0,
  kDifferences = 1,  // check found differences
  kUsage = 2,  // the command line, or what it asks for, cannot be carried out (also: the output could not be written)
  kBadInput = 3,  // some input could not be read; the rest was processed
};

}  // namespace recount::cli
