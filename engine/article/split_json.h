// Cuts a file into its JSON records before any of them is parsed, so that one bad record does not take the others with
// it, and a file that ends in the middle gives what stands before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::article {

struct JsonPiece {
  std::string_view text;
  std::size_t at = 0;  // byte in the file
  int number = 0;      // from 1
};

struct JsonPieces {
  std::vector<JsonPiece> pieces;
  std::vector<std::string> problems;  // "line 7: …"
};

// One line one record; empty lines are left out.
JsonPieces SplitJsonLines(std::string_view text);
// A list of records, one record, or several behind one another.
JsonPieces SplitJson(std::string_view text);
// The list behind the first of these keys of an object ({"status":"ok","articles":[…]}), cut the same way; empty if
// there is none. `text` may end in the middle.
JsonPieces SplitWrapped(std::string_view text, const std::vector<std::string>& keys);

int LineOf(std::string_view text, std::size_t byte);  // from 1

}  // namespace recount::article
