// Who wrote what first: the table sentence -> origin that every count of independent sources goes through.
//
// Outlets that print the same wire copy are one source for what they copied, and their own for what they added; outlets
// of one group are one source. The table is made before anything is compared.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/model/account.h"

namespace recount::story {

class Origins {
 public:
  // A sentence counts as copied when most of its five-word runs outside quotation marks stand in one sentence of the
  // other article (quotations alone are shared by everybody who was there). An article is a copy as a whole when at
  // least `kWhole` of its own words are copied (METER's "wholly derived"; research/attribution.md, 3).
  static Origins Find(const std::vector<Annotated>& articles);

  // Independent sources among these (article, byte) places: the number of different origins.
  int Count(const std::vector<std::pair<int, int>>& places) const;
  // The origin of the sentence at this byte.
  int OriginAt(int article, int byte) const;

  // The later state of this article in the corpus; -1 where it is the latest.
  int LaterVersion(int article) const { return later_[static_cast<std::size_t>(article)]; }

  const std::vector<Copy>& copies() const { return copies_; }
  const std::vector<int>& copy_of() const { return copy_of_; }

 private:
  const std::vector<Annotated>* articles_ = nullptr;
  std::vector<int> own_;                    // by article: the origin of what it wrote itself
  std::vector<int> later_;                  // by article: the index of its latest state, -1: itself
  std::vector<std::vector<int>> sentence_;  // by article, sentence
  std::vector<Copy> copies_;
  std::vector<int> copy_of_;
};

}  // namespace recount::story
