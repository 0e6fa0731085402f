// Who and what is named in an article: persons, bodies, places, offices and groups, each with the chain of its
// mentions.
//
//   auto people = people::People::Load(files);
//   std::vector<Entity> entities = people->Find(article, text);
//
// "Ivan Petrov, Ruritania's deputy foreign minister, said ... Mr Petrov ... the Ruritanian diplomat ... he": one person
// with an office. Names of countries, cities, bodies and carriers get their gazetteer key, so that articles can be
// merged; persons have none. A country, capital or palace that acts or speaks gets `speaks_for`; its name stays. Odd
// input (no words, no grammar) gives fewer entities, never an error. Speaking pronouns are settled by speech/, which
// knows who spoke before.
#pragma once

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/article.h"
#include "engine/model/entity.h"
#include "engine/model/text.h"

namespace recount::people {

class People {
 public:
  static absl::StatusOr<People> Load(const knowledge::Files& files);
  // In order of their first mention, ids "e0" upwards.
  std::vector<Entity> Find(const Article& article, const Text& text) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace recount::people
