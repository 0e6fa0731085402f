// A phrase behind a comma tells when the noun before it takes place; a length tells how far a plan was moved.
#include <doctest/doctest.h>

#include "tests/support/story_of.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// The day of the event of this trigger, in an article of Wednesday 13 March 2030; "none" without such an event.
std::string DayOfEvent(std::string text, std::string_view trigger) {
  const Annotated a = testing::Annotate(std::move(text), "2030-03-13");
  for (const EventMention& m : a.events) {
    if (m.trigger == trigger) return m.date;
  }
  return "none";
}

TEST_CASE("to be held, due to open, scheduled for: the noun before the comma has that day") {
  CHECK(DayOfEvent(
            "The ministers left on Monday. They will be followed by a session of the Harbour Council, to be held in "
            "Malm on Friday.",
            "session") == "2030-03-15");
  CHECK(DayOfEvent("The envoys agreed on a summit of the five states, to be held in Riga on Thursday.", "summit") ==
        "2030-03-14");
  CHECK(DayOfEvent("The two sides spoke of a hearing, scheduled for Friday.", "hearing") == "2030-03-15");
  CHECK(DayOfEvent("The union has called a strike, set to begin on Thursday.", "strike") == "2030-03-14");
}

TEST_CASE("a phrase behind a comma that tells of something else leaves the noun alone") {
  CHECK(DayOfEvent("After Monday's summit, held in Riga, the envoys went home on Tuesday.", "summit") == "2030-03-11");
  CHECK(DayOfEvent("Monday's strike closed the port, and a new one is set to begin on Thursday.", "strike") ==
        "2030-03-11");
}

// "old -> new" of the update of a date.
std::string Moved(const std::string& move) {
  const std::string story =
      " Envoys of Sund and Malm talked about fishing in the strait for two days. Fishermen from both towns waited "
      "outside.";
  const Account account = testing::StoryOf(
      testing::TheEngine(),
      {{"The Herald", "2030-03-12",
        "The talks in Sund ended on Monday. A second round of talks will be held in Malm on 25 March, a meeting of "
        "fishermen on 22 March." +
            story},
       {"The Post", "2030-03-16", move + story}});
  for (const Finding& f : account.findings) {
    if (f.verdict == Verdict::kUpdated && f.attribute == Attribute::kDate)
      return f.sides[0].value + " -> " + f.sides[1].value;
  }
  return "none";
}

TEST_CASE("a plan that was put back by two days is the one of two days before") {
  CHECK(Moved("The second round of talks in Malm has been put back by two days, to 27 March.") ==
        "2030-03-25 -> 2030-03-27");
  CHECK(Moved("The second round of talks in Malm has been postponed by a week to 1 April.") ==
        "2030-03-25 -> 2030-04-01");
  CHECK(Moved("The second round of talks in Malm has been postponed by three weeks to 15 April.") !=
        "2030-03-22 -> 2030-04-15");
}

}  // namespace
}  // namespace recount
