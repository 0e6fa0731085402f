// The noun that a noun phrase is about, without a parse: "a complaint with the court" -> "complaint". For telling apart
// what verbs of wide sense do: to file a motion and to file a complaint are two things.
#pragma once

#include <string>
#include <string_view>

namespace recount::story {

// Folded, without a plural "s"; empty where the phrase has no word before its first preposition or clause.
std::string ObjectHead(std::string_view phrase);

}  // namespace recount::story
