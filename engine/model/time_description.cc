#include "engine/model/time_description.h"

namespace recount {

std::string Format(const TimeDescription& what) { return what.text; }

absl::StatusOr<TimeDescription> ParseTimeDescription(std::string_view text) { return TimeDescription{std::string(text)}; }

}  // namespace recount
