#include "engine/article/give_ids.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"

namespace recount::article {
namespace {

constexpr int kMostLevels = 40;

// "ferry" of "ferry.html.gz": what a packed file is called unpacked.
std::string Stem(const std::filesystem::path& path) {
  const auto ending = path.extension();
  return ending == ".gz" || ending == ".zst" ? path.stem().stem().string() : path.stem().string();
}

// The last `n` parts of the path, the file's ending left out unless `ending`.
std::string Tail(const std::string& path, int n, bool ending) {
  const std::filesystem::path whole(path);
  std::string out = ending ? whole.filename().string() : Stem(whole);
  std::filesystem::path folder = whole.parent_path();
  for (int i = 1; i < n && !folder.filename().empty(); ++i) {
    out = absl::StrCat(folder.filename().string(), "/", out);
    folder = folder.parent_path();
  }
  return out;
}

std::string Wanted(const IdWish& wish) {
  if (!wish.wanted.empty()) return wish.wanted;
  const std::string stem = Tail(wish.path, 1, false);
  return wish.record == 0 ? stem : absl::StrCat(stem, "#", wish.record);
}

// Longer and longer names for the same article.
std::string Candidate(const IdWish& wish, int level) {
  if (wish.record == 0) {
    if (level == 0) return Tail(wish.path, 1, false);
    if (level == 1) return Tail(wish.path, 2, false);
    if (level == 2) return Tail(wish.path, 1, true);
    return level % 2 == 1 ? Tail(wish.path, level / 2 + 2, false) : Tail(wish.path, level / 2, true);
  }
  const std::string wanted = Wanted(wish);
  if (level == 0) return wanted;
  if (level == 1)
    return wish.wanted.empty() ? absl::StrCat(Tail(wish.path, 2, false), "#", wish.record)
                               : absl::StrCat(wanted, "#", wish.record);
  const std::string file = Tail(wish.path, level - 1, false);
  return wish.wanted.empty() ? absl::StrCat(file, "#", wish.record) : absl::StrCat(file, "/", wanted, "#", wish.record);
}

}  // namespace

std::vector<GivenId> GiveIds(const std::vector<IdWish>& wishes) {
  std::vector<GivenId> out(wishes.size());
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < wishes.size(); ++i) groups[Wanted(wishes[i])].push_back(i);
  std::set<std::string> used;
  for (const auto& [wanted, members] : groups) {
    if (members.size() > 1) continue;
    out[members[0]].id = wanted;
    used.insert(wanted);
  }
  for (auto& [wanted, members] : groups) {
    if (members.size() == 1) continue;
    // The order of the input must not matter.
    std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
      return wishes[a].path != wishes[b].path ? wishes[a].path < wishes[b].path : wishes[a].record < wishes[b].record;
    });
    std::vector<std::string> names(members.size());
    for (int level = 1; level < kMostLevels; ++level) {
      std::set<std::string> distinct;
      for (std::size_t k = 0; k < members.size(); ++k) {
        names[k] = Candidate(wishes[members[k]], level);
        if (!used.contains(names[k])) distinct.insert(names[k]);
      }
      if (distinct.size() == members.size()) break;
    }
    for (std::size_t k = 0; k < members.size(); ++k) {
      std::string id = names[k];
      for (int n = 2; !used.insert(id).second; ++n) id = absl::StrCat(names[k], "~", n);
      out[members[k]] = {std::move(id), true};
    }
  }
  return out;
}

}  // namespace recount::article
