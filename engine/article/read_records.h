// JSON records and annotated lines of one file.
#pragma once

#include <string>
#include <vector>

#include "engine/article/decode.h"
#include "engine/article/give_ids.h"
#include "engine/article/tables.h"
#include "engine/model/loaded.h"

namespace recount::article {

// Adds an article and the id it wants for each good record, and an error that names the place for each bad one.
void ReadRecords(const Reader::Tables& tables, const std::string& path, const Decoded& decoded, bool json_lines,
                 std::vector<LoadedArticle>* articles, std::vector<IdWish>* wishes, std::vector<std::string>* errors);

}  // namespace recount::article
