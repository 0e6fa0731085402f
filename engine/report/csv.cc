#include "engine/report/csv.h"

#include "engine/report/layout.h"

namespace recount::report {
namespace {

// A cell that begins with "=", "+", "-" or "@" would run as a formula in a spreadsheet: words of others never shall.
std::string CsvCell(std::string_view text) {
  std::string clean = Clean(text);
  if (!clean.empty() && std::string_view("=+-@").find(clean[0]) != std::string_view::npos) clean.insert(0, "'");
  if (clean.find_first_of(",\"\n\r") == std::string::npos) return clean;
  std::string out = "\"";
  for (const char c : clean) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + "\"";
}

}  // namespace

std::string CsvRow(const std::vector<std::string>& cells, std::string_view end) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + CsvCell(cells[i]);
  return out.append(end);
}

}  // namespace recount::report
