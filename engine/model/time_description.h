// What a time expression describes, before anybody asks which days that is: a small typed formula over an anchor.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace recount {

// TO BE GIVEN ITS FIELDS by times/ and dating/. It must round-trip through a compact one-line text, which annotated lines carry.
struct TimeDescription {
  std::string text;
};

std::string Format(const TimeDescription& what);
absl::StatusOr<TimeDescription> ParseTimeDescription(std::string_view text);

}  // namespace recount
