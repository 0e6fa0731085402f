// A date line that ran into the first sentence says when the article appeared, not when its events happened.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/the_engine.h"

namespace recount {
namespace {

std::string DatedBy(std::string text, std::string_view trigger) {
  const Annotated a = testing::Annotate(std::move(text));
  for (const EventMention& e : a.events) {
    if (e.trigger == trigger) return std::string(e.dated_by);
  }
  return "none";
}

TEST_CASE("a run-in date line dates no event") {
  CHECK(DatedBy("Last Updated: Tuesday, 20 May 2031, 10:39 GMT Harbour master Lind dies in prison at the age of 71.",
                "die") != "stated");
  CHECK(DatedBy("Lind, master of the harbour, dies at 71 Tuesday, May 20, 2031 Ann Lind, who ran the port of Velden "
                "for years, died in prison.",
                "die") != "stated");
  // In a sentence a preposition stands before the date.
  CHECK(DatedBy("Ann Lind died in prison on Tuesday, May 20, 2031, after years of illness.", "die") == "stated");
}

}  // namespace
}  // namespace recount
