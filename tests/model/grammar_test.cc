#include "engine/model/grammar.h"

#include <doctest/doctest.h>

#include <memory>
#include <sstream>
#include <string>

namespace recount {
namespace {

// A sentence by hand: "form/lemma/XPOS/head/relation" parted by blanks, heads counted from 1, 0 for the root.
struct Tree {
  explicit Tree(const std::string& written) {
    std::istringstream in(written);
    std::string cell;
    Sentence sentence;
    while (in >> cell) {
      std::vector<std::string> parts(1);
      for (char c : cell) {
        if (c == '/')
          parts.emplace_back();
        else
          parts.back() += c;
      }
      REQUIRE(parts.size() == 5);
      Token t;
      const int begin = static_cast<int>(source.size());
      source += parts[0];
      t.span = {begin, static_cast<int>(source.size())};
      source += ' ';
      t.lemma = parts[1];
      t.xpos = XposOf(parts[2]);
      t.head = std::stoi(parts[3]) - 1;
      t.rel = RelOf(parts[4]);
      const bool verb = parts[2][0] == 'V' || parts[2] == "MD";
      const bool auxiliary = t.rel == Rel::aux || t.rel == Rel::aux_pass || t.rel == Rel::cop;
      t.upos = auxiliary ? Upos::AUX : verb ? Upos::VERB : Upos::NOUN;
      text.tokens.push_back(t);
    }
    sentence.last = text.size();
    sentence.span = {0, static_cast<int>(source.size())};
    text.sentences.push_back(sentence);
    text.source = source;
  }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  int Find(std::string_view form) const {
    for (int i = 0; i < text.size(); ++i) {
      if (text.Form(i) == form) return i;
    }
    return -1;
  }
  std::string source;
  Text text;
};

std::string Say(const VerbGroup& g) {
  std::string out = g.tense == Tense::kPast      ? "past"
                    : g.tense == Tense::kPresent ? "present"
                    : g.tense == Tense::kFuture  ? "future"
                                                 : "none";
  if (g.past_future) out += " past-future";
  if (g.perfect) out += " perfect";
  if (g.progressive) out += " progressive";
  if (g.passive) out += " passive";
  if (g.negated) out += " negated";
  if (g.modal) out += " " + g.modal_lemma;
  if (g.infinitive) out += " infinitive";
  if (g.participle) out += " participle";
  if (g.imperative) out += " imperative";
  if (g.conditional) out += " conditional";
  return out;
}

void CheckGroup(const std::string& tree, std::string_view predicate, const std::string& expected) {
  CAPTURE(tree);
  const Tree t(tree);
  CHECK(Say(ReadVerbGroup(t.text, t.Find(predicate))) == expected);
}

void CheckSubject(const std::string& tree, std::string_view predicate, std::string_view expected) {
  CAPTURE(tree);
  const Tree t(tree);
  const int subject = SubjectOf(t.text, t.Find(predicate));
  CHECK((subject < 0 ? std::string_view("-") : t.text.Form(subject)) == expected);
}

TEST_CASE("auxiliaries say tense, aspect and voice") {
  CheckGroup("Ships/ship/NNS/2/nsubj sank/sink/VBD/0/root", "sank", "past");
  CheckGroup("Ships/ship/NNS/3/nsubj are/be/VBP/3/aux sinking/sink/VBG/0/root", "sinking", "present progressive");
  CheckGroup("They/they/PRP/3/nsubj have/have/VBP/3/aux met/meet/VBN/0/root", "met", "past perfect");
  CheckGroup("They/they/PRP/4/nsubj will/will/MD/4/aux not/not/RB/4/advmod meet/meet/VB/0/root", "meet",
             "future negated");
  CheckGroup("It/it/PRP/3/nsubj:pass was/be/VBD/3/aux:pass signed/sign/VBN/0/root", "signed", "past passive");
  CheckGroup("They/they/PRP/3/nsubj may/may/MD/3/aux meet/meet/VB/0/root", "meet", "future may");
  CheckGroup("They/they/PRP/3/nsubj would/would/MD/3/aux meet/meet/VB/0/root", "meet", "future past-future");
  CheckGroup("Close/close/VB/0/root the/the/DT/3/det port/port/NN/1/obj", "Close", "none imperative");
  CheckGroup("It/it/PRP/3/nsubj is/be/VBZ/3/cop late/late/JJ/0/root", "late", "present");
}

TEST_CASE("what is due lies ahead") {
  const std::string tail = "meet/meet/VB/0/root";
  CheckGroup("She/she/PRP/4/nsubj:outer is/be/VBZ/4/cop to/to/TO/4/mark " + tail, "meet", "future");
  CheckGroup("She/she/PRP/4/nsubj was/be/VBD/4/aux to/to/TO/4/mark " + tail, "meet", "future past-future");
  CheckGroup("She/she/PRP/3/nsubj is/be/VBZ/3/aux going/go/VBG/0/root to/to/TO/5/mark meet/meet/VB/3/xcomp", "meet",
             "future");
  CheckGroup("She/she/PRP/3/nsubj was/be/VBD/3/aux going/go/VBG/0/root to/to/TO/5/mark meet/meet/VB/3/xcomp", "meet",
             "future past-future");
  CheckGroup("She/she/PRP/2/nsubj wants/want/VBZ/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp", "meet",
             "none infinitive");
}

TEST_CASE("some infinitives tell of the past") {
  CheckGroup(
      "He/he/PRP/3/nsubj:pass is/be/VBZ/3/aux:pass said/say/VBN/0/root to/to/TO/6/mark have/have/VB/6/aux "
      "left/leave/VBN/3/xcomp",
      "left", "past perfect infinitive");
  CheckGroup("She/she/PRP/2/nsubj used/use/VBD/0/root to/to/TO/4/mark sail/sail/VB/2/xcomp", "sail", "past infinitive");
}

TEST_CASE("subjects may deny") {
  CheckGroup("No/no/DT/2/det ship/ship/NN/3/nsubj sank/sink/VBD/0/root", "sank", "past negated");
  CheckGroup("Nobody/nobody/NN/3/nsubj:pass was/be/VBD/3/aux:pass hurt/hurt/VBN/0/root", "hurt",
             "past passive negated");
}

TEST_CASE("a clause behind `be` is read by its own verb") {
  const std::string tree =
      "The/the/DT/2/det trouble/trouble/NN/6/nsubj:outer is/be/VBZ/6/cop that/that/IN/6/mark they/they/PRP/6/nsubj "
      "left/leave/VBD/0/root";
  CheckGroup(tree, "left", "past");
  CheckSubject(tree, "left", "they");
}

TEST_CASE("subjects are shared") {
  CheckSubject("She/she/PRP/2/nsubj came/come/VBD/0/root and/and/CC/4/cc left/leave/VBD/2/conj", "left", "She");
  CheckSubject("She/she/PRP/2/nsubj wants/want/VBZ/0/root to/to/TO/4/mark leave/leave/VB/2/xcomp", "leave", "She");
  CheckSubject("She/she/PRP/2/nsubj told/tell/VBD/0/root them/they/PRP/2/obj to/to/TO/5/mark leave/leave/VB/2/xcomp",
               "leave", "them");
  CheckSubject(
      "She/she/PRP/2/nsubj promised/promise/VBD/0/root them/they/PRP/2/obj to/to/TO/5/mark leave/leave/VB/2/xcomp",
      "leave", "She");
  CheckSubject("a/a/DT/2/det man/man/NN/0/root accused/accuse/VBN/2/acl", "accused", "man");
  CheckSubject("a/a/DT/2/det plan/plan/NN/0/root to/to/TO/4/mark meet/meet/VB/2/acl", "meet", "-");
}

TEST_CASE("a branch can be left out of a subtree") {
  const Tree t("the/the/DT/2/det ship/ship/NN/0/root that/that/WDT/4/nsubj sank/sink/VBD/2/acl:relcl");
  CHECK(Subtree(t.text, 1).size() == 4);
  CHECK(Subtree(t.text, 1, {Rel::acl_relcl}) == std::vector<int>{0, 1});
  CHECK(IsBelow(t.text, 2, 1));
  CHECK_FALSE(IsBelow(t.text, 0, 3));
}

}  // namespace
}  // namespace recount
