// Claims across outlets for a reader: disagreements first (conflict, disputed, updated), then compatible and agreeing
// accounts, then what one outlet alone has. Each finding: its verdict, one sentence, and each side with its outlets,
// their words, and how a date in them was read.
#pragma once

#include <string>

#include "engine/model/account.h"
#include "engine/report/layout.h"

namespace recount::report {

struct DiffOptions {
  Look look;
  bool markdown = false;
  bool all = false;  // every single-outlet claim, not the weightiest alone
};

std::string DiffText(const Account& account, const DiffOptions& options);

// "date", "number of troops" ...: an attribute as readers call it.
std::string_view Called(Attribute attribute);

}  // namespace recount::report
