#include "engine/report/make_timeline.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace recount::report {
namespace {

struct Keyed {
  std::optional<DayInterval> days;
  std::string clock;  // "16:12" sorts within a day; empty where none is told
  TimelineEntry entry;
};

std::string ClockOf(const std::string& value) {
  const auto at = value.find('T');
  return at == std::string::npos || value.find('/') != std::string::npos ? "" : value.substr(at);
}

auto SortKey(const std::optional<DayInterval>& days, const std::string& clock) {
  return std::tuple(!days, days ? days->first : Day{}, days ? -(days->last - days->first).count() : 0, clock);
}

}  // namespace

bool EarlierValue(const std::string& a, const std::string& b) {
  return SortKey(DaysOf(a), ClockOf(a)) < SortKey(DaysOf(b), ClockOf(b));
}

std::vector<TimelineEntry> MakeTimeline(const Account& account) {
  std::vector<Keyed> all;
  all.reserve(account.events.size());
  for (std::size_t i = 0; i < account.events.size(); ++i) {
    const StoryEvent& event = account.events[i];
    all.push_back({DaysOf(event.date), ClockOf(event.date), {event.date, static_cast<int>(i), event.certainty, 0}});
    if (!all.back().days) all.back().entry.date.clear();
  }
  // Events come sorted by earliest mention, so equal days keep the order in which they are told.
  std::stable_sort(all.begin(), all.end(),
                   [](const Keyed& a, const Keyed& b) { return SortKey(a.days, a.clock) < SortKey(b.days, b.clock); });
  std::vector<TimelineEntry> out;
  out.reserve(all.size());
  int order = 0;
  const Keyed* last = nullptr;
  for (const Keyed& one : all) {
    if (one.days && (last == nullptr || !(one.days == last->days))) ++order;
    last = &one;
    out.push_back(one.entry);
    out.back().order = one.days ? order : 0;
  }
  return out;
}

}  // namespace recount::report
