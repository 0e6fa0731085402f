// The pages of a WARC file, one after another: a file of any size is read in the memory of its largest page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/article/byte_source.h"
#include "engine/article/give_ids.h"
#include "engine/article/tables.h"
#include "engine/model/loaded.h"

namespace recount::article {

// Calls `take` for each page with running text. A record that is broken is an error with its place; a page without an
// article, a picture, a "404" are no errors and passed over.
void ReadWarc(const Reader::Tables& tables, const std::string& path, ByteSource source,
              const std::function<void(LoadedArticle, IdWish)>& take, std::vector<std::string>* errors);

}  // namespace recount::article
