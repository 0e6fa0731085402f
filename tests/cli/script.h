// A .test file on one page: articles, commands, what they print, how they end.
//
//   # A weekday that contradicts its date is a note, not a crash.
//   file a.txt
//   | Monday, January 11, 2022
//   | The ferry sank.
//   bytes bad.bin ff fe 00
//   repeat long.txt 50000000 "word "
//   run recount dates a.txt
//   exit 0
//   out
//   | exactly these lines
//   has a part of standard output
//   not what must not stand there
//   err a part of standard error
//
// `run` is a bash command in a fresh folder that holds the files, with pipefail. Blank lines and "#" lines divide.
#pragma once

#include <string>
#include <vector>

namespace recount::cli {

struct Expectation {
  std::string kind;  // "has", "not", "err", "noerr"
  std::string text;
  int line = 0;
};

struct Step {
  std::string command;
  int line = 0;
  int exit = 0;
  bool exact = false;  // an `out` block is there
  std::string out;
  int out_first = 0, out_last = 0;  // its lines in the file, 1-based, [first, last)
  std::vector<Expectation> expected;
};

struct ScriptFile {
  std::string name, bytes;
};

struct Script {
  std::string path;
  std::vector<std::string> lines;
  std::vector<ScriptFile> files;
  std::vector<Step> steps;
  std::string error;  // of the script itself
};

Script ReadScript(const std::string& path);

struct Ran {
  int exit = -1;
  std::string out, err;
};

// Runs a command in `folder`; `recount` there is the binary under test.
Ran RunIn(const std::string& folder, const std::string& command);

}  // namespace recount::cli
