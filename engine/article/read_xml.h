// Feeds (RSS 2.0, RSS 1.0/RDF, Atom) and NewsML-G2: each item an article, with the fields of publication that the
// format keeps apart: when it appeared, when it changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/article/give_ids.h"
#include "engine/article/tables.h"
#include "engine/model/loaded.h"

namespace recount::article {

// Whether an XML document is one of these, by its root element.
bool IsNewsXml(std::string_view front);

// Adds the articles, the ids they want, and an error for each item without text. A document that breaks off gives what
// stands before.
void ReadNewsXml(const Reader::Tables& tables, const std::string& path, std::string_view bytes,
                 std::vector<LoadedArticle>* articles, std::vector<IdWish>* wishes, std::vector<std::string>* errors);

}  // namespace recount::article
