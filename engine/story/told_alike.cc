#include "engine/story/told_alike.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/knowledge/likeness.h"
#include "engine/model/strings.h"

namespace recount::story {
namespace {

constexpr double kToldAlike = 0.25;      // as in compare/compare_aligned_dates
constexpr double kAlikeElsewhere = 0.4;  // what is told alike may be of another day
constexpr double kNewDay = 0.8;          // a day that no dated article tells of

struct Told {
  int article = 0, time = 0;
  knowledge::ToldTime words;
};

// "Thursday", "last Thursday", "yesterday", "this morning": not "the following day".
bool CountedFromPublication(const TimeMention& t) {
  const TimeDescription* w = &t.what;
  while (w->weekday == 0 && !w->inner.empty()) w = &w->inner.front();
  if (w->anchor != TimeAnchor::kSpeaking || w->month != 0 || w->year != 0 || w->vague) return false;
  if (w->kind == TimeKind::kPoint) return w->weekday != 0;
  return w->kind == TimeKind::kUnit && w->unit == TimeUnit::kDay && w->amount == 0;
}

// "told reporters on Monday": everybody says something on some day.
bool OfSaying(const Annotated& a, std::size_t time) {
  return std::any_of(a.events.begin(), a.events.end(), [&](const EventMention& e) {
    return e.time == static_cast<int>(time) && e.event_class == EventClass::kStatement;
  });
}

bool StatesDay(const TimeMention& t) {
  return t.value.days && t.value.days->OneDay() && !t.derived &&
         (t.type == TimexType::kDate || t.type == TimexType::kTime);
}

template <typename Take>
std::vector<Told> Collect(const std::vector<Annotated>& articles, const std::vector<int>& from,
                          const knowledge::Rareness& rareness, Take take) {
  std::vector<Told> out;
  for (const int article : from) {
    const Annotated& a = articles[static_cast<std::size_t>(article)];
    for (std::size_t t = 0; t < a.times.size(); ++t) {
      if (!take(a.times[t]) || OfSaying(a, t)) continue;
      if (auto told = rareness.Told(a, a.times[t])) out.push_back({article, static_cast<int>(t), std::move(*told)});
    }
  }
  return out;
}

}  // namespace

std::vector<SharedDay> FindToldAlike(const std::vector<Annotated>& articles, const std::vector<int>& stories,
                                     const std::vector<int>& undated, const std::vector<int>& dated,
                                     const knowledge::Words& words) {
  std::map<int, std::pair<std::vector<int>, std::vector<int>>> of_story;
  for (const int a : undated) of_story[stories[static_cast<std::size_t>(a)]].first.push_back(a);
  for (const int a : dated) of_story[stories[static_cast<std::size_t>(a)]].second.push_back(a);
  std::vector<SharedDay> out;
  for (const auto& [story, parts] : of_story) {
    if (parts.first.empty() || parts.second.empty()) continue;
    std::vector<int> all = parts.first;
    all.insert(all.end(), parts.second.begin(), parts.second.end());
    const knowledge::Rareness rareness(articles, all, words);
    const std::vector<Told> known = Collect(articles, parts.second, rareness, StatesDay);
    for (const Told& t : Collect(articles, parts.first, rareness, CountedFromPublication)) {
      std::map<int, std::pair<double, const Told*>> best;  // by dated article
      for (const Told& k : known) {
        if (k.article == t.article) continue;
        const double alike = knowledge::Alike(t.words, k.words);
        auto& slot = best[k.article];
        if (alike >= kToldAlike && alike > slot.first) slot = {alike, &k};
      }
      const bool alike =
          std::any_of(best.begin(), best.end(), [](const auto& b) { return b.second.second != nullptr; });
      std::set<Day> seen;
      for (const Told& k : known) {
        const DayInterval& days =
            *articles[static_cast<std::size_t>(k.article)].times[static_cast<std::size_t>(k.time)].value.days;
        if (!alike && k.article != t.article && seen.insert(days.first).second)
          out.push_back({t.article, t.time, days, "dated articles tell of that day", kNewDay});
      }
      for (const auto& [article, slot] : best) {
        if (slot.second == nullptr) continue;
        const Annotated& other = articles[static_cast<std::size_t>(article)];
        const TimeMention& time = other.times[static_cast<std::size_t>(slot.second->time)];
        const std::string& outlet = other.article.outlet.empty() ? other.article.id : other.article.outlet;
        out.push_back({t.article, t.time, *time.value.days,
                       absl::StrCat(outlet, " tells much the same of ", SayInterval(*time.value.days)),
                       kAlikeElsewhere});
      }
    }
  }
  return out;
}

}  // namespace recount::story
