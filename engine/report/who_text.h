// What each person or body is reported to have said, for a reader: a section a speaker, their sayings by day, and of
// each saying the outlets' wordings one below the other, with what they leave out, add or put otherwise.
#pragma once

#include <string>

#include "engine/model/account.h"
#include "engine/report/layout.h"

namespace recount::report {

struct WhoOptions {
  Look look;
  bool markdown = false;
  std::string speaker;  // these alone (FindVoices); empty: everybody
};

std::string WhoText(const Account& account, const WhoOptions& options);

}  // namespace recount::report
