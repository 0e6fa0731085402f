// Is this text in the language whose words and rules are loaded? By the share of function words
// (article/function_words.txt).
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/strings.h"

namespace recount::article {

class LanguageGuess {
 public:
  static absl::StatusOr<LanguageGuess> Load(const knowledge::Files& files);

  // "en", or "und". `share` gives the measured share of function words among the first 2,000 words.
  std::string Guess(std::string_view text, double* share) const;

 private:
  std::string language_;
  StringSet words_;
};

}  // namespace recount::article
