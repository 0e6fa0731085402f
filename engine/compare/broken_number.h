// Numbers that a page's typesetting has torn: what is left of them is no value.
#pragma once

#include <string_view>

#include "engine/model/span.h"

namespace recount::compare {

// "6. 1", "1, 263", "41/2", "4" before a sign that could not be read: whether the figure at this place is a piece of a
// longer one.
bool IsBroken(std::string_view text, const Span& number);

}  // namespace recount::compare
