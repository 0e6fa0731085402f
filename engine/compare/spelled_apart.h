// Whether two full names of a person are one name that somebody spelled wrong, rather than one name in two
// romanisations.
#pragma once

#include <string>
#include <string_view>

namespace recount::compare {

// The consonants of a word in lower case, those that romanisations exchange made one: "Sergei" and "Sergey", "Günter"
// and "Gunter", "Mohamed" and "Muhammad" are equal.
std::string Skeleton(std::string_view word);

// "Ronald Merton" and "Ronald Melton", "Martin Oakes" and "Marvin Oakes": as many words, all but one equal, and of
// that one the first letters equal and the consonants apart by one. False for short forms: "Ben" of "Benjamin".
bool SpelledApart(std::string_view a, std::string_view b);

}  // namespace recount::compare
