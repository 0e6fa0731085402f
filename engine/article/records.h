// One JSON record as an article: the fields of news collectors, feeds and our own sets, by a table
// (article/record_fields.txt).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/article/dates.h"
#include "engine/article/draft.h"
#include "engine/knowledge/files.h"
#include "engine/model/json_read.h"
#include "engine/model/strings.h"

namespace recount::article {

struct RecordRead {
  Article article;  // id (possibly empty), text, title, outlet, group, url, language
  struct Date {
    std::string raw, field;
  };
  std::vector<Date> published, updated;
  std::string author, agency;
};

class RecordFields {
 public:
  static absl::StatusOr<RecordFields> Load(const knowledge::Files& files);

  bool HasText(const JsonIn& record) const;
  // Errors: "not an object", "no text".
  absl::StatusOr<RecordRead> Read(const JsonIn& record) const;
  // The first field of this kind ("id", "outlet", …) among column names; -1 if none. For manifests.
  int Column(std::string_view kind, const std::vector<std::string>& names) const;
  std::string Value(std::string_view kind, const JsonIn& record) const;
  const std::vector<std::string>& NamesOf(std::string_view kind) const;

 private:
  StringMap<std::vector<std::string>> names_;
};

// Whether the text is a piece of a page: body_html and what some collectors keep as text.
bool IsMarkup(std::string_view text);

// Offers the record's dates to a draft made of its article.
void OfferDates(const RecordRead& record, const Dates& dates, Draft* draft);

}  // namespace recount::article
