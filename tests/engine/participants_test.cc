// Who takes part in what, through the whole engine: passives, particles, verbs of going.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/engine.h"
#include "tests/support/the_engine.h"

namespace recount {
namespace {

// "patient Ann Lee; patient Tom Fox": who takes part in the event of this trigger; "none" where there is no such event.
std::string Parties(std::string text, std::string_view trigger) {
  const Annotated a = testing::Annotate(std::move(text));
  const auto e =
      std::find_if(a.events.begin(), a.events.end(), [&](const EventMention& m) { return m.trigger == trigger; });
  if (e == a.events.end()) return "none";
  std::string out;
  for (const Participant& p : e->participants) {
    out += (out.empty() ? "" : "; ") + std::string(Name(p.role)) + " " + p.text;
  }
  return out;
}

TEST_CASE("a particle belongs to its verb") {
  CHECK(Parties("Ann Lee and Tom Fox were handed over at the border.", "hand over") ==
        "patient Ann Lee; patient Tom Fox");
  CHECK(Parties("Guards handed over Ann Lee.", "hand over") == "agent Guards; patient Ann Lee");
  CHECK(Parties("Police picked up Ann Lee on Monday.", "pick up") == "agent Police; patient Ann Lee");
}

TEST_CASE("whom a verb of going moves is no place") {
  CHECK(Parties("Ann Lee was flown to Warsaw.", "fly") == "patient Ann Lee; place Warsaw");
  CHECK(Parties("Ann Lee flew to Warsaw.", "fly") == "agent Ann Lee; place Warsaw");
}

}  // namespace
}  // namespace recount
