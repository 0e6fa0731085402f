#include <thread>

#include "engine/model/conllu.h"
#include "tests/language/support.h"

namespace recount::language {
namespace {

void CheckWhole(const Text& text) {
  int at = 0;
  for (const Sentence& s : text.sentences) {
    CHECK(s.first == at);
    CHECK(s.last > s.first);
    at = s.last;
  }
  CHECK(at == text.size());
  for (int i = 1; i < text.size(); ++i) CHECK(text.at(i - 1).span.end <= text.at(i).span.begin);
}

TEST_CASE("odd texts are read without harm") {
  const char* texts[] = {"",
                         " \n\n \t ",
                         ".",
                         "\"",
                         "’",
                         "“",
                         "A",
                         "...",
                         "((((",
                         "'''''''",
                         "“““ ””” ‘‘‘ ’’’",
                         "$$$ %%% ###",
                         "a.b.c.d.e.",
                         "\xEF\xBF\xBD\xEF\xBF\xBD",
                         "\xFF\xFE broken \xC3",
                         "Привет, мир. 你好。",
                         "\r\n\r\nOne.\r\nTwo.\r\n",
                         "\"He said",
                         "said”",
                         "-",
                         "--",
                         "—",
                         "5",
                         "@",
                         "http://",
                         "www.",
                         "a@b",
                         "n't",
                         "'s",
                         "\xE2\x80\x8B zero \xE2\x80\x8B width"};
  for (const char* text : texts) {
    CAPTURE(std::string(text));
    const ReadText read(text);
    CheckWhole(read.text);
    CHECK_FALSE(WriteConllu("x", read.text).empty());
  }
}

TEST_CASE("nothing is read as nothing") {
  const ReadText read("");
  CHECK(read.text.tokens.empty());
  CHECK(read.text.sentences.empty());
  CHECK(read.text.paragraphs.empty());
  CHECK(read.text.quotations.empty());
}

TEST_CASE("a sentence without end is cut") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "and then ";
  const ReadText read(text);
  CheckWhole(read.text);
  CHECK(read.text.size() == 4000);
  CHECK(read.text.sentences.size() == 10);
}

TEST_CASE("long lines of marks take linear time") {
  // Two hundred kilobytes each; a quadratic search would take minutes.
  for (const char* piece :
       {"'a ", "\"a ", "“a ", "‘a ’", "(", "a’s ", "a-", "a.", "a@", ". . . ", "[1] ", "1,", "www.", "''", "x"}) {
    CAPTURE(std::string(piece));
    std::string text;
    while (text.size() < 200'000) text += piece;
    const ReadText read(text);
    CheckWhole(read.text);
  }
}

TEST_CASE("the same text gives the same reading, on any thread") {
  Article article;
  article.text =
      "“We wait,” said Anna Lind, head of the union, on Friday.\n\nThe U.S. envoy, who arrived at 5pm, didn't comment. "
      "Talks Fail Again";
  const std::string first = WriteConllu("x", English().Read(article));
  std::vector<std::string> others(4);
  std::vector<std::thread> threads;
  for (std::string& o : others) threads.emplace_back([&o, &article] { o = WriteConllu("x", English().Read(article)); });
  for (std::thread& t : threads) t.join();
  for (const std::string& o : others) CHECK(o == first);
}

TEST_CASE("CoNLL-U can be read by other tools") {
  const ReadText read("They didn't go.");
  const std::string out = WriteConllu("one\ttwo", read.text);
  CHECK(out.find("# newdoc id = one two\n# newpar id = one two-p1\n# sent_id = one two-s1\n# text = They didn't "
                 "go.\n1\tThey\tthey\tPRON\tPRP\t_\t") == 0);
  CHECK(out.find("\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\tSpaceAfter=No|start_char=5|end_char=8\n"
                 "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\tstart_char=8|end_char=11\n") != std::string::npos);
  CHECK(out.substr(out.size() - 2) == "\n\n");
}

TEST_CASE("a model that is none is refused with a reason") {
  const auto files = knowledge::Files::Embedded("en");
  for (std::string bytes : {std::string(), std::string("RECOUNT"), std::string(200, 'x')}) {
    const auto loaded = Language::Load(files, bytes);
    REQUIRE_FALSE(loaded.ok());
    CHECK(std::string(loaded.status().message()).find("language model: ") == 0);
  }
}

TEST_CASE("a language without a model has words and sentences, and no grammar") {
  const auto language = Language::Load(knowledge::Files::Embedded("xx"));
  REQUIRE(language.ok());
  Article article;
  article.text = "Ba dom lugu. Ne sik.";
  const Text text = language->Read(article);
  REQUIRE(text.size() == 7);
  CHECK(text.sentences.size() == 2);
  CHECK(text.at(0).head == -1);
}

TEST_CASE("word lists tell where they are wrong") {
  auto files = knowledge::Files::Embedded("en");
  files.Add("language/abbreviations.txt", "mine/abbreviations.txt", "# comment\nHon.\tlord\n");
  const auto loaded = Language::Load(files);
  REQUIRE_FALSE(loaded.ok());
  CHECK(std::string(loaded.status().message()).find("mine/abbreviations.txt:2:") == 0);
}

}  // namespace
}  // namespace recount::language
