// Text laid out for people: columns of a terminal, wrapped paragraphs with hanging indents, and tones that become
// colour on a terminal and nothing in a pipe.
//
//   Page page({.width = 80, .colour = false});
//   page.Paragraph(4, "Press TV", 14, "“The talks took place in Vienna.”");   // label, its column, wrapped text behind
//   it std::string out = page.Take();
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::report {

struct Look {
  int width = 100;  // columns; less than 40 is read as 40
  bool colour = false;
};

enum class Tone { kPlain, kStrong, kFaint, kGood, kWarn, kBad };

// Columns that a terminal gives this text: 2 for wide East Asian characters, 0 for combining marks.
int Columns(std::string_view text);

// One line of plain text: white space becomes single blanks; control characters, escape sequences' starts and
// bidirectional overrides go, so that no article can repaint a reader's terminal.
std::string Clean(std::string_view text);

// Lines of at most `columns`, broken at blanks; a word longer than a line is cut. At least one line, perhaps empty.
std::vector<std::string> Wrap(std::string_view text, int columns);

// Cut to `columns` with "…" at a word limit where it is longer.
std::string Fit(std::string_view text, int columns);

std::string Paint(std::string_view text, Tone tone, bool colour);

class Page {
 public:
  explicit Page(Look look);

  void Blank();
  // Wrapped text, every line indented.
  void Text(int indent, std::string_view text, Tone tone = Tone::kPlain);
  // One line as it is, neither wrapped nor cut: for tables.
  void Line(int indent, std::string_view text, Tone tone = Tone::kPlain);
  // `left` in one tone, `right` flush with the right edge in another; `right` goes below where both do not fit.
  void Heading(int indent, std::string_view left, Tone left_tone, std::string_view right, Tone right_tone);
  // A label in a column of its own, and a paragraph beside it.
  void Paragraph(int indent, std::string_view label, int label_columns, std::string_view text, Tone tone = Tone::kPlain,
                 Tone label_tone = Tone::kPlain);
  // Wrapped text behind `first` on its first line and `next` on the others: branches of a tree.
  void Hanging(std::string_view first, std::string_view next, std::string_view text, Tone tone = Tone::kPlain);
  int width() const { return look_.width; }
  std::string Take() { return std::move(out_); }

 private:
  Look look_;
  std::string out_;
};

}  // namespace recount::report
