#include "engine/events/find_events.h"

#include <algorithm>

#include "tests/events/hand_made.h"

namespace recount::events {
namespace {

// "Envoys met rebels in Oslo on Friday ."
constexpr const char* kMet =
    "Envoys|envoy|NOUN|NNS|2|nsubj met|meet|VERB|VBD|0|root rebels|rebel|NOUN|NNS|2|obj in|in|ADP|IN|5|case "
    "Oslo|Oslo|PROPN|NNP|2|obl "
    "on|on|ADP|IN|7|case Friday|Friday|PROPN|NNP|2|obl ~.|.|PUNCT|.|2|punct";

TEST_CASE("a verb with subject, object, place and time") {
  HandMade t(kMet);
  const int oslo = t.Name("Oslo", EntityType::kPlace);
  const int friday = t.When("Friday");
  const auto events = t.Find();
  REQUIRE(events.size() == 1);
  const EventMention& e = events[0];
  CHECK(e.id == "v0");
  CHECK(e.event_class == EventClass::kMeeting);
  CHECK(e.synset == "meeting");
  CHECK(e.trigger == "meet");
  CHECK(t.Slice(e.head) == "met");
  CHECK(t.Who(e, Role::kAgent) == "Envoys");
  CHECK(t.Who(e, Role::kPartner) == "rebels");
  CHECK(e.place == oslo);
  CHECK(e.time == friday);
  CHECK(e.modality == Modality::kCertain);
  CHECK(e.polarity == Polarity::kPositive);
  CHECK(e.in_lead);
  CHECK(e.speech == -1);
  CHECK(t.Slice(e.clause) == "Envoys met rebels in Oslo on Friday");
  CHECK(e.words == std::vector<std::string>{"envoy", "friday", "meet", "oslo", "rebel"});
  CHECK(e.label == "meeting between Envoys and rebels in Oslo");
}

// "Bakers will hold talks with Millers in Riga on Monday and with Grocers on Tuesday in Bern ."
constexpr const char* kTwoMeetings =
    "Bakers|Bakers|PROPN|NNPS|3|nsubj will|will|AUX|MD|3|aux hold|hold|VERB|VB|0|root talks|talk|NOUN|NNS|3|obj "
    "with|with|ADP|IN|6|case "
    "Millers|Millers|PROPN|NNPS|4|nmod in|in|ADP|IN|8|case Riga|Riga|PROPN|NNP|3|obl on|on|ADP|IN|10|case "
    "Monday|Monday|PROPN|NNP|3|obl "
    "and|and|CCONJ|CC|13|cc with|with|ADP|IN|13|case Grocers|Grocers|PROPN|NNPS|6|conj on|on|ADP|IN|15|case "
    "Tuesday|Tuesday|PROPN|NNP|13|nmod "
    "in|in|ADP|IN|17|case Bern|Bern|PROPN|NNP|13|nmod ~.|.|PUNCT|.|3|punct";

TEST_CASE("a coordination without a second verb tells two events") {
  HandMade t(kTwoMeetings);
  const int bakers = t.Name("Bakers", EntityType::kBody);
  const int millers = t.Name("Millers", EntityType::kBody);
  const int riga = t.Name("Riga", EntityType::kPlace);
  const int grocers = t.Name("Grocers", EntityType::kBody);
  const int bern = t.Name("Bern", EntityType::kPlace);
  const int monday = t.When("Monday");
  const int tuesday = t.When("Tuesday");
  const auto events = t.Find();
  REQUIRE(events.size() == 2);
  auto has = [](const EventMention& e, int entity) {
    for (const Participant& p : e.participants) {
      if (p.entity == entity) return true;
    }
    return false;
  };
  CHECK(events[0].trigger == "hold talks");
  CHECK(events[0].modality == Modality::kPlanned);
  CHECK(has(events[0], bakers));
  CHECK(has(events[0], millers));
  CHECK_FALSE(has(events[0], grocers));
  CHECK(events[0].place == riga);
  CHECK(events[0].time == monday);
  CHECK(has(events[1], bakers));
  CHECK(has(events[1], grocers));
  CHECK_FALSE(has(events[1], millers));
  CHECK(events[1].place == bern);
  CHECK(events[1].time == tuesday);
  CHECK(events[1].apart_from == 0);
  CHECK(events[1].label == "talks between Bakers and Grocers in Bern");
}

TEST_CASE("one partner phrase after another tells one event") {
  // "Bakers held talks with Millers and Grocers ."
  HandMade t(
      "Bakers|Bakers|PROPN|NNPS|2|nsubj held|hold|VERB|VBD|0|root talks|talk|NOUN|NNS|2|obj with|with|ADP|IN|5|case "
      "Millers|Millers|PROPN|NNPS|3|nmod and|and|CCONJ|CC|7|cc Grocers|Grocers|PROPN|NNPS|5|conj ~.|.|PUNCT|.|2|punct");
  t.Name("Millers", EntityType::kBody);
  t.Name("Grocers", EntityType::kBody);
  const auto events = t.Find();
  REQUIRE(events.size() == 1);
  CHECK(t.Who(events[0], Role::kPartner) == "Millers; Grocers");
}

TEST_CASE("the subject of a passive undergoes it, its by-phrase acts") {
  // "Two ships were seized by pirates ."
  HandMade t(
      "Two|two|NUM|CD|2|nummod ships|ship|NOUN|NNS|4|nsubj:pass were|be|AUX|VBD|4|aux:pass "
      "seized|seize|VERB|VBN|0|root by|by|ADP|IN|6|case "
      "pirates|pirate|NOUN|NNS|4|obl:agent ~.|.|PUNCT|.|4|punct");
  const auto events = t.Find();
  REQUIRE(events.size() == 1);
  CHECK(t.Who(events[0], Role::kAgent) == "pirates");
  CHECK(t.Who(events[0], Role::kPatient) == "Two ships");
}

TEST_CASE("a relative clause takes its missing argument from above") {
  // "Divers who found wreckage left ."
  HandMade t(
      "Divers|diver|NOUN|NNS|5|nsubj who|who|PRON|WP|3|nsubj found|find|VERB|VBD|1|acl:relcl "
      "wreckage|wreckage|NOUN|NN|3|obj left|leave|VERB|VBD|0|root "
      "~.|.|PUNCT|.|5|punct");
  const auto events = t.Find();
  REQUIRE(!events.empty());
  CHECK(t.Slice(events[0].head) == "found");
  CHECK(t.Who(events[0], Role::kAgent) == "Divers");
}

// "Envoys are expected to visit Oslo ." with "expected" the cue of a speech; "Envoys are due to visit Oslo ."
TEST_CASE("what is expected or due is yet to come") {
  HandMade expected(
      "Envoys|envoy|NOUN|NNS|3|nsubj:pass are|be|AUX|VBP|3|aux:pass expected|expect|VERB|VBN|0|root "
      "to|to|PART|TO|5|mark "
      "visit|visit|VERB|VB|3|xcomp Oslo|Oslo|PROPN|NNP|5|obj ~.|.|PUNCT|.|3|punct");
  Speech s;
  s.id = "s0";
  s.cue = "expected";
  s.cue_spans = {expected.Words("expected")};
  s.content = {expected.Words("to visit Oslo")};
  s.span = expected.Words("Envoys are expected to visit Oslo");
  expected.speech() = {s};
  const auto events = expected.Find();
  const auto visit = std::find_if(events.begin(), events.end(), [](const auto& e) { return e.trigger == "visit"; });
  REQUIRE(visit != events.end());
  CHECK(visit->modality == Modality::kPlanned);
  HandMade due(
      "Envoys|envoy|NOUN|NNS|5|nsubj are|be|AUX|VBP|5|cop due|due|ADJ|JJ|5|case to|to|PART|TO|3|fixed "
      "visit|visit|VERB|VB|0|root Oslo|Oslo|PROPN|NNP|5|obj ~.|.|PUNCT|.|5|punct");
  CHECK(due.Find().at(0).modality == Modality::kPlanned);
}

// "Envoys will visit Oslo as planned ."
TEST_CASE("as planned is no event") {
  HandMade t(
      "Envoys|envoy|NOUN|NNS|3|nsubj will|will|AUX|MD|3|aux visit|visit|VERB|VB|0|root Oslo|Oslo|PROPN|NNP|3|obj "
      "as|as|SCONJ|IN|6|mark planned|plan|VERB|VBN|3|advcl ~.|.|PUNCT|.|3|punct");
  const auto events = t.Find();
  REQUIRE(events.size() == 1);
  CHECK(events[0].trigger == "visit");
}

TEST_CASE("negation, doubt and plans") {
  struct Case {
    const char* rows;
    Polarity polarity;
    Modality modality;
  };
  const Case cases[] = {
      {"They|they|PRON|PRP|4|nsubj did|do|AUX|VBD|4|aux not|not|PART|RB|4|advmod meet|meet|VERB|VB|0|root",
       Polarity::kNegative, Modality::kCertain},
      {"They|they|PRON|PRP|3|nsubj may|may|AUX|MD|3|aux meet|meet|VERB|VB|0|root", Polarity::kPositive,
       Modality::kPossible},
      {"They|they|PRON|PRP|3|nsubj will|will|AUX|MD|3|aux meet|meet|VERB|VB|0|root", Polarity::kPositive,
       Modality::kPlanned},
      {"They|they|PRON|PRP|2|nsubj met|meet|VERB|VBD|0|root", Polarity::kPositive, Modality::kCertain},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rows);
    const auto events = HandMade(c.rows).Find();
    REQUIRE(events.size() == 1);
    CHECK(events[0].polarity == c.polarity);
    CHECK(events[0].modality == c.modality);
  }
}

TEST_CASE("one statement a speech, and its cue is nothing else") {
  // "Rao said pirates attacked ."
  HandMade t(
      "Rao|Rao|PROPN|NNP|2|nsubj said|say|VERB|VBD|0|root pirates|pirate|NOUN|NNS|4|nsubj "
      "attacked|attack|VERB|VBD|2|ccomp ~.|.|PUNCT|.|2|punct");
  Speech s;
  s.speaker = t.Name("Rao", EntityType::kPerson);
  s.speaker_name = s.speaker_text = "Rao";
  s.source = {t.Words("Rao")};
  s.cue_spans = {t.Words("said")};
  s.cue_lemma = "say";
  s.content = {t.Words("pirates attacked")};
  s.span = t.Words("Rao said pirates attacked");
  s.sentence = 0;
  t.speech().push_back(s);
  const auto events = t.Find();
  REQUIRE(events.size() == 2);
  CHECK(events[0].event_class == EventClass::kStatement);
  CHECK(events[0].speech == 0);
  CHECK(events[0].trigger == "say");
  CHECK(events[0].label == "Rao: pirates attacked");
  CHECK(events[1].event_class == EventClass::kAttack);
  CHECK(events[1].speech == 0);  // held by its speaker
}

TEST_CASE("boilerplate and repeated captions give no events, captions do") {
  for (const Part part : {Part::kBoilerplate, Part::kDateLine, Part::kHeader}) {
    HandMade t(kMet);
    t.text().sentences[0].part = part;
    CHECK(t.Find().empty());
  }
  HandMade caption(kMet);
  caption.text().sentences[0].part = Part::kCaption;
  caption.article().marks.push_back({Part::kCaption, {0, 100}, false});
  const auto events = caption.Find();
  REQUIRE(events.size() == 1);
  CHECK(events[0].part == Part::kCaption);
  CHECK_FALSE(events[0].in_lead);
  caption.article().marks[0].repeated = true;
  CHECK(caption.Find().empty());
}

TEST_CASE("odd input gives few events and no crash") {
  CHECK(HandMade("").Find().empty());
  CHECK(HandMade("Hm|hm|INTJ|UH|0|root").Find().empty());
  CHECK(HandMade("Talks|talk|NOUN|NNS|0|root").Find().size() == 1);
  HandMade all_roots(
      "met|meet|VERB|VBD|0|root met|meet|VERB|VBD|0|root and|and|CCONJ|CC|0|root with|with|ADP|IN|0|root");
  CHECK(all_roots.Find().size() == 2);
  std::string chain = "met|meet|VERB|VBD|0|root";
  for (int i = 1; i < 390; ++i) chain += " met|meet|VERB|VBD|" + std::to_string(i) + "|conj";
  CHECK(HandMade(chain).Find().size() == 200);  // a sentence with more events is no sentence
}

}  // namespace
}  // namespace recount::events
