#include "cli/mentions.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "absl/strings/str_cat.h"
#include "engine/model/json_read.h"

namespace recount::cli {

absl::StatusOr<std::vector<std::vector<Span>>> ReadMentions(const std::string& path, const Loaded& loaded) {
  std::ifstream file(path);
  if (!file) return absl::NotFoundError(absl::StrCat(path, ": cannot be read"));
  std::vector<std::vector<Span>> out(loaded.articles.size());
  std::map<std::string, std::size_t> at;
  std::vector<CodePoints> points;
  for (const LoadedArticle& one : loaded.articles) {
    at.emplace(one.article.id, at.size());
    points.emplace_back(one.article.text);
  }
  std::string line;
  for (int n = 1; std::getline(file, line); ++n) {
    if (line.empty()) continue;
    const auto value = ParseJson(ValidUtf8(line, nullptr));
    if (!value.ok()) return absl::InvalidArgumentError(absl::StrCat(path, ":", n, ": not JSON"));
    JsonProblem problem;
    const JsonObject row(*value, "", &problem);
    const auto article = at.find(row.Text("doc"));
    if (article == at.end()) continue;
    const Span span = row.StartEnd(points[article->second]);
    if (!problem.ok())
      return absl::InvalidArgumentError(absl::StrCat(path, ":", n, ": start and end lie outside the text"));
    out[article->second].push_back(span);
  }
  return out;
}

}  // namespace recount::cli
