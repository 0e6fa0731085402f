#include "engine/article/html_hints.h"

#include "absl/strings/str_split.h"

namespace recount::article {

absl::StatusOr<HtmlHints> HtmlHints::Load(const knowledge::Files& files) {
  HtmlHints out;
  const StringMap<StringSet*> sets = {{"unseen", &out.unseen},
                                      {"block", &out.block},
                                      {"void", &out.empty},
                                      {"page", &out.page},
                                      {"caption", &out.caption},
                                      {"page-class", &out.page_class},
                                      {"caption-class", &out.caption_class},
                                      {"byline-class", &out.byline_class}};
  const StringMap<std::vector<std::string>*> lists = {
      {"published", &out.published}, {"updated", &out.updated}, {"outlet", &out.outlet},
      {"title", &out.title},         {"url", &out.url},         {"author", &out.author}};
  for (const knowledge::File& file : files.Under("article/html_hints.txt")) {
    for (const knowledge::Row& row : knowledge::ParseTable(file)) {
      if (row.cells.size() != 2) return knowledge::ErrorAt(file.origin, row.line, "kind and words expected");
      const auto set = sets.find(row.cells[0]);
      const auto list = lists.find(row.cells[0]);
      if (set == sets.end() && list == lists.end()) return knowledge::ErrorAt(file.origin, row.line, "unknown kind");
      for (const absl::string_view word : absl::StrSplit(av(row.cells[1]), ' ', absl::SkipEmpty())) {
        if (set != sets.end()) set->second->emplace(word);
        if (list != lists.end()) list->second->emplace_back(word);
      }
    }
  }
  return out;
}

}  // namespace recount::article
