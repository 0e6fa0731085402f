// Versions of one article: outlets change what they have published, and collectors keep each state under its own name.
#pragma once

#include <string>
#include <vector>

#include "engine/article/give_ids.h"
#include "engine/model/loaded.h"

namespace recount::article {

// An address without what does not tell articles apart: "https://www.a.example/x/?utm_source=y#top" -> "a.example/x".
std::string PlainAddress(std::string_view url);

// Notes on articles with the same address, or the same id in their records, that each is a version of the other; which
// is the later one where their dates say so, and then `later_version` of the earlier ones names the latest. Articles
// must have their final ids. `wishes` in the order of `articles`.
void LinkVersions(const std::vector<IdWish>& wishes, std::vector<LoadedArticle>* articles);

}  // namespace recount::article
