#include "engine/model/readable.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/model/unicode.h"

namespace recount {

bool BeginsWithPronoun(std::string_view label) {
  static constexpr std::array<std::string_view, 28> kPronouns = {
      "he",        "she",      "it",     "they", "we",    "i",     "you",     "who",    "whose",    "whom",
      "what",      "which",    "that",   "this", "these", "those", "anybody", "anyone", "somebody", "someone",
      "everybody", "everyone", "nobody", "its",  "his",   "her",   "their",   "my"};
  std::string first = Lower(label.substr(0, label.find_first_of(" ,")));
  // "we've", "it's"
  for (const std::string_view mark : {"'", "’"}) {
    if (const auto at = first.find(mark); at != std::string::npos) first.resize(at);
  }
  return std::find(kPronouns.begin(), kPronouns.end(), first) != kPronouns.end();
}

}  // namespace recount
