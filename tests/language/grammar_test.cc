// Tags and trees of sentences that are plain enough for any trained model of use. What a model may get wrong is
// measured by scripts/score_language instead.
#include <map>

#include "engine/model/grammar.h"
#include "tests/language/support.h"

namespace recount::language {
namespace {

// "form/XPOS" parted by blanks.
void CheckTags(std::string_view text, std::string_view expected) {
  const ReadText read(text);
  std::string got;
  for (int i = 0; i < read.text.size(); ++i) {
    if (i > 0) got += ' ';
    got += std::string(read.text.Form(i)) + "/" + std::string(Name(read.text.at(i).xpos));
  }
  CHECK(got == expected);
}

void CheckArc(std::string_view text, std::string_view dependent, std::string_view head, std::string_view rel) {
  CAPTURE(std::string(text));
  CAPTURE(std::string(dependent));
  const ReadText read(text);
  const Token& t = read.text.at(Find(read.text, dependent));
  CHECK((t.head < 0 ? std::string_view("root") : read.text.Form(t.head)) == head);
  CHECK(Name(t.rel) == rel);
}

void CheckLemma(std::string_view text, std::string_view form, std::string_view lemma) {
  CAPTURE(std::string(form));
  const ReadText read(text);
  CHECK(read.text.at(Find(read.text, form)).lemma == lemma);
}

TEST_CASE("words get their tags") {
  CheckTags("The minister met them on Friday.", "The/DT minister/NN met/VBD them/PRP on/IN Friday/NNP ./.");
  CheckTags("She has been asked to leave.", "She/PRP has/VBZ been/VBN asked/VBN to/TO leave/VB ./.");
}

TEST_CASE("who reports, and what") {
  const char* plain = "The minister said on Monday that the port would close.";
  CheckArc(plain, "minister", "said", "nsubj");
  CheckArc(plain, "said", "root", "root");
  CheckArc(plain, "close", "said", "ccomp");
  CheckArc(plain, "port", "close", "nsubj");
  const char* passive = "The ship was sold by the company.";
  CheckArc(passive, "ship", "sold", "nsubj:pass");
  CheckArc(passive, "company", "sold", "obl:agent");
  CheckArc("She wants to leave the country.", "leave", "wants", "xcomp");
  CheckArc("The port is closed because it rained.", "rained", "closed", "advcl");
}

TEST_CASE("lemmas are dictionary forms") {
  CheckLemma("They went home.", "went", "go");
  CheckLemma("The ships sank.", "ships", "ship");
  CheckLemma("The union's leaders were there.", "were", "be");
  CheckLemma("He hasn't paid.", "n't", "not");
  CheckLemma("Talks stopped on Monday.", "stopped", "stop");
  CheckLemma("The parties met.", "parties", "party");
  CheckLemma("Oslo’s port is closed.", "’s", "'s");
  CheckLemma("Oslo‘s port is closed.", "‘s", "'s");
  CheckLemma("I know what i said.", "i", "I");
}

TEST_CASE("words that the treebanks may not hold are known by the lexicon") {
  CheckLemma("The ship sank.", "sank", "sink");
  CheckLemma("The union denies it.", "denies", "deny");
  CheckLemma("The remarks provoked protests.", "provoked", "provoke");
  CheckArc("The ship sank.", "ship", "sank", "nsubj");
}

TEST_CASE("headlines in capitals are read as sentences") {
  CheckArc("Talks Fail To End Ferry Strike", "Talks", "Fail", "nsubj");
  CheckArc("TALKS FAIL TO END FERRY STRIKE", "TALKS", "FAIL", "nsubj");
}

TEST_CASE("every sentence is one tree") {
  const ReadText read(
      "Why? Because they said so, and so - if it matters - did we... (or not).\n\nPORT CLOSED\n\nA\n\n!!! ,,, 5 % of 3 "
      "\"of\" nothing");
  std::map<int, int> roots;
  for (int i = 0; i < read.text.size(); ++i) {
    const Token& t = read.text.at(i);
    const Sentence& s = read.text.SentenceOf(i);
    if (t.head < 0) {
      ++roots[t.sentence];
      CHECK(t.rel == Rel::root);
    } else {
      CHECK(t.head >= s.first);
      CHECK(t.head < s.last);
    }
    int up = i;
    for (int steps = 0; up >= 0 && steps <= read.text.size(); ++steps) up = read.text.at(up).head;
    CHECK(up == -1);
  }
  for (std::size_t s = 0; s < read.text.sentences.size(); ++s) CHECK(roots[static_cast<int>(s)] == 1);
}

TEST_CASE("who said it stands at the end, with a role and a name") {
  CheckArc("The company will close the plant in May, its chairman, Osric Lembeck, said.", "chairman", "said", "nsubj");
  CheckArc("The fire began in the kitchen, the hotel's owner, Ann Moe, told reporters.", "owner", "told", "nsubj");
  CheckArc("She met the owner, Ann Moe, on Monday.", "owner", "met", "obj");
  CheckArc("The market has lost a third of its turnover, its manager Dagny Sandholt estimates.", "manager", "estimates",
           "nsubj");
  CheckArc("Anna Berg said the town plans to close the bridge.", "town", "plans", "nsubj");
  CheckArc("The bridge, Anna Berg said, is safe.", "Anna", "said", "nsubj");
  CheckArc("The bridge, Anna Berg said, is safe.", "bridge", "safe", "nsubj");
}

}  // namespace
}  // namespace recount::language
