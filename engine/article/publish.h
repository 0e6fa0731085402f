// From all the dates that somebody gave to one publication date, with what disagreed as notes.
#pragma once

#include <string>
#include <string_view>

#include "engine/article/draft.h"
#include "engine/model/article.h"

namespace recount::article {

// Takes the offers in their order of trust. A later offer may sharpen an earlier one (a month becomes a day), never
// replace it.
void Publish(Draft* draft);

// A date that the user gives for an article that is already read: it goes before everything else.
void PublishFromUser(const Dates& dates, std::string_view raw, std::string_view from, Article* article);

}  // namespace recount::article
