// When two values in words, or two names, mean the same.
#pragma once

#include <string_view>

namespace recount::check {

// By containment either way, in the value or in its evidence (already folded): "accident" = "an Accident".
bool WordsEqual(std::string_view expected, std::string_view got, std::string_view folded_evidence);

// "Maud Osgood" = "Ms. Osgood"; "Andrei Belov" = "Andrey Belov"; "Lee Min-ho" is not "Lee Jung-min".
bool SpeakersEqual(std::string_view expected, std::string_view got);

// How alike two words are, 0 to 1: twice the letters in matching blocks over all letters (Ratcliff and Obershelp, as in
// Python's difflib).
double Likeness(std::string_view a, std::string_view b);

}  // namespace recount::check
