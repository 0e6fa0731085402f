// Sayings as a table for spreadsheets and statistics: one row a wording, speakers and days in the order of `who`'s
// text.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/account.h"

namespace recount::report {

// RFC 4180 with a header line; lines end in "\n"; several values in one cell are divided by "; ".
std::string WhoCsv(const Account& account, std::string_view speaker);

}  // namespace recount::report
