#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "absl/status/statusor.h"
#include "engine/model/tags.h"

namespace recount::language {

// What training/lexicon.tsv holds.
struct LexiconWords {
  std::map<std::string, unsigned, std::less<>> kinds;  // Lexicon::Kinds, stored ones
  std::map<std::tuple<std::string, Upos, Xpos>, std::string> irregular;
};
absl::StatusOr<LexiconWords> ReadLexicon(const std::string& path);

// The section that Lexicon::View reads.
std::string PackLexicon(const LexiconWords& words);

}  // namespace recount::language
