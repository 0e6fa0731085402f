// All that the reader has loaded from the knowledge files, and the steps from a draft to an article. Inner part of
// reader.cc.
#pragma once

#include <string_view>

#include "absl/status/statusor.h"
#include "engine/article/agencies.h"
#include "engine/article/dates.h"
#include "engine/article/draft.h"
#include "engine/article/find_files.h"
#include "engine/article/guess_language.h"
#include "engine/article/header_lines.h"
#include "engine/article/html_hints.h"
#include "engine/article/page_rules.h"
#include "engine/article/reader.h"
#include "engine/article/records.h"

namespace recount::article {

struct Reader::Tables {
  Dates dates;
  HeaderLines headers;
  PageRules pages;
  Agencies agencies;
  LanguageGuess language;
  RecordFields fields;
  HtmlHints html;

  // A text with the header lines it may have, or a record (`is_text` false).
  // Plain text, Markdown or HTML that is decoded already.
  Article ReadDecoded(Article article, FileKind kind) const;
  Article Finish(Draft draft, std::string_view author, bool is_text) const;
};

}  // namespace recount::article
