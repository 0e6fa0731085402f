#include <algorithm>
#include <array>

#include "engine/compare/claims.h"

namespace recount::compare {
namespace {

bool Ends(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

}  // namespace

std::string Plural(std::string_view noun) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kOwn = {{{"person", "people"},
                                                                                   {"woman", "women"},
                                                                                   {"man", "men"},
                                                                                   {"child", "children"},
                                                                                   {"foot", "feet"},
                                                                                   {"aircraft", "aircraft"},
                                                                                   {"people", "people"},
                                                                                   {"staff", "staff"},
                                                                                   {"crew", "crew"},
                                                                                   {"wife", "wives"}}};
  for (const auto& [one, many] : kOwn) {
    const std::size_t before = noun.size() - std::min(noun.size(), one.size());
    // "fishermen", but "humans" and "Germans".
    const bool compound = one == "man" && !Ends(noun, "human") && noun[0] >= 'a';
    const bool whole = before == 0 || noun[before - 1] == ' ' || compound;
    if (Ends(noun, one) && whole) return std::string(noun.substr(0, before)) + std::string(many);
  }
  if (noun.empty()) return "";
  if (Ends(noun, "s") || Ends(noun, "x") || Ends(noun, "ch") || Ends(noun, "sh")) return std::string(noun) + "es";
  const bool consonant =
      noun.size() > 1 && std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  if (Ends(noun, "y") && consonant) return std::string(noun.substr(0, noun.size() - 1)) + "ies";
  return std::string(noun) + "s";
}

}  // namespace recount::compare
