#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/check/counts.h"

namespace recount::check {
namespace {

using Pair = std::pair<std::string, std::string>;
Pair PairOf(const std::string& a, const std::string& b) {
  return a < b ? Pair(a, b) : Pair(b, a);
}

// Articles that copy one another stand in one tree.
class Groups {
 public:
  std::string Root(std::string id) const {
    for (auto it = parent_.find(id); it != parent_.end() && it->second != id; it = parent_.find(id)) id = it->second;
    return id;
  }
  void Join(const std::string& copy, const std::string& origin) {
    const auto a = Root(copy);
    const auto b = Root(origin);
    if (a != b) parent_[a] = b;
  }

 private:
  StringMap<std::string> parent_;
};

}  // namespace

CopiesCount CountCopies(const Corpus& corpus, const Reported& reported) {
  std::set<Pair> wanted;
  for (const auto& group : corpus.copies) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) wanted.insert(PairOf(group[i], group[j]));
    }
  }
  Groups groups;
  std::set<std::string> known;
  for (const auto& expected : corpus.articles) known.insert(expected.id);
  std::vector<std::string> ids;
  for (const auto& article : reported.view().articles) {
    if (reported.Article(article.id) != &article) continue;  // of two with one id, the later counts
    if (!article.copy_of.empty()) groups.Join(article.id, article.copy_of);
    if (known.contains(article.id)) ids.push_back(article.id);
  }
  CopiesCount count;
  count.expected = static_cast<int>(wanted.size());
  std::set<Pair> got;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (std::size_t j = i + 1; j < ids.size(); ++j) {
      if (groups.Root(ids[i]) == groups.Root(ids[j])) got.insert(PairOf(ids[i], ids[j]));
    }
  }
  count.reported = static_cast<int>(got.size());
  for (const auto& pair : wanted) {
    if (got.contains(pair)) {
      ++count.found;
    } else {
      count.misses.push_back({absl::StrCat(pair.first, " = ", pair.second), ""});
    }
  }
  for (const auto& pair : got) {
    if (!wanted.contains(pair)) count.false_alarms.push_back(absl::StrCat(pair.first, " = ", pair.second));
  }
  count.false_pairs = static_cast<int>(count.false_alarms.size());
  return count;
}

}  // namespace recount::check
