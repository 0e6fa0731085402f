// Inside page: small pieces of HTML, escaped.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/finding.h"

namespace recount::report {

// Text as HTML: cleaned to one line and escaped.
std::string Html(std::string_view text);
// Escaped as it stands, white space kept: the words of an article.
std::string HtmlVerbatim(std::string_view text);

// A name that an element's id can carry and a fragment can point at: "a b" -> "a_20b". Different names stay different.
std::string SafeId(std::string_view name);

// Only links that a reader can follow safely: http and https. Empty for anything else.
std::string SafeUrl(std::string_view url);
// The link to these words in the page at `url` (a text fragment): "https://…#:~:text=They%20met,in%20Leeds". Empty
// where the link is not safe.
std::string FragmentUrl(std::string_view url, std::string_view words);

// A sign beside the colour, so that nobody depends on colour: "≠", "⇄" ...
std::string_view Sign(Verdict verdict);
// What a verdict means, in a clause for readers.
std::string_view Means(Verdict verdict);
// "<span class=\"verdict v-conflict\">…</span>".
std::string Badge(Verdict verdict);

// "A", "B", …, "Z", "27": how the sides of a finding are told apart at a glance.
std::string Letter(std::size_t side);

}  // namespace recount::report
