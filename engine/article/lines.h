// The lines of a text, and the words of a line as patterns see them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/span.h"

namespace recount::article {

struct Line {
  Span span;   // without the line end and the white space around
  Span whole;  // with them
  bool blank() const { return span.empty(); }
};

// Line ends are \n, \r\n and \r.
std::vector<Line> SplitLines(std::string_view text);

// `span` without the white space (no-break spaces and the like included) at both ends.
Span Trim(std::string_view text, Span span);

// A whole text.
inline Span All(std::string_view text) {
  return {0, static_cast<int>(text.size())};
}
// A whole text, trimmed.
std::string_view Trimmed(std::string_view text);

// A word folded for comparing: "Don’t" is "dont", "U.S." is "us", "sign-up" is two words, "3min" is "3" and "min".
// The signs © @ # $ % are words of their own; other punctuation is dropped.
struct Word {
  std::string text;
  Span span;
  bool capital = false;  // begins with a capital letter
};

// At most `max` words.
std::vector<Word> WordsOf(std::string_view text, Span span, std::size_t max);

// The words joined by blanks: equal keys mean the same wording.
std::string WordKey(std::string_view text, Span span);

// How many words the line has, counted up to `max`.
std::size_t CountWords(std::string_view text, Span span, std::size_t max);

// Whether the words end as a sentence does: . ! ? … with closing quotation marks or brackets behind.
bool EndsSentence(std::string_view words);
// The same for a full stop alone, a shortened word's own ("U.S.", "Inc.", "p.m.") or three dots left out.
bool EndsInFullStop(std::string_view words);

}  // namespace recount::article
