// On a tree made by hand: which parser reads which sentence wrongly changes with every training.
#include "engine/language/reporting_clauses.h"

#include <sstream>

#include "engine/model/tags.h"
#include "tests/language/support.h"

namespace recount::language {
namespace {

// "form|UPOS|XPOS|head (1 is the first word, 0 the root)|relation" a word.
Text Made(const std::string& words, std::string* source) {
  Text text;
  source->clear();
  std::istringstream in(words);
  std::string word;
  while (in >> word) {
    std::vector<std::string> cells;
    std::istringstream cut(word);
    for (std::string cell; std::getline(cut, cell, '|');) cells.push_back(cell);
    Token t;
    const int begin = static_cast<int>(source->size());
    *source += cells[0];
    t.span = {begin, begin + static_cast<int>(cells[0].size())};
    t.upos = UposOf(cells[1]);
    t.xpos = XposOf(cells[2]);
    t.head = std::stoi(cells[3]) - 1;
    t.rel = RelOf(cells[4]);
    t.sentence = 0;
    text.tokens.push_back(t);
    *source += " ";
  }
  text.source = *source;
  Sentence s;
  s.first = 0;
  s.last = text.size();
  s.span = {0, static_cast<int>(text.source.size())};
  text.sentences.push_back(s);
  return text;
}

void Attach(Text* text) {
  const auto lists = WordLists::Load(knowledge::Files::Embedded("en"));
  REQUIRE(lists.ok());
  AttachClosingSpeakers(*lists, text->sentences[0], text);
}

TEST_CASE("a role beside its name, hung to what is said before: both are the speaker's") {
  std::string source;
  Text text = Made(
      "Lawmakers|NOUN|NNS|2|nsubj voted|VERB|VBD|0|root with|ADP|IN|5|case three|NUM|CD|5|nummod "
      "abstentions|NOUN|NNS|2|obl ,|PUNCT|,|8|punct the|DET|DT|8|det speaker|NOUN|NN|5|appos of|ADP|IN|10|case "
      "parliament|NOUN|NN|8|nmod ,|PUNCT|,|12|punct Josip|PROPN|NNP|5|appos Marek|PROPN|NNP|12|flat ,|PUNCT|,|5|punct "
      "announced|VERB|VBD|2|parataxis .|PUNCT|.|2|punct",
      &source);
  Attach(&text);
  CHECK(text.at(7).head == 14);
  CHECK(text.at(7).rel == Rel::nsubj);
  CHECK(text.at(11).head == 7);
  CHECK(text.at(11).rel == Rel::appos);
}

TEST_CASE("an apposition in the middle of a clause stays one") {
  std::string source;
  Text text = Made(
      "She|PRON|PRP|2|nsubj met|VERB|VBD|0|root Ann|PROPN|NNP|2|obj ,|PUNCT|,|6|punct the|DET|DT|6|det "
      "owner|NOUN|NN|3|appos ,|PUNCT|,|6|punct and|CCONJ|CC|9|cc left|VERB|VBD|2|conj .|PUNCT|.|2|punct",
      &source);
  Attach(&text);
  CHECK(text.at(5).head == 2);
  CHECK(text.at(5).rel == Rel::appos);
}

}  // namespace
}  // namespace recount::language
