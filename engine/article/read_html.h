// A page as an article: its visible text in document order, one newline a block, and the fields that the page states.
#pragma once

#include <string>
#include <string_view>

#include "engine/article/draft.h"
#include "engine/article/html_hints.h"
#include "engine/article/records.h"

namespace recount::article {

// `author` gets the page's author field. A page without running text gets the note "no-article"; one without any
// visible text an empty text.
Draft DraftOfHtml(std::string_view html, const HtmlHints& hints, const RecordFields& fields, const Dates& dates,
                  Article article, std::string* author);

// The bytes of a page that names another encoding and is no UTF-8, as UTF-8; otherwise the bytes themselves.
std::string Utf8OfHtml(std::string_view bytes);

}  // namespace recount::article
