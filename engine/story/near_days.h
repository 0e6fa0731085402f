// When an article without a date must have appeared, as far as its company tells: weaker than a shared event.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/story/origins.h"

namespace recount::story {

struct NearDays {
  DayInterval days;
  std::string because;
  bool story = false;  // the days of the story's dated articles, which it stands near; otherwise it appeared within
};

// `stories`: by article, as StoryOfArticles gives them.
//
// In this order: it shares its text with a dated article (within three days of it); its dateline gives a day without
// the year (the year is that of the articles told with it); it tells of days by their weekday, in a story whose dated
// articles are all of ten days (near them); in a longer one, it names a date without the year as well. Nothing
// otherwise.
std::optional<NearDays> FindNearDays(const std::vector<Annotated>& articles, const Origins& origins,
                                     const std::vector<int>& stories, int undated);

}  // namespace recount::story
