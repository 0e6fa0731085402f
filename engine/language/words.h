// What tagger and parser see of a word, hashed once a token.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace recount::language {

struct Word {
  std::uint64_t form = 0;        // digits made "0"; letters as they are
  std::uint64_t lower = 0;       // the same in lower case
  std::uint64_t shape = 0;       // "Xx", "XX", "0", "x-x", ...
  std::uint64_t prefix[4] = {};  // the first 1..4 letters, lower case
  std::uint64_t suffix[5] = {};  // the last 1..5 letters, lower case
  std::uint64_t cluster = 0;     // class of words that stand in like company; 0: none known
  bool capital = false;
  bool digit = false;
  bool hyphen = false;
};

// How a sentence writes capitals. In headlines ("Talks Fail To End Crisis", "TALKS FAIL") a capital says nothing.
enum class Casing { kSentence, kTitle, kUpper };
Casing CasingOf(const std::vector<std::string_view>& forms);

std::vector<Word> ReadWords(const std::vector<std::string_view>& forms);

}  // namespace recount::language
