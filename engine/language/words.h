// What tagger and parser see of a word, hashed once a token.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/lexicon.h"

namespace recount::language {

struct Word {
  std::uint64_t form = 0;        // digits made "0"; letters as they are
  std::uint64_t lower = 0;       // the same in lower case
  std::uint64_t shape = 0;       // "Xx", "XX", "0", "x-x", ...
  std::uint64_t prefix[4] = {};  // the first 1..4 letters, lower case
  std::uint64_t suffix[5] = {};  // the last 1..5 letters, lower case
  std::uint64_t kinds = 0;       // what the lexicon says it can be; 0: not known
  bool capital = false;
  int casing = 0;  // of the sentence
  bool digit = false;
  bool hyphen = false;
};

// How a sentence writes capitals. In headlines ("Talks Fail To End Crisis", "TALKS FAIL") a capital says nothing.
enum class Casing { kSentence, kTitle, kUpper };
Casing CasingOf(const std::vector<std::string_view>& forms);

// "’s" and "‘s" as "'s".
std::string PlainApostrophes(std::string_view form);

std::vector<Word> ReadWords(const std::vector<std::string_view>& forms, const Lexicon& lexicon);

}  // namespace recount::language
