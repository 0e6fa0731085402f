#include "engine/article/manifest.h"

#include <nlohmann/json.hpp>

#include "absl/strings/str_cat.h"
#include "engine/article/csv.h"
#include "engine/article/lines.h"

namespace recount::article {
namespace {

ManifestRow FromRecord(const JsonIn& record, const RecordFields& fields, std::string id, std::string place) {
  return {id.empty() ? fields.Value("id", record) : std::move(id),
          fields.Value("outlet", record),
          fields.Value("published", record),
          fields.Value("title", record),
          fields.Value("url", record),
          fields.Value("group", record),
          std::move(place)};
}

std::vector<ManifestRow> FromJson(const JsonIn& value, const RecordFields& fields, std::vector<std::string>* problems) {
  std::vector<ManifestRow> out;
  const JsonIn* list = &value;
  if (value.is_object()) {
    for (const std::string& name : fields.NamesOf("wrapper")) {
      if (const auto it = value.find(name); it != value.end() && it->is_structured()) {
        list = &*it;
        break;
      }
    }
  }
  int number = 0;
  if (list->is_object()) {
    for (const auto& [id, record] : list->items())
      out.push_back(FromRecord(record, fields, id, absl::StrCat("record ", ++number)));
    return out;
  }
  for (const JsonIn& record : *list) {
    const std::string place = absl::StrCat("record ", ++number);
    ManifestRow row = FromRecord(record, fields, {}, place);
    if (row.id.empty()) {
      problems->push_back(absl::StrCat(place, ": no id"));
    } else {
      out.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace

absl::StatusOr<std::vector<ManifestRow>> ParseManifest(std::string_view text, const RecordFields& fields,
                                                       std::vector<std::string>* problems) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) {
    const auto value = ParseJson(text);
    if (!value.ok()) return value.status();
    return FromJson(*value, fields, problems);
  }
  std::string problem;
  const std::vector<CsvRow> rows = ParseCsv(text, &problem);
  if (!problem.empty()) problems->push_back(problem);
  if (rows.empty()) return absl::InvalidArgumentError("empty");
  std::vector<std::string> names;
  for (const std::string& cell : rows[0].cells)
    names.emplace_back(Slice(cell, Trim(cell, {0, static_cast<int>(cell.size())})));
  const int id = fields.Column("id", names);
  if (id < 0) return absl::InvalidArgumentError("no column id in its first row");
  std::vector<ManifestRow> out;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto cell = [&](int column) -> std::string {
      if (column < 0 || static_cast<std::size_t>(column) >= rows[i].cells.size()) return {};
      const std::string& raw = rows[i].cells[static_cast<std::size_t>(column)];
      return std::string(Slice(raw, Trim(raw, {0, static_cast<int>(raw.size())})));
    };
    const std::string place = absl::StrCat("line ", rows[i].line);
    if (rows[i].cells.size() > names.size()) problems->push_back(absl::StrCat(place, ": more cells than columns"));
    if (cell(id).empty()) {
      problems->push_back(absl::StrCat(place, ": no id"));
      continue;
    }
    out.push_back({cell(id), cell(fields.Column("outlet", names)), cell(fields.Column("published", names)),
                   cell(fields.Column("title", names)), cell(fields.Column("url", names)),
                   cell(fields.Column("group", names)), place});
  }
  return out;
}

}  // namespace recount::article
