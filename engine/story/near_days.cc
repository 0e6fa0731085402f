#include "engine/story/near_days.h"

#include <algorithm>

namespace recount::story {
namespace {

constexpr date::days kCopyDays{3};    // between a text and its copy
constexpr date::days kYearDays{60};   // around the dated articles, to find the year of a dateline
constexpr date::days kStoryDays{10};  // a story that is longer does not tell the week

const std::optional<DayInterval>* StatedDays(const Annotated& a) {
  return a.article.published.basis == Basis::kStated && a.article.published.days ? &a.article.published.days : nullptr;
}

// From the first to the last dated article that `take` accepts.
template <typename Take>
std::optional<DayInterval> DaysSpanned(const std::vector<Annotated>& articles, Take take) {
  std::optional<DayInterval> all;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto* days = StatedDays(articles[i]);
    if (days == nullptr || !take(static_cast<int>(i))) continue;
    const DayInterval& d = **days;
    all = all ? DayInterval{std::min(all->first, d.first), std::max(all->last, d.last)} : d;
  }
  return all;
}

bool NamesWeekday(const TimeMention& t) {
  return t.what.weekday != 0 && (t.part == Part::kBody || t.part == Part::kTitle) && t.within_speech < 0;
}

bool NamesDate(const TimeMention& t) {
  return t.what.month != 0 && t.what.day != 0 && t.what.year == 0 && t.part == Part::kBody && t.within_speech < 0;
}

}  // namespace

std::optional<NearDays> FindNearDays(const std::vector<Annotated>& articles, const Origins& origins,
                                     const std::vector<int>& stories, int undated) {
  for (const Copy& copy : origins.copies()) {
    if (std::find(copy.articles.begin(), copy.articles.end(), undated) == copy.articles.end()) continue;
    for (const int other : copy.articles) {
      const Annotated& o = articles[static_cast<std::size_t>(other)];
      const auto* days = StatedDays(o);
      if (other == undated || days == nullptr) continue;
      return NearDays{{(*days)->first - kCopyDays, (*days)->last + kCopyDays},
                      "it shares its text with " + o.article.id + ", published " + SayInterval(**days),
                      false};
    }
  }
  const auto& times = articles[static_cast<std::size_t>(undated)].times;
  if (std::any_of(times.begin(), times.end(), [](const TimeMention& t) { return t.part == Part::kDateline; })) {
    const auto all = DaysSpanned(articles, [](int) { return true; });
    if (all)
      return NearDays{
          {all->first - kYearDays, all->last + kYearDays}, "the dated articles are of " + SayInterval(*all), false};
  }
  if (std::any_of(times.begin(), times.end(), NamesWeekday)) {
    const auto same = [&](int a) {
      return stories[static_cast<std::size_t>(a)] == stories[static_cast<std::size_t>(undated)];
    };
    const auto all = DaysSpanned(articles, same);
    if (all && all->last - all->first <= kStoryDays)
      return NearDays{*all, "the dated articles of its story are of " + SayInterval(*all), true};
    if (all && all->last - all->first <= kYearDays && std::any_of(times.begin(), times.end(), NamesDate))
      return NearDays{
          {all->first - kYearDays, all->last + kYearDays}, "the dated articles are of " + SayInterval(*all), false};
  }
  return std::nullopt;
}

}  // namespace recount::story
