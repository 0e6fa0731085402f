// Whether two written names can be one person or body: transliterations and spellings fold together (Sergey/Sergei,
// Kiev/Kyiv, Organisation/Organization), different words do not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::story {

// "Yurchenko" -> a key that its transliterations share. Not for print.
std::string SoundKey(std::string_view word);

// "Andrei Belov" and "Andrey Belov", "Belov" and "Andrei Belov", "A. Belov" and "Andrei Belov": the last names agree
// and nothing else contradicts. Middle names and initials may be missing.
bool SamePerson(std::string_view a, std::string_view b);

// A name read once, for comparing it with many.
struct PersonName {
  std::vector<std::string> words;  // without "Jr.", "van" and the like
  std::string sound;               // of the last of them
};
PersonName ReadPersonName(std::string_view name);
bool SamePerson(const PersonName& a, const PersonName& b);

// The name without articles, case, accents and British spelling: equal keys are one body, place or group.
std::string BodyKey(std::string_view name);

// The significant words of a written-out name, spelling folded: ("Organisation for Co-operation in Europe") ->
// organization cooperation europe. Function words and hyphens do not count.
std::vector<std::string> NameWords(std::string_view name);

}  // namespace recount::story
