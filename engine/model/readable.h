// Whether a reader understands a title without its text.
#pragma once

#include <string_view>

namespace recount {

// "They start", "He declined to release them", "Whose strike": whoever is meant stands elsewhere.
bool BeginsWithPronoun(std::string_view label);

}  // namespace recount
