#include "engine/article/guess_language.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "engine/article/lines.h"
#include "engine/model/unicode.h"

namespace recount::article {
namespace {

// Measured: the English documents of TimeBank, AQUAINT, MEANTIME and PolNeAR lie above 0.09 (median 0.21), nine of ten
// other European languages below 0.03 and one at 0.06 before its words were left out
// (tests/article/guess_language_test.cc).
constexpr double kEnoughShare = 0.06;
constexpr std::size_t kMostSampled = 2000;
constexpr std::size_t kFewWords = 10;  // too few to measure: only the script speaks
constexpr std::size_t kShort = 30;     // words of a text too short for a share

}  // namespace

absl::StatusOr<LanguageGuess> LanguageGuess::Load(const knowledge::Files& files) {
  LanguageGuess out;
  out.language_ = files.language();
  for (const knowledge::File& file : files.Under("article/function_words.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      for (const std::string_view cell : row.cells) {
        for (const absl::string_view word : absl::StrSplit(av(cell), ' ', absl::SkipEmpty())) {
          std::string key = Fold(sv(word));
          std::erase(key, '\'');
          out.words_.insert(std::move(key));
        }
      }
    }
  }
  if (out.words_.empty()) return absl::InvalidArgumentError("article/function_words.txt: no words");
  return out;
}

std::string LanguageGuess::Guess(std::string_view text, double* share) const {
  // A bounded stretch, so that an enormous line costs nothing.
  const Span front{0, static_cast<int>(std::min<std::size_t>(text.size(), 40000))};
  const auto words = WordsOf(text, front, kMostSampled);
  std::size_t hits = 0, letters = 0, plain = 0;
  for (const Word& word : words) {
    if (word.text.empty() || (word.text[0] >= '0' && word.text[0] <= '9')) continue;
    ++letters;
    if (static_cast<unsigned char>(word.text[0]) < 0x80U) ++plain;
    if (words_.contains(word.text)) ++hits;
  }
  *share = letters == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(letters);
  if (letters < kFewWords) return letters == 0 || 2 * plain >= letters ? language_ : "und";
  // Two sentences may hold a single word of the list; one that holds none is of another language all the same.
  if (letters < kShort && hits > 0) return language_;
  return *share >= kEnoughShare ? language_ : "und";
}

}  // namespace recount::article
