// An article while it is being read: its lines, what has been recognised among them, and the dates that were offered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/article/dates.h"
#include "engine/article/lines.h"
#include "engine/model/article.h"

namespace recount::article {

// A date somebody gives for the publication. Offers stand in order of trust.
struct DateOffer {
  DateRead read;
  std::string from;  // "front matter date", "date line", ...
  std::string raw;
};

struct Draft {
  Article article;
  std::vector<Line> lines;
  std::vector<char> taken;   // by line: marked as a whole, no running text
  std::vector<int> mark_of;  // by line: index of that mark; -1
  std::vector<Mark> marks;   // in any order
  std::vector<DateOffer> offers;
  std::vector<DateOffer> updates;  // "Updated ...": an upper bound at best
  int dateline = -1;               // line that begins with a dateline and goes on as running text: no headline
  bool markdown = false;
  bool title_given = false;  // by a record or a header line

  explicit Draft(Article from)
      : article(std::move(from)), lines(SplitLines(article.text)), taken(lines.size(), 0), mark_of(lines.size(), -1) {}

  std::string_view text() const { return article.text; }
  std::string_view Words(std::size_t line) const { return Slice(article.text, lines[line].span); }
  bool Free(std::size_t line) const { return taken[line] == 0 && !lines[line].blank(); }
  // The next line from `from` on that is not blank; lines.size() if there is none.
  std::size_t NextLine(std::size_t from) const;
  std::size_t NextFree(std::size_t from) const;

  void MarkLine(std::size_t line, Part part, bool repeated = false);
  // The line counts as marked, though only `span` of it is (a headline without its bullet).
  void MarkLineAs(std::size_t line, Span span, Part part, bool repeated = false);
  // Marks a stretch of a line and leaves the rest of the line free.
  void MarkSpan(Span span, Part part);
  void Note(std::string code, std::string message) { article.notes.push_back({std::move(code), std::move(message)}); }
};

}  // namespace recount::article
