// Rows of tables by RFC 4180: cells quoted where they must be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recount::report {

// `end`: what closes the row, "\r\n" by the RFC, "\n" for a pipe. No cell of it runs as a formula in a spreadsheet.
std::string CsvRow(const std::vector<std::string>& cells, std::string_view end);

}  // namespace recount::report
