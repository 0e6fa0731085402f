// A part of an account: what concerns a name, or days. Indexes stay right; articles, entities, times and speech stay
// whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/model/account.h"

namespace recount::report {

struct Filter {
  std::string about;         // --about NAME; empty: anybody
  std::string since, until;  // --since, --until: TIMEX3 dates ("2022-01-10", "2022-01"); empty: open
  bool spoken_of = false;    // `who`: also sayings in whose words the name stands
  bool empty() const { return about.empty() && since.empty() && until.empty(); }
};

// Keeps the events in which a person, body or place of that name takes part (or speaks, or which happen there) and
// whose day may lie in the interval, with their timeline entries, findings, nodes and edges. A name fits an entity
// called exactly so, by name or alias; where none is, those whose name holds all its words ("Belov"). Case and
// accents are folded. Findings about an entity itself go by its name alone. Where nobody has that name nothing is kept.
// Error: a date that is none.
absl::StatusOr<Account> Filtered(Account account, const Filter& filter);

// Whether --about finds anybody of this name: an empty answer should say why.
bool AnyoneCalled(const Account& account, const std::string& name);

// By entity of the account: whether it has that name, as --about reads names.
std::vector<bool> EntitiesNamed(const Account& account, std::string_view name);
// Whether all words of `part` stand in a row in `name`, case and accents folded.
bool NameHolds(std::string_view name, std::string_view part);

}  // namespace recount::report
