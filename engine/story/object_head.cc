#include "engine/story/object_head.h"

#include <algorithm>
#include <array>

#include "engine/knowledge/words.h"

namespace recount::story {
namespace {

// What ends the core of a noun phrase.
constexpr std::array<std::string_view, 26> kAfterHead = {
    "about", "after", "against", "as",    "at",    "before", "between", "by",     "during",
    "for",   "from",  "in",      "into",  "of",    "on",     "over",    "that",   "than",
    "to",    "until", "when",    "which", "whose", "who",    "with",    "without"};
// "all of the ships", "some of them": the amount is not the thing.
constexpr std::array<std::string_view, 12> kAmounts = {"all",  "any",  "both", "each", "half", "many",
                                                       "most", "none", "one",  "part", "some", "several"};

template <std::size_t N>
bool Among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::string ObjectHead(std::string_view phrase) {
  std::string head;
  for (const std::string& word : knowledge::Words::All(phrase)) {
    if (word == "of" && Among(kAmounts, head)) {
      head.clear();
      continue;
    }
    if (Among(kAfterHead, word)) break;
    head = word;
  }
  if (head.size() > 3 && head.ends_with("s") && !head.ends_with("ss")) head.pop_back();
  return head;
}

}  // namespace recount::story
