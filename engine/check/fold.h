// How `check` compares text: case, accents, kinds of quotation mark, dash and white space make no difference. It
// mirrors the reference scorer to the letter (but for the Greek sigma at a word's end), which is why it is not
// model/unicode.h's Fold: that one also writes ø as o and ß as ss.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::check {

// "“Erdoğan’s — plan”" -> "\"erdogan's - plan\"". White space runs become one blank; none at the ends.
std::string FoldText(std::string_view text);

// The sentence (or sentences) of a folded text in which a folded needle stands; "" where it does not occur or is empty.
std::string SentenceAround(std::string_view text, std::string_view needle);

// Words of a text that say something: "the talks in Vienna" -> "talks", "vienna".
std::vector<std::string> ContentWords(std::string_view text);

// Runs of letters, digits, dots, apostrophes and hyphens that begin with a letter or digit, in a folded text.
std::vector<std::string> PlainWords(std::string_view folded);

std::string_view Trim(std::string_view text);  // ASCII white space
bool IsDigit(char c);
bool IsBlank(char c);

}  // namespace recount::check
