// What Dating has loaded, and the pass over an article's times that its calls share.
#pragma once

#include <optional>
#include <vector>

#include "engine/dating/dating.h"
#include "engine/dating/holidays.h"
#include "engine/dating/resolve.h"

namespace recount::dating {

struct Dating::Tables {
  Holidays holidays;
  // All times in text order, counted from this day of publication.
  std::vector<Resolved> Run(const Annotated& a, std::optional<Day> published) const;
};

}  // namespace recount::dating
