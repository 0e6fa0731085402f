#include "engine/report/make_timeline.h"

#include <algorithm>
#include <tuple>

namespace recount::report {
namespace {

struct Key {
  Day first{};
  long width = 0;     // days beyond the first: finer dates before coarser ones that begin the same day
  std::string clock;  // "T09:30"; empty: none
  int article = 0;
  int position = 0;
  int event = 0;
  auto Tie() const { return std::tie(first, width, clock, article, position, event); }
  bool operator<(const Key& o) const { return Tie() < o.Tie(); }
};

// Without a day of its own and told only inside what somebody said, an event is a claim, not a point of the timeline.
bool Belongs(const Account& account, const StoryEvent& event) {
  if (event.date.empty()) return false;
  if (event.event_class == EventClass::kState) return false;
  for (const auto& where : event.mentions) {
    const EventMention& m =
        account.articles[static_cast<std::size_t>(where.article)].events[static_cast<std::size_t>(where.mention)];
    if (m.modality == Modality::kConditional || m.modality == Modality::kPossible) continue;
    if (m.polarity == Polarity::kNegative) continue;
    return true;
  }
  return false;
}

}  // namespace

std::vector<TimelineEntry> MakeTimeline(const Account& account) {
  std::vector<Key> keys;
  for (std::size_t e = 0; e < account.events.size(); ++e) {
    const StoryEvent& event = account.events[e];
    if (!Belongs(account, event)) continue;
    const auto days = DaysOf(event.date);
    if (!days) continue;
    Key key;
    key.first = days->first;
    key.width = (days->last - days->first).count();
    if (const auto t = event.date.find('T');
        t != std::string::npos && t + 1 < event.date.size() && event.date[t + 1] >= '0' && event.date[t + 1] <= '9') {
      key.clock = event.date.substr(t);
    }
    key.article = event.mentions.front().article;
    key.position = event.mentions.front().mention;
    key.event = static_cast<int>(e);
    keys.push_back(std::move(key));
  }
  std::sort(keys.begin(), keys.end());
  std::vector<TimelineEntry> out;
  int order = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const StoryEvent& event = account.events[static_cast<std::size_t>(keys[i].event)];
    const bool same = i > 0 && keys[i - 1].first == keys[i].first && keys[i - 1].width == keys[i].width &&
                      keys[i - 1].clock == keys[i].clock;
    if (!same) ++order;
    out.push_back({event.date, keys[i].event, event.certainty, order});
  }
  return out;
}

}  // namespace recount::report
