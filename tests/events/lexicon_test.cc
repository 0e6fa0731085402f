#include "engine/events/lexicon.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "engine/events/clause.h"
#include "engine/events/word_sets.h"

namespace recount::events {
namespace {

// Loads one file alone; gives the error's words.
std::string ErrorOf(const std::string& text) {
  knowledge::Files files;
  files.Add("events/own.txt", "own.txt", text);
  const auto lexicon = Lexicon::Load(files);
  return lexicon.ok() ? "" : std::string(lexicon.status().message().data(), lexicon.status().message().size());
}

TEST_CASE("mistakes in a file are told with their address") {
  CHECK(ErrorOf("class meeting\n\nsynset a\nverbs meet\n").empty());
  CHECK(ErrorOf("class meetings\n") == "own.txt:1: no such class: meetings");
  CHECK(ErrorOf("class meeting\n\nsynset a\nverbs meet\nobject friend\n") == "own.txt:3: no such role");
  CHECK(ErrorOf("verbs meet\n") == "own.txt:1: a record without synset");
  CHECK(ErrorOf("synset a\nverbs meet\nneeds person\n") ==
        "own.txt:1: needs reads subject:, object: or sentence:words");
}

TEST_CASE("nouns are found by their letters") {
  const auto lexicon = Lexicon::Load(knowledge::Files::Embedded("en"));
  REQUIRE(lexicon.ok());
  for (const char* form : {"cease-fire", "ceasefire", "Cease-Fire"}) {
    const Entry* e = lexicon->Noun(Letters(form));
    REQUIRE(e != nullptr);
    CHECK(lexicon->sense(e->sense).synset == "ceasefire");
  }
  CHECK(lexicon->Noun(Letters("position")) == nullptr);
  CHECK(lexicon->Except(Letters("fire department")));
  CHECK(lexicon->Nominal("exploration") == "explore");
}

TEST_CASE("every record that names words proves itself") {
  for (const knowledge::File& file : knowledge::Files::Embedded("en").Under("events/")) {
    auto records = knowledge::ParseRecords(file);
    if (!records.ok()) continue;
    for (const knowledge::Record& record : *records) {
      if (record.Get("synset").empty() || record.Get("verbs").substr(0, 1) == "-") continue;
      // Variants of a synset lean on the examples of the first.
      const bool variant = !record.Get("needs").empty() || !record.Get("adjectives").empty();
      CHECK_MESSAGE(
          (variant || !record.Get("yes").empty() || !record.Get("phrases").empty() || record.Get("nouns").empty()),
          record.Address());
    }
  }
}

TEST_CASE("labels are cut between words and end in none that hangs") {
  CHECK(Trim("a short one") == "a short one");
  CHECK(Trim("one two three of the four", 20) == "one two three");
  CHECK(Trim("one two, ") == "one two");
  CHECK(Trim("Überlänge", 2).size() <= 2);
}

}  // namespace
}  // namespace recount::events
