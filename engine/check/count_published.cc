#include "absl/strings/str_cat.h"
#include "engine/check/counts.h"
#include "engine/check/equal_dates.h"

namespace recount::check {

PublishedCount CountPublished(const Corpus& corpus, const Reported& reported, Closed* closed) {
  PublishedCount count;
  for (const auto& expected : corpus.articles) {
    const auto* article = reported.Article(expected.id);
    const std::string got = article == nullptr ? "" : article->published;
    ++(expected.inferred ? count.inferred : count.stated);
    if (!DateFits(expected.published, got)) {
      count.misses.push_back(
          {absl::StrCat(expected.id, expected.inferred ? " (inferred)" : " (stated)", ": expected ", expected.published,
                        ", got ", got.empty() ? "nothing" : got, article == nullptr ? " (no such article)" : ""),
           expected.gap});
      continue;
    }
    ++(expected.inferred ? count.inferred_found : count.stated_found);
    if (expected.inferred && article->basis != "inferred") {
      count.misses.push_back(
          {absl::StrCat(expected.id, ": right, but the basis reads ", article->basis, ", not inferred"), expected.gap});
      continue;
    }
    if (expected.inferred) ++count.basis;
    if (!expected.gap.empty()) closed->push_back(absl::StrCat("published ", expected.id, ": ", expected.gap));
  }
  return count;
}

}  // namespace recount::check
