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
  std::vector<Resolved> Run(const Annotated& a, std::optional<Day> published,
                            std::optional<bool> outlet_order = {}) const;
};

// Whether the article writes the day before the month: what its unambiguous dates in figures show, else those in words
// ("5 March", "March 5"). Nothing where it has neither.
std::optional<bool> DayFirst(const Annotated& a);

}  // namespace recount::dating
