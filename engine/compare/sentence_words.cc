#include "engine/compare/sentence_words.h"

#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

bool InWord(std::string_view text, std::size_t at, std::size_t begin) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) >= 0x80U) {
    // A dash or a quotation mark is no letter.
    return !text.substr(at).starts_with("\xE2\x80") && !(at > begin && text.substr(at - 1).starts_with("\xE2\x80")) &&
           !(at > begin + 1 && text.substr(at - 2).starts_with("\xE2\x80"));
  }
  const bool digit = c >= '0' && c <= '9';
  if (digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  // 100,000 and 3.5
  return (c == ',' || c == '.') && at > begin && text[at - 1] >= '0' && text[at - 1] <= '9' && at + 1 < text.size() &&
         text[at + 1] >= '0' && text[at + 1] <= '9';
}

}  // namespace

std::vector<PlacedWord> WordsWithPlaces(std::string_view text, const Span& stretch) {
  std::vector<PlacedWord> out;
  const auto end = static_cast<std::size_t>(stretch.end);
  const auto begin = static_cast<std::size_t>(stretch.begin);
  for (std::size_t i = begin; i < end;) {
    std::size_t j = i;
    while (j < end && InWord(text, j, begin)) ++j;
    if (j > i) {
      out.push_back({Fold(text.substr(i, j - i)), {static_cast<int>(i), static_cast<int>(j)}});
      i = j;
    } else {
      ++i;
    }
  }
  return out;
}

std::size_t WordAt(const std::vector<PlacedWord>& words, int byte) {
  std::size_t i = 0;
  while (i < words.size() && words[i].span.begin < byte) ++i;
  return i;
}

}  // namespace recount::compare
