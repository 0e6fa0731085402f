// Unique ids: the file name without ending, the record's own id, or the shortest tail of the path that tells them
// apart.
#pragma once

#include <string>
#include <vector>

namespace recount::article {

struct IdWish {
  std::string wanted;  // "ferry", or what the record says; empty: the file's name decides
  std::string path;    // of the file
  int record = 0;      // from 1; 0: the file is the article
};

struct GivenId {
  std::string id;
  bool collided = false;  // others wanted the same
};

// In the order of the wishes; the ids do not depend on that order.
//
//   north/ferry.txt, south/ferry.txt    north/ferry, south/ferry
//   two records "7" in news.jsonl       7#1, 7#2
std::vector<GivenId> GiveIds(const std::vector<IdWish>& wishes);

}  // namespace recount::article
