// A correction that both parsers need: news closes a sentence with who said it ("It opens in May, its owner, Ann Moe,
// said."), which the treebanks seldom do, and a parser hangs the speaker to the noun before the comma.
#pragma once

#include "engine/language/tokenize.h"
#include "engine/model/text.h"

namespace recount::language {

// Also: "its manager estimates." at the end where the tagger sees a plural, and "the town plans to close" where the
// tree treats the verb as a noun. Gives a reporting verb without a subject the noun phrase right before it, where that
// stands behind a comma and was read as an apposition or the like of what is said. Changes heads and relations of the
// sentence's tokens alone.
void AttachClosingSpeakers(const WordLists& lists, const Sentence& sentence, Text* text);

}  // namespace recount::language
