#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/check/counts.h"
#include "engine/check/equal_dates.h"

namespace recount::check {
namespace {

std::set<std::string> ArticlesOf(const View::Event& event) {
  std::set<std::string> articles(event.articles.begin(), event.articles.end());
  if (articles.empty()) {
    for (const auto& words : event.evidence) articles.insert(words.article);
  }
  return articles;
}

}  // namespace

Count CountTimeline(const Corpus& corpus, const Reported& reported, Closed* closed) {
  Count count;
  StringMap<std::string> texts;  // of each event on the timeline
  for (const auto& entry : reported.view().timeline) {
    if (!texts.contains(entry.event)) texts[entry.event] = reported.EventText(reported.Event(entry.event));
  }
  for (const auto& expected : corpus.timeline) {
    ++count.expected;
    bool right = false;
    std::vector<std::string> near;
    for (const auto& entry : reported.view().timeline) {
      const auto* event = reported.Event(entry.event);
      if (!AllIn(expected.about, texts[entry.event])) continue;
      const auto articles = event == nullptr ? std::set<std::string>() : ArticlesOf(*event);
      std::vector<std::string> lacks;
      for (const auto& id : std::set<std::string>(expected.articles.begin(), expected.articles.end())) {
        if (!articles.contains(id)) lacks.push_back(id);
      }
      const bool same_date = DateFits(expected.date, entry.date) || TimesEqual(expected.date, entry.date);
      right = same_date && lacks.empty();
      if (right) break;
      auto what = same_date ? absl::StrCat("lacks ", absl::StrJoin(lacks, ", ")) : absl::StrCat("dated ", entry.date);
      if (std::find(near.begin(), near.end(), what) == near.end()) near.push_back(std::move(what));
    }
    if (near.size() > 4) near.resize(4);
    const auto what = absl::StrCat(expected.date, " '", absl::StrJoin(expected.about, "' '"), "' [",
                                   absl::StrJoin(expected.articles, ", "), "]");
    if (right) {
      ++count.found;
      if (!expected.gap.empty()) closed->push_back(absl::StrCat("timeline ", what, ": ", expected.gap));
    } else {
      count.misses.push_back(
          {absl::StrCat(what, ": ", near.empty() ? "not found" : absl::StrJoin(near, "; ")), expected.gap});
    }
  }
  return count;
}

}  // namespace recount::check
