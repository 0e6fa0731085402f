// Tables of values divided by commas (RFC 4180), semicolons or tabs: quoted cells, CRLF, line ends inside quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::article {

struct CsvRow {
  std::vector<std::string> cells;
  int line = 0;  // where it begins, from 1
};

// Rows without any text are left out. The divider is the one that the first line has most of. An unclosed quotation
// mark reaches to the end of the file; `problem` says so.
std::vector<CsvRow> ParseCsv(std::string_view text, std::string* problem);

}  // namespace recount::article
