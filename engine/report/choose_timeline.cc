#include "engine/report/choose_timeline.h"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/model/readable.h"
#include "engine/report/make_timeline.h"

namespace recount::report {
namespace {

// The days that the articles appeared on, and a week on both sides: what lies outside is history or a far plan.
std::optional<DayInterval> StoryDays(const Account& account) {
  std::optional<DayInterval> all;
  for (const auto& one : account.articles) {
    const auto& days = one.article.published.days;
    if (!days || one.article.published.basis == Basis::kUnknown) continue;
    if (!all) all = *days;
    all->first = std::min(all->first, days->first);
    all->last = std::max(all->last, days->last);
  }
  if (all) {
    all->first -= date::days{7};
    all->last += date::days{7};
  }
  return all;
}

bool Disagreed(const View& view, int event) {
  const auto& findings = view.FindingsOf(event);
  return std::any_of(findings.begin(), findings.end(), [&](int f) {
    return view.account().findings[static_cast<std::size_t>(f)].verdict >= Verdict::kUpdated;
  });
}

bool InLead(const View& view, const StoryEvent& event) {
  return std::any_of(event.mentions.begin(), event.mentions.end(),
                     [&](const StoryEvent::Where& where) { return view.mention(where).in_lead; });
}

// Whether one outlet alone can carry it: a day that its words state, and somebody or some place in it. A saying needs a
// speaker and a day of its own.
bool Carries(const View& view, const StoryEvent& event) {
  if (event.event_class == EventClass::kStatement) {
    if (event.certainty == "inferred") return false;
    return std::any_of(event.mentions.begin(), event.mentions.end(), [&](const StoryEvent::Where& where) {
      const auto& speech = view.at(where.article).speech;
      const auto at = static_cast<std::size_t>(view.mention(where).speech);
      return at < speech.size() && speech[at].speaker >= 0 && !speech[at].anonymous;
    });
  }
  return event.certainty != "inferred" && (event.place >= 0 || !event.participants.empty());
}

// Whether several outlets carry it: no mere state ("the reason is ..."), and for what is no saying a day that words of
// at least one of them give. What is dated by publication alone may be years old.
bool Shared(const View& view, const StoryEvent& event) {
  if (view.IndependentSources(event.articles) < 2 || event.event_class == EventClass::kState) return false;
  if (event.certainty == "inferred") return false;
  return event.event_class == EventClass::kStatement ||
         std::any_of(event.mentions.begin(), event.mentions.end(), [&](const StoryEvent::Where& where) {
           const std::string& by = view.mention(where).dated_by;
           return by == "stated" || by == "sentence";
         });
}

// The weight that two thirds of the dated events do not reach.
double HeavyWeight(const Account& account) {
  std::vector<double> weights;
  for (const auto& entry : account.timeline)
    weights.push_back(account.events[static_cast<std::size_t>(entry.event)].weight);
  if (weights.empty()) return 0;
  const auto at = weights.begin() + static_cast<std::ptrdiff_t>(weights.size() * 2 / 3);
  std::nth_element(weights.begin(), at, weights.end());
  return *at;
}

// "2024-05-16T09:00" -> "2024-05-16": one heading a day, its events in the order of their clocks.
std::string DayPart(const std::string& date) {
  const auto clock = date.find('T');
  return clock == std::string::npos || date.find('/') != std::string::npos ? date : date.substr(0, clock);
}

std::vector<DayGroup> Sorted(std::map<std::string, DayGroup> by_date) {
  std::vector<DayGroup> groups;
  for (auto& [date, group] : by_date) groups.push_back(std::move(group));
  std::stable_sort(groups.begin(), groups.end(),
                   [](const DayGroup& a, const DayGroup& b) { return EarlierValue(a.date, b.date); });
  return groups;
}

}  // namespace

ChosenTimeline ChooseTimeline(const View& view, Level level) {
  const Account& account = view.account();
  const auto story = StoryDays(account);
  const double heavy = HeavyWeight(account);
  ChosenTimeline chosen;
  std::map<std::string, DayGroup> days;
  std::map<std::string, DayGroup> background;
  for (const auto& entry : account.timeline) {
    const StoryEvent& event = account.events[static_cast<std::size_t>(entry.event)];
    const bool said = event.event_class == EventClass::kStatement;
    const auto range = DaysOf(entry.date);
    if (level == Level::kLead) {
      const bool told = said || Disagreed(view, entry.event) || !BeginsWithPronoun(event.label);
      const bool shown =
          (told && Shared(view, event)) || Disagreed(view, entry.event) ||
          (told && !event.background && Carries(view, event) &&
           (InLead(view, event) || (!said && story && range && story->Contains(*range) && event.weight >= heavy)));
      if (!shown || !range) {
        ++chosen.left_out;
        continue;
      }
    }
    if (!range) {
      chosen.undated.push_back(entry.event);
      continue;
    }
    const std::string day = DayPart(entry.date);
    DayGroup& group = (event.background ? background : days)[day];
    group.date = day;
    (said ? group.said : group.happened).push_back(entry.event);
  }
  chosen.days = Sorted(std::move(days));
  chosen.background = Sorted(std::move(background));
  return chosen;
}

}  // namespace recount::report
