// Which file may include which, and what may not stand in engine/ at all: the rules of engine/ARCHITECTURE.md as one
// function over lines.
#pragma once

#include <string>
#include <vector>

namespace recount::layers {

struct SourceLine {
  std::string file;  // from the top of the tree: "engine/times/read.cc"
  int number = 0;
  std::string text;
};

// One message for each line that breaks a rule: "engine/times/read.cc:3: times may not see engine/speech/".
std::vector<std::string> Broken(const std::vector<SourceLine>& lines);

// All lines of the C++ files under engine/ and cli/, sorted by file.
std::vector<SourceLine> ReadTree(const std::string& root);

}  // namespace recount::layers
