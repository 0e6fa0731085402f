#include "engine/people/expansions.h"

#include <utility>

#include "engine/model/unicode.h"

namespace recount::people {
namespace {

void NoteExpansions(const Text& text, std::vector<FoundName>* found) {
  for (FoundName& f : *found) {
    if (f.name_last != f.name_first + 1 || f.name_first < 2 || f.name_last >= text.size()) continue;
    const std::string_view acronym = text.Form(f.name_first);
    if (!IsAllCaps(acronym) || acronym.size() < 2 || acronym.size() > 10) continue;
    if (text.Form(f.name_first - 1) != "(" || text.Form(f.name_last) != ")") continue;
    const int bracket = f.name_first - 1;
    const int begin = text.SentenceOf(bracket).first;
    int first = -1;
    for (int i = bracket - 1; i >= begin && bracket - i <= 14; --i) {
      const std::string_view word = text.Form(i);
      if (IsUpper(word)) {
        if (word[0] == acronym[0]) first = i;
      } else if (word != "of" && word != "for" && word != "and" && word != "the" && word != "in" && word != "on" &&
                 word != "to" && word != "-" && word != "&" && word != "de") {
        break;
      }
    }
    if (first < 0 || bracket - first < 2) continue;
    f.expansion_first = first;
    f.expansion_last = bracket;
    f.acronym_beside = true;
  }
}

}  // namespace

void FindExpansions(const Text& text, std::vector<FoundName>* found) {
  NoteExpansions(text, found);
  std::vector<std::pair<int, int>> inside;
  for (const FoundName& f : *found) {
    if (f.acronym_beside) inside.emplace_back(f.expansion_first, f.expansion_last);
  }
  if (inside.empty()) return;
  std::vector<FoundName> kept;
  std::size_t at = 0;
  for (FoundName& f : *found) {
    while (at < inside.size() && inside[at].second <= f.first) ++at;
    if (at < inside.size() && !f.acronym_beside && f.last <= inside[at].second && f.last > inside[at].first) continue;
    kept.push_back(std::move(f));
  }
  *found = std::move(kept);
}

}  // namespace recount::people
