// What one event mention looks like to the linker: who, where, when, which kind, which words; resolved to the story's
// entities.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/account.h"
#include "engine/story/merge_entities.h"

namespace recount::story {

struct Profile {
  int article = 0;
  int mention = 0;
  int story = -1;  // the story its article is part of; -1: not looked for
  EventClass event_class = EventClass::kOther;
  std::string synset;
  std::vector<int> parties;  // story entities that take part, sorted; a government counts for those who speak for it
  std::vector<int> named;    // the same without what only stands for another (demonyms, governments of officials)
  int place = -1;            // story entity
  std::vector<int> words;    // numbers of the words of its clause, sorted, unique; the same in all profiles of a call
  std::optional<DayInterval> days;
  bool own_date = false;    // the mention states its day; otherwise it was carried over or is the publication day
  bool coarse = false;      // the stated date is wider than a week
  std::string object;       // what is acted on, where no entity is named: "motion" (object_head.h)
  std::vector<int> struck;  // numbers of the words of a full name of whom it struck, sorted: "Ann", "Moss"
  std::string ordinal;
  int apart_from = -1;
  bool happened = false;  // told as fact and not negated
  bool ahead = false;     // told as a plan, or of a day behind the article's own
  bool thin = false;      // nothing but a trigger: no party, place or day of its own
};

std::vector<Profile> MakeProfiles(const std::vector<Annotated>& articles, const MergedEntities& entities);

// In how many articles each story entity takes part in an event, and how many articles there are: rare ones tell more.
struct Rarity {
  std::vector<int> articles_with;
  int articles = 0;
  // 1 for an entity of one or two articles, falling to 0.35 for one that is everywhere.
  double Weight(int entity) const;
};
Rarity CountRarity(const std::vector<Profile>& profiles, std::size_t entities, std::size_t articles);

}  // namespace recount::story
