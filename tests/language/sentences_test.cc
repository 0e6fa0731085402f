#include "tests/language/support.h"

namespace recount::language {
namespace {

// `expected` is the text with "|" at each border between sentences.
void CheckSentences(std::string_view expected) {
  CAPTURE(std::string(expected));
  std::string text;
  std::vector<std::string> wanted(1);
  for (char c : expected) {
    if (c == '|') {
      wanted.emplace_back();
      continue;
    }
    text += c;
    if (!wanted.back().empty() || (c != ' ' && c != '\n')) wanted.back() += c;
  }
  for (std::string& w : wanted) {
    while (!w.empty() && (w.back() == ' ' || w.back() == '\n')) w.pop_back();
  }
  const ReadText read(text);
  std::vector<std::string> got;
  for (const Sentence& s : read.text.sentences) got.emplace_back(Slice(read.text.source, s.span));
  CHECK(got == wanted);
}

TEST_CASE("sentences end at full stops, question and exclamation marks") {
  CheckSentences("The port closed.| Ships waited.");
  CheckSentences("Why?| Nobody knew!| It rained.");
  CheckSentences("It cost 3.5 million.| Then 4.");
  CheckSentences("It ended.|The crew left.");
  CheckSentences("nobody was warned.| they left anyway.");
}

TEST_CASE("titles, initials and abbreviations end none") {
  CheckSentences("Mr. Lind spoke.| Dr. Berg listened.");
  CheckSentences("J. K. Berg and Anna M. Lind met.");
  CheckSentences("The U.S. Senate voted.");
  CheckSentences("He left the U.S. in May.");
  CheckSentences("He left the U.S.| The Senate voted.");
  CheckSentences("They met at 5 p.m.| She left early.");
  CheckSentences("They met on Jan. 5 near No. 10 St. James St. in town.");
  CheckSentences("Berg Inc. Chairman Lind left.");
  CheckSentences("It was owned by Berg Inc.| It failed.");
}

TEST_CASE("an ellipsis ends a sentence only before a capital") {
  CheckSentences("They want to . . . talk about it.");
  CheckSentences("They waited ... and left.");
  CheckSentences("They waited...| Nobody came.");
  CheckSentences("They waited…| Nobody came.");
}

TEST_CASE("a quotation and its reporting clause are one sentence") {
  CheckSentences("\"Why?\" he asked.");
  CheckSentences("“Why now?” Ms. Reed asked.| Nobody answered.");
  CheckSentences("“Why now?” the minister asked.| Nobody answered.");
  CheckSentences("“Stop!” cried the pilot.");
  CheckSentences("“Is it war?| Is it peace?” Ms. Reed said.| “I cannot tell.”");
  CheckSentences("“Who knew?”| The minister left.");
}

TEST_CASE("closing marks and brackets belong to the sentence they end") {
  CheckSentences("He said: “We wait.”| She left.");
  CheckSentences("(It rained.)| It snowed.");
  CheckSentences("‘We wait.’| She left.");
  CheckSentences("It was built in 1805. [6]| It burned later.");
}

TEST_CASE("the credit of a picture is a sentence of its own") {
  CheckSentences("The quay on Monday| Photo: Ostrey Star.| It was quiet.");
  CheckSentences("The mayor, Ada Lind| Image: Jo Berg / Ostrey Star");
  CheckSentences("They called the Photo: a scandal.");
  CheckSentences("The film Image opened.");
}

TEST_CASE("paragraphs end sentences") {
  CheckSentences("Ferry strike goes on|\n\nThe port closed.");
  CheckSentences("Ferry strike goes on|\nThe port of the old town closed on Monday.");
}

TEST_CASE("lines wrapped by hand are one paragraph") {
  CheckSentences(
      "The port of the old town was closed on Monday because of the\n"
      "strike of the pilots, who want more pay and shorter shifts than\n"
      "the company is ready to give.");
}

TEST_CASE("a sentence never crosses a mark") {
  const std::string text = "OSLO (Agency) The port closed.";
  const ReadText read(text, {{Part::kDateline, {0, 13}, false}});
  REQUIRE(read.text.sentences.size() == 2);
  CHECK(read.text.sentences[0].part == Part::kDateline);
  CHECK(read.text.sentences[1].part == Part::kBody);
  CHECK(read.text.sentences[1].span.begin == 14);
}

}  // namespace
}  // namespace recount::language
