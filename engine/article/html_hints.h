// Which elements, classes and meta fields of a page mean what: article/html_hints.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/strings.h"

namespace recount::article {

struct HtmlHints {
  StringSet unseen, block, empty, page, caption, page_class, caption_class, byline_class;
  // Names of fields, the more trusted first.
  std::vector<std::string> published, updated, outlet, title, url, author;

  static absl::StatusOr<HtmlHints> Load(const knowledge::Files& files);
};

}  // namespace recount::article
