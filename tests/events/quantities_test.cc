#include "engine/events/quantities.h"

#include "tests/events/hand_made.h"

namespace recount::events {
namespace {

// All quantities of a text as "kind value unit counted (of)".
std::string Said(HandMade& t) {
  std::string out;
  for (const EventMention& e : t.Find()) {
    for (const Quantity& q : e.quantities) {
      if (!out.empty()) out += ", ";
      out += std::string(Name(q.kind)) + " " + q.value;
      if (!q.unit.empty()) out += " " + q.unit;
      if (!q.counted.empty()) out += " " + q.counted;
      if (!q.of.empty()) out += " of " + q.of;
    }
  }
  return out;
}

TEST_CASE("counts, hedged, with whose they are") {
  // "Norway sent about 900 Danish troops ."
  HandMade t(
      "Norway|Norway|PROPN|NNP|2|nsubj sent|send|VERB|VBD|0|root about|about|ADV|RB|4|advmod 900|900|NUM|CD|6|nummod "
      "Danish|danish|ADJ|JJ|6|amod "
      "troops|troop|NOUN|NNS|2|obj ~.|.|PUNCT|.|2|punct");
  t.Name("Danish", EntityType::kPlace, MentionForm::kDemonym, "Denmark");
  CHECK(Said(t) == "count ~900 troop of Denmark");
}

TEST_CASE("the result of a vote is two figures; a range is none") {
  HandMade vote(
      "Lawmakers|lawmaker|NOUN|NNS|2|nsubj voted|vote|VERB|VBD|0|root 76|76|NUM|CD|2|obj to|to|ADP|IN|5|case "
      "71|71|NUM|CD|3|nmod against|against|ADP|IN|8|case the|the|DET|DT|8|det motion|motion|NOUN|NN|2|obl "
      "~.|.|PUNCT|.|2|punct");
  CHECK(Said(vote) == "count 76 winning vote, count 71 losing vote");
  HandMade range(
      "Lawmakers|lawmaker|NOUN|NNS|2|nsubj saw|see|VERB|VBD|0|root 70|70|NUM|CD|6|nummod to|to|ADP|IN|5|case "
      "76|76|NUM|CD|3|nmod protests|protest|NOUN|NNS|2|obj ~.|.|PUNCT|.|2|punct");
  CHECK(Said(range).find("winning") == std::string::npos);
}

TEST_CASE("the dead are counted alike however it is said") {
  HandMade killed(
      "It|it|PRON|PRP|2|nsubj killed|kill|VERB|VBD|0|root 20|20|NUM|CD|4|nummod people|people|NOUN|NNS|2|obj "
      "~.|.|PUNCT|.|2|punct");
  CHECK(Said(killed) == "count 20 dead");
  HandMade alone("It|it|PRON|PRP|2|nsubj killed|kill|VERB|VBD|0|root 20|20|NUM|CD|2|obj ~.|.|PUNCT|.|2|punct");
  CHECK(Said(alone) == "count 20 dead");
  HandMade miners(
      "It|it|PRON|PRP|2|nsubj killed|kill|VERB|VBD|0|root 20|20|NUM|CD|4|nummod miners|miner|NOUN|NNS|2|obj "
      "~.|.|PUNCT|.|2|punct");
  CHECK(Said(miners) == "count 20 miner");
}

TEST_CASE("members, by nation or by name") {
  // "The 14-nation bloc met ."
  HandMade t(
      "The|the|DET|DT|5|det 14|14|NUM|CD|4|nummod ~-|-|PUNCT|HYPH|4|punct ~nation|nation|NOUN|NN|5|compound "
      "bloc|bloc|NOUN|NN|6|nsubj met|meet|VERB|VBD|0|root");
  t.Name("bloc", EntityType::kBody, MentionForm::kRole, "Rhine League");
  CHECK(Said(t) == "count 14 member of Rhine League");
}

TEST_CASE("durations keep their hedge") {
  // "They met for more than three hours ."
  HandMade t(
      "They|they|PRON|PRP|2|nsubj met|meet|VERB|VBD|0|root for|for|ADP|IN|7|case more|more|ADJ|JJR|6|advmod "
      "than|than|ADP|IN|4|fixed three|three|NUM|CD|7|nummod "
      "hours|hour|NOUN|NNS|2|obl ~.|.|PUNCT|.|2|punct");
  const int hours = t.When("more than three hours", TimexType::kDuration);
  CHECK(Said(t) == "duration >PT3H seconds");
  const auto events = t.Find();
  REQUIRE(events.size() == 1);
  CHECK(events[0].duration == hours);
  CHECK(events[0].time == -1);
  REQUIRE(events[0].quantities.size() == 1);
  CHECK(events[0].quantities[0].low == doctest::Approx(3 * 3600));
  CHECK(events[0].quantities[0].low_open);
}

TEST_CASE("money and percent") {
  HandMade t(
      "They|they|PRON|PRP|2|nsubj paid|pay|VERB|VBD|0|root $|$|SYM|$|2|obj ~3|3|NUM|CD|3|nummod "
      "million|million|NUM|CD|3|nummod ~.|.|PUNCT|.|2|punct");
  CHECK(Said(t) == "amount 3000000 USD");
  HandMade percent(
      "Sales|sale|NOUN|NNS|2|nsubj fell|fall|VERB|VBD|0|root 4|4|NUM|CD|4|nummod "
      "percent|percent|NOUN|NN|2|obl:unmarked ~.|.|PUNCT|.|2|punct");
  CHECK(Said(percent) == "percent 4 %");
}

TEST_CASE("figures that count nothing") {
  HandMade flight(
      "Flight|Flight|PROPN|NNP|3|nsubj 447|447|NUM|CD|1|nummod crashed|crash|VERB|VBD|0|root ~.|.|PUNCT|.|3|punct");
  CHECK(Said(flight).empty());
  HandMade year(
      "Voters|voter|NOUN|NNS|2|nsubj rejected|reject|VERB|VBD|0|root the|the|DET|DT|5|det 2031|2031|NUM|CD|5|nummod "
      "budget|budget|NOUN|NN|2|obj");
  CHECK(Said(year).empty());
}

TEST_CASE("ages are no counts") {
  // "It killed Ana Ruiz , 40 ."
  HandMade t(
      "It|it|PRON|PRP|2|nsubj killed|kill|VERB|VBD|0|root Ana|Ana|PROPN|NNP|2|obj Ruiz|Ruiz|PROPN|NNP|3|flat "
      "~,|,|PUNCT|,|6|punct "
      "40|40|NUM|CD|3|appos ~.|.|PUNCT|.|2|punct");
  t.Name("Ana Ruiz", EntityType::kPerson);
  CHECK(Said(t) == "age 40 years of Ana Ruiz");
}

TEST_CASE("a currency stands before its number, as a word or glued to it") {
  // "It paid Tk 25,000 ."
  HandMade taka(
      "It|it|PRON|PRP|2|nsubj paid|pay|VERB|VBD|0|root Tk|Tk|PROPN|NNP|2|obj 25,000|25,000|NUM|CD|3|flat "
      "~.|.|PUNCT|.|2|punct");
  CHECK(Said(taka) == "amount 25000 BDT");
  HandMade shillings(
      "It|it|PRON|PRP|2|nsubj paid|pay|VERB|VBD|0|root Sh500,000|Sh500,000|NUM|CD|2|obj ~.|.|PUNCT|.|2|punct");
  CHECK(Said(shillings) == "amount 500000 shilling");
  HandMade lakh(
      "It|it|PRON|PRP|2|nsubj paid|pay|VERB|VBD|0|root Rs|Rs|PROPN|NNP|2|obj 50|50|NUM|CD|5|nummod "
      "lakh|lakh|NOUN|NN|3|flat "
      "~.|.|PUNCT|.|2|punct");
  CHECK(Said(lakh) == "amount 5000000 INR");
}

TEST_CASE("a toll is put at so many, and the fourth to die makes four") {
  HandMade put(
      "It|it|PRON|PRP|2|nsubj put|put|VERB|VBD|0|root the|the|DET|DT|4|det toll|toll|NOUN|NN|2|obj at|at|ADP|IN|6|case "
      "40|40|NUM|CD|2|obl ~.|.|PUNCT|.|2|punct");
  CHECK(Said(put) == "count 40 dead");
  HandMade fourth(
      "A|a|DET|DT|3|det fourth|fourth|ADJ|JJ|3|amod person|person|NOUN|NN|4|nsubj died|die|VERB|VBD|0|root "
      "~.|.|PUNCT|.|4|punct");
  CHECK(Said(fourth) == "count 4 dead");
}

TEST_CASE("what a boat may carry is its capacity, whoever is counted") {
  HandMade t(
      "It|it|PRON|PRP|3|nsubj_pass was|be|AUX|VBD|3|aux_pass licensed|license|VERB|VBN|0|root to|to|PART|TO|5|mark "
      "carry|carry|VERB|VB|3|xcomp 180|180|NUM|CD|7|nummod passengers|passenger|NOUN|NNS|5|obj ~.|.|PUNCT|.|3|punct");
  CHECK(Said(t) == "count 180 capacity");
}

TEST_CASE("whose troops, the event says") {
  // "Norway's deployment of 900 troops began ."
  HandMade t(
      "Norway|Norway|PROPN|NNP|3|nmod:poss ~'s|'s|PART|POS|1|case deployment|deployment|NOUN|NN|7|nsubj "
      "of|of|ADP|IN|6|case 900|900|NUM|CD|6|nummod "
      "troops|troop|NOUN|NNS|3|nmod began|begin|VERB|VBD|0|root");
  t.Name("Norway", EntityType::kPlace);
  CHECK(Said(t) == "count 900 troop of Norway");
}

}  // namespace
}  // namespace recount::events
