// What reading gives: articles as they came, and what became of each path.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/account.h"
#include "engine/model/annotated.h"

namespace recount {

// What the caller knows about articles and the files do not say. Ids as in `recount/1`.
struct ReadOptions {
  std::string manifest;  // CSV or JSON file: id, outlet, published, title, url, group
  std::vector<std::pair<std::string, std::string>> outlets;    // --outlet ID=NAME
  std::vector<std::pair<std::string, std::string>> published;  // --published ID=DATE
  std::string published_for_all;                               // --published DATE, before those with an id
};

// One article as it came: new, or already annotated (then `annotated` holds it whole and `Annotate` is not called).
struct LoadedArticle {
  Article article;
  std::shared_ptr<const Annotated> annotated;
};

struct Loaded {
  std::vector<Input> inputs;            // each path as given, with its error if any; the rest goes on
  std::vector<LoadedArticle> articles;  // sorted by id, ids unique
  std::vector<Note> notes;              // what belongs to no article: a manifest row or an option whose id nobody has
};

}  // namespace recount
