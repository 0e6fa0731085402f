// What the parser looks at before each move: words, tags and already found dependents around the stack's top and the
// buffer's front (after Zhang and Nivre, ACL 2011).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/language/parse_state.h"
#include "engine/language/words.h"

namespace recount::language {

constexpr int kMaxParseFeatures = 192;

// A sentence as the parser sees it. Index 0 stands for "nothing there", words are 1..n, the root is n+1.
struct ParseInput {
  void Set(const std::vector<Word>& words, const std::vector<int>& classes,
           const std::vector<std::uint64_t>& class_hashes);
  int size = 0;
  std::vector<std::uint64_t> word, tag, suffix;
  // Running counts up to each word: commas, quotation marks, verbs, conjunctions, so that what lies between two words
  // is one subtraction.
  struct Counts {
    int commas = 0, quotes = 0, verbs = 0, conjunctions = 0;
  };
  std::vector<Counts> counts;
};

int ParseFeatures(const ParseInput& input, const ParseState& state, std::uint64_t* out);

}  // namespace recount::language
