// Encodings other than UTF-8, by the name that a page, a feed or a server gives, or guessed where nobody does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recount::article {

// "charset=…" in a Content-Type or the front of a page, "encoding=…" of an XML declaration; lower case, empty if none.
std::string DeclaredEncoding(std::string_view front);

// Bytes of a named encoding as UTF-8, what cannot be read as U+FFFD. Nothing where the name is unknown.
std::optional<std::string> FromEncoding(std::string_view bytes, const std::string& name);

// Whether bytes that are no UTF-8 look like Windows-1252: single high bytes among words, all of them letters or
// punctuation there, and not one character of UTF-8 beside them.
bool LooksLikeWindows1252(std::string_view bytes);

}  // namespace recount::article
