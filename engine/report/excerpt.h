// Evidence as a reader sees it: the words of an article, shortened at word limits around what matters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/annotated.h"
#include "engine/model/span.h"
#include "engine/model/unicode.h"

namespace recount::report {

// The slice that a span names, clamped to the text: a span that does not fit its file is shown short, never read
// beyond.
std::string_view SafeSlice(std::string_view text, const Span& span);
// The words that several spans name, joined by blanks.
std::string TextOf(const Annotated& one, const std::vector<Span>& spans);
// The sentence around the words, where there is one: a number alone convinces nobody.
Span SentenceAround(const Annotated& one, const Span& span);

// `around` (a sentence), cleaned, in “ ”; marks inside become ‘ ’. Where it is longer than `columns`, the words nearest
// to the `focus` spans stay (a trigger and its date, say) and "…" stands for the rest:
//   “… talks with the union ended in Leeds on Thursday …”
// White-space-free or empty text gives what there is.
std::string Excerpt(std::string_view text, const Span& around, const std::vector<Span>& focus, int columns);

// The same marks around words that stand alone.
std::string Quoted(std::string_view words);

// 1-based line and column (in code points) of a byte.
struct Place {
  int line = 1, column = 1;
};

// Places of one text, found in O(log lines).
class Lines {
 public:
  explicit Lines(std::string_view text);
  Place Of(int byte) const;

 private:
  CodePoints points_;
  std::vector<int> starts_;
};

}  // namespace recount::report
