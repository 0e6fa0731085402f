#include "engine/article/csv.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace recount::article {
namespace {

char DividerOf(std::string_view text) {
  const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
  char best = ',';
  auto most = std::count(first.begin(), first.end(), ',');
  for (const char c : {';', '\t'}) {
    const auto n = std::count(first.begin(), first.end(), c);
    if (n > most) most = n, best = c;
  }
  return best;
}

}  // namespace

std::vector<CsvRow> ParseCsv(std::string_view text, std::string* problem) {
  const char divider = DividerOf(text);
  std::vector<CsvRow> out;
  CsvRow row{{}, 1};
  std::string cell;
  int line = 1, quote_line = 0;
  bool quoted = false, fresh = true;
  const auto end_cell = [&] {
    row.cells.push_back(std::move(cell));
    cell.clear();
    fresh = true;
  };
  const auto end_row = [&] {
    end_cell();
    const bool any = std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& c) { return !c.empty(); });
    if (any) out.push_back(std::move(row));
    row = {{}, line};
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '"' && text.substr(i + 1, 1) == "\"") {
        cell.push_back('"');
        ++i;
      } else if (c == '"') {
        quoted = false;
      } else {
        cell.push_back(c);
        if (c == '\n') ++line;
      }
    } else if (c == '"' && fresh) {
      quoted = true;
      fresh = false;
      quote_line = line;
    } else if (c == divider) {
      end_cell();
    } else if (c == '\n' || c == '\r') {
      if (c == '\r' && text.substr(i + 1, 1) == "\n") ++i;
      ++line;
      end_row();
    } else {
      cell.push_back(c);
      fresh = false;
    }
  }
  if (quoted) *problem = absl::StrCat("line ", quote_line, ": a quotation mark that is never closed");
  end_row();
  return out;
}

}  // namespace recount::article
