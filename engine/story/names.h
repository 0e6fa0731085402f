// Whether two written names can be one person or body: transliterations and spellings fold together (Sergey/Sergei,
// Kiev/Kyiv, Organisation/Organization), different words do not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::story {

// "Lukashevich" -> a key that its transliterations share. Not for print.
std::string SoundKey(std::string_view word);

// "Sergei Ryabkov" and "Sergey Ryabkov", "Ryabkov" and "Sergei Ryabkov", "S. Ryabkov" and "Sergei Ryabkov": the last
// names agree and nothing else contradicts. Middle names and initials may be missing.
bool SamePerson(std::string_view a, std::string_view b);

// The name without articles, case, accents and British spelling: equal keys are one body, place or group.
std::string BodyKey(std::string_view name);

// The significant words of a written-out name, spelling folded: ("Organisation for Co-operation in Europe") ->
// organization cooperation europe. Function words and hyphens do not count.
std::vector<std::string> NameWords(std::string_view name);

}  // namespace recount::story
