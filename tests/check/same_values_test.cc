// Every comparison of values, names and texts gives what the reference gives, on all pairs of a pool of awkward values.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "engine/check/equal_dates.h"
#include "engine/check/equal_values.h"
#include "engine/check/equal_words.h"
#include "engine/check/fold.h"
#include "tests/check/reference.h"

namespace recount::check {
namespace {

using nlohmann::json;

const std::vector<std::string>& Values() {
  static const std::vector<std::string> kValues = {"2022-01-13",
                                                   "2022-01-13T10:00Z",
                                                   "2022-01-13T10:00",
                                                   "2022-01-13T12:00+02:00",
                                                   "2022-01-13T1000Z",
                                                   "2022-01-13T9:59:30Z",
                                                   "2022-01-13TEV",
                                                   "2022-01-13 24:00",
                                                   "2022-01",
                                                   "2022",
                                                   "2022-W02",
                                                   "2022-W02-WE",
                                                   "2022-W02-4",
                                                   "2022W02",
                                                   "2022-W53",
                                                   "2020-W53",
                                                   "2022-Q1",
                                                   "2022-Q5",
                                                   "2022-01-10/2022-01-16",
                                                   "2022-01/2022-03",
                                                   "2022-02-30",
                                                   "2022-13",
                                                   "XXXX-WXX-4",
                                                   "PAST_REF",
                                                   "past_ref",
                                                   "2022-SU",
                                                   "199X",
                                                   "PT8H",
                                                   "~PT8H",
                                                   "<PT8H",
                                                   ">= PT7H",
                                                   "PT7H30M",
                                                   "PT7.5H",
                                                   "P2Y",
                                                   "P24M",
                                                   "P2W",
                                                   "P14D",
                                                   "PXM",
                                                   "P",
                                                   "PT",
                                                   "P1DT",
                                                   "P1M",
                                                   "PT1M",
                                                   "P8M",
                                                   "10:00",
                                                   "T10:00",
                                                   "10:00 GMT",
                                                   "9:59Z",
                                                   "10:00:00+02:00",
                                                   "10:00 ",
                                                   "100000",
                                                   "100,000",
                                                   "~100000",
                                                   "about 100,000",
                                                   "more than 100000",
                                                   ">100000",
                                                   "≥ 100000",
                                                   "1e5",
                                                   "1e+5",
                                                   "100 thousand",
                                                   "0.1 million",
                                                   "6 miles",
                                                   "9.66 km",
                                                   "6",
                                                   "six",
                                                   "no",
                                                   "0",
                                                   "twenty-one",
                                                   "21",
                                                   "dozen",
                                                   "12",
                                                   "137 knots",
                                                   "158 kn",
                                                   "-5",
                                                   "5.",
                                                   ".5",
                                                   "$48 million",
                                                   "48000000",
                                                   "$48m",
                                                   "48m",
                                                   "$48,000,000",
                                                   "£48m",
                                                   "€48m",
                                                   "US$48 million",
                                                   "48 million dollars",
                                                   "48 dollars",
                                                   "$3 billion/$5 billion",
                                                   "3000000000/5000000000",
                                                   "3 to 5 billion",
                                                   "3-5",
                                                   "3–5",
                                                   "3/5",
                                                   "200000/250000",
                                                   "200,000-250,000",
                                                   "60 km/h",
                                                   "37 mph",
                                                   "6.2%",
                                                   "6.2",
                                                   ">6",
                                                   "7.8",
                                                   "M7.8",
                                                   "12/13 men",
                                                   "8",
                                                   "43",
                                                   "PT43H",
                                                   "accident",
                                                   "an Accident",
                                                   "attack",
                                                   "denied",
                                                   "denies it",
                                                   "“Denied”",
                                                   "hand’s breadth",
                                                   "a hand's breadth away",
                                                   "Vienna",
                                                   "Vienna, Austria",
                                                   "the",
                                                   "",
                                                   " ",
                                                   "Erdoğan",
                                                   "erdogan",
                                                   "state agency",
                                                   "State Authority",
                                                   "dead end of sorts",
                                                   "dead end",
                                                   "no plans to attack"};
  return kValues;
}

TEST_CASE("values compare as in the reference") {
  const std::vector<std::string> attributes = {"date", "time", "duration", "count", "amount", "statement"};
  std::vector<json> asked;
  for (const auto& attribute : attributes) {
    for (const auto& evidence : {"", "he said that the accident of friday was denied in vienna 6.2%"})
      asked.push_back({attribute, evidence, Values()});
  }
  const auto answers =
      Ask("for attribute, evidence, values in lines:\n"
          "    answer([[s.value_equal({'value': e}, g, attribute, evidence) for g in values] for e in values])\n",
          asked);
  if (!answers) return;
  REQUIRE(answers->size() == asked.size());
  int equal = 0;
  for (std::size_t k = 0; k < asked.size(); ++k) {
    const auto attribute = asked[k][0].get<std::string>();
    const auto evidence = asked[k][1].get<std::string>();
    for (std::size_t i = 0; i < Values().size(); ++i) {
      if (Trim(Values()[i]).empty()) continue;  // an expectation without a value is refused when it is read
      for (std::size_t j = 0; j < Values().size(); ++j) {
        const bool wanted = (*answers)[k][i][j].get<bool>();
        equal += wanted ? 1 : 0;
        if (ValuesEqual(Values()[i], {}, Values()[j], attribute, evidence) == wanted) continue;
        FAIL_CHECK(attribute << ": expected '" << Values()[i] << "' against '" << Values()[j] << "' with evidence '"
                             << evidence << "'");
      }
    }
  }
  CHECK(equal > 1000);
}

TEST_CASE("publication dates fit as in the reference") {
  const auto answers = Ask("for values in lines:\n    answer([[s.date_fits(e, g) for g in values] for e in values])\n",
                           {json(Values())});
  if (!answers) return;
  for (std::size_t i = 0; i < Values().size(); ++i) {
    for (std::size_t j = 0; j < Values().size(); ++j) {
      const bool wanted = answers->at(0)[i][j].get<bool>();
      if (DateFits(Values()[i], Values()[j]) != wanted)
        FAIL_CHECK("expected '" << Values()[i] << "' against '" << Values()[j] << "'");
    }
  }
}

TEST_CASE("names compare as in the reference") {
  const std::vector<std::string> names = {"Ansgar Lilleby",
                                          "Mr. Lilleby",
                                          "Lilleby",
                                          "Lillebye",
                                          "A. Lilleby",
                                          "Ansgar Lillehammer",
                                          "Halldóra Brimdal",
                                          "Halldora Brimdal",
                                          "Ms Brimdal",
                                          "Brimsdal",
                                          "Yerlan Dosqali",
                                          "Erlan Dosqali",
                                          "Dosqali",
                                          "Erlan Dosqalieva",
                                          "Prime Minister",
                                          "the Prime Minister of Iceland",
                                          "Iceland",
                                          "U.S. officials",
                                          "US officials",
                                          "officials",
                                          "Kim Sang-ho",
                                          "Kim Jung-ho",
                                          "Kim Sangho",
                                          "Coast Guard",
                                          "the Greek coast guard",
                                          "coast guard",
                                          "spokeswoman",
                                          "Chief Executive Piers Lanyon-Holt",
                                          "Lanyon-Holt",
                                          "Piers Lanyon",
                                          "Holt",
                                          "Łukasz Øvergård",
                                          "Lukasz Overgard",
                                          "O'Neill",
                                          "O’Neil"};
  const auto answers =
      Ask("for names in lines:\n    answer([[s.speaker_equal(e, g) for g in names] for e in names])\n", {json(names)});
  if (!answers) return;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = 0; j < names.size(); ++j) {
      const bool wanted = answers->at(0)[i][j].get<bool>();
      CHECK_MESSAGE(SpeakersEqual(names[i], names[j]) == wanted,
                    "expected '" << names[i] << "' against '" << names[j] << "'");
    }
  }
}

TEST_CASE("likeness is difflib's ratio") {
  std::vector<json> asked;
  for (const auto& a : {"dosqali", "dosqalieva", "brimdal", "brimsdal", "abcabba", "cbabac", "aaaa", "aa", "qaraozek",
                        "karaozek", "x", "private", "preview"}) {
    for (const auto& b : {"dosqali", "abxab", "brimsdal", "bbbcab", "aaaaaaa", "qaraoezek", "prevate", "", "wview"})
      asked.push_back({a, b});
  }
  const auto answers =
      Ask("import difflib\nfor a, b in lines:\n    answer(difflib.SequenceMatcher(None, a, b).ratio())\n", asked);
  if (!answers) return;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    CHECK_MESSAGE(Likeness(asked[i][0].get<std::string>(), asked[i][1].get<std::string>()) ==
                      doctest::Approx((*answers)[i].get<double>()),
                  asked[i].dump());
  }
}

TEST_CASE("texts fold and sentences are cut as in the reference") {
  const std::vector<std::string> texts = {"“Erdoğan’s — plan”",
                                          "A\u00a0 B\t\nC",
                                          "He said: “No.” Then he left. Did he? Yes!",
                                          "½ of ﬁve … Ångström ‑ ‐ ß Ø İstanbul ΑΩ",
                                          "Mr. Holt said 3.5 per cent.) Next.",
                                          "«Oui», „nein“, ‚so‘",
                                          "",
                                          "   ",
                                          "e\u0301t\u00e9",
                                          "a.b c! d",
                                          "Ends without a stop",
                                          "x\u2028y\u3000z"};
  std::vector<json> asked;
  for (const auto& text : texts) {
    for (const auto& needle : {"left", "no", "said", "3.5", "zzz", "", "yes!", "x y"}) asked.push_back({text, needle});
  }
  const auto answers =
      Ask("for t, n in lines:\n    answer([s.fold(t), s.sentence_around(s.fold(t), n), s.content_words(t)])\n", asked);
  if (!answers) return;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const auto text = asked[i][0].get<std::string>();
    const auto folded = FoldText(text);
    CHECK(folded == (*answers)[i][0].get<std::string>());
    CHECK(SentenceAround(folded, asked[i][1].get<std::string>()) == (*answers)[i][1].get<std::string>());
    CHECK(json(ContentWords(text)) == (*answers)[i][2]);
  }
}

}  // namespace
}  // namespace recount::check
