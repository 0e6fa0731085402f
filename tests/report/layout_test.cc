#include "engine/report/layout.h"

#include <doctest/doctest.h>

#include "engine/report/excerpt.h"

namespace recount::report {
namespace {

void CheckWrap(std::string_view text, int columns, const std::vector<std::string>& expected) {
  CAPTURE(std::string(text));
  CHECK(Wrap(text, columns) == expected);
}

TEST_CASE("lines break at blanks, by columns and not by bytes") {
  CheckWrap("", 10, {""});
  CheckWrap("one two three", 7, {"one two", "three"});
  CheckWrap("äöü äöü", 7, {"äöü äöü"});
  CheckWrap("日本語 日本語", 6, {"日本語", "日本語"});
  CheckWrap("abcdefghij", 4, {"abcd", "efgh", "ij"});
  CheckWrap("   spaced   out ", 20, {"spaced out"});
}

TEST_CASE("combining marks take no column, wide characters two") {
  CHECK(Columns("e\u0301") == 1);
  CHECK(Columns("日本") == 4);
  CHECK(Columns("\xff") == 1);
}

TEST_CASE("no article can send signs to the terminal") {
  CHECK(Clean("red \x1b[31malert\x07\n\n now") == "red [31malert now");
  CHECK(Clean("a\u202Eb\u200Fc") == "abc");
  CHECK(Clean("bad \xff byte") == "bad \uFFFD byte");
  CHECK(Clean(" \t\n") == "");
}

void CheckExcerpt(const std::string& text, const std::vector<std::string>& focus, int columns,
                  std::string_view expected) {
  CAPTURE(text);
  std::vector<Span> spans;
  for (const auto& words : focus) {
    const auto at = text.find(words);
    spans.push_back({static_cast<int>(at), static_cast<int>(at + words.size())});
  }
  const std::string got = Excerpt(text, {0, static_cast<int>(text.size())}, spans, columns);
  CHECK(got == expected);
  CHECK(Columns(got) <= columns);
}

TEST_CASE("evidence keeps the words that matter, whole") {
  const std::string text =
      "After months of delay the harbour board and the two unions met in Leeds to settle pay, holidays and the new "
      "roster on "
      "Thursday, officials said.";
  CheckExcerpt("They met on Thursday.", {"met"}, 60, "“They met on Thursday.”");
  CheckExcerpt(text, {"met"}, 40, "“… the two unions met in Leeds to …”");
  CheckExcerpt(text, {"met", "Thursday"}, 60, "“… two unions met in Leeds … on Thursday, officials said.”");
  CheckExcerpt("“We will go,” she said.", {"go"}, 60, "“‘We will go,’ she said.”");
  CheckExcerpt("\"We will go,\" she said.", {"go"}, 60, "“‘We will go,’ she said.”");
  CheckExcerpt("", {}, 40, "“”");
}

TEST_CASE("a span that does not fit its text is cut, never read beyond") {
  CHECK(SafeSlice("short", {2, 90}) == "ort");
  CHECK(SafeSlice("short", {-5, 3}) == "sho");
  CHECK(SafeSlice("short", {90, 95}) == "");
  CHECK(SafeSlice("short", {4, 2}) == "");
  const std::string line(2000000, 'x');
  CHECK(Columns(Excerpt(line, {0, 2000000}, {{1000000, 1000004}}, 80)) <= 80);
}

TEST_CASE("places count lines and code points") {
  const Lines lines("ä\nböc\n");
  CHECK(lines.Of(0).line == 1);
  CHECK(lines.Of(3).line == 2);
  CHECK(lines.Of(3).column == 1);
  CHECK(lines.Of(6).column == 3);
  CHECK(Lines("").Of(0).line == 1);
}

}  // namespace
}  // namespace recount::report
