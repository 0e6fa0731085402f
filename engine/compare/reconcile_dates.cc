#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

struct Vote {
  std::string value;
  DayInterval days;
  std::vector<std::pair<int, int>> places;
  bool stated = false;
  Reason reason;
  int sources = 0;
};

bool IsStated(const EventMention& m) {
  return m.dated_by == "stated" || m.dated_by == "sentence" || m.dated_by == "coreferent";
}

// The later state of its article dates the event as well: what counts is what it says.
bool Replaced(const story::StoryGraph& graph, const StoryEvent& event, const StoryEvent::Where& where) {
  const int later = graph.origins().LaterVersion(where.article);
  return later >= 0 && std::any_of(event.mentions.begin(), event.mentions.end(), [&](const auto& other) {
           return other.article == later && graph.MentionAt(other).days && IsStated(graph.MentionAt(other));
         });
}

}  // namespace

void ReconcileDates(const story::StoryGraph& graph, std::vector<StoryEvent>* events) {
  for (StoryEvent& event : *events) {
    std::map<std::pair<Day, Day>, Vote> votes;
    bool any_stated = false;
    for (const auto& where : event.mentions)
      any_stated = any_stated || (graph.MentionAt(where).days && IsStated(graph.MentionAt(where)));
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (!m.days || (any_stated && !IsStated(m))) continue;
      // Good enough to place the mention, too little to put the event on a day of the timeline.
      if (m.date_reason.rule == "told-further-down") continue;
      Vote& v = votes[{m.days->first, m.days->last}];
      if (v.value.empty() || m.date.size() < v.value.size()) v.value = m.date;
      v.days = *m.days;
      v.stated = v.stated || IsStated(m);
      if (!Replaced(graph, event, where)) v.places.emplace_back(where.article, m.head.begin);
      if (v.reason.empty()) v.reason = m.date_reason;
    }
    if (votes.empty()) continue;
    // A coarser value supports every finer one inside it, unless its article gives a finer one itself.
    std::vector<Vote> list;
    for (auto& [days, vote] : votes) list.push_back(vote);
    auto width = [](const Vote& v) { return (v.days.last - v.days.first).count(); };
    std::map<int, long> finest;
    for (const Vote& v : list) {
      for (const auto& [article, byte] : v.places) {
        const auto [it, fresh] = finest.emplace(article, width(v));
        if (!fresh) it->second = std::min<long>(it->second, width(v));
      }
    }
    for (Vote& fine : list) {
      for (const auto& [days, coarse] : votes) {
        if (!coarse.days.Contains(fine.days) || coarse.days == fine.days) continue;
        for (const auto& place : coarse.places) {
          if (finest[place.first] >= width(coarse)) fine.places.push_back(place);
        }
      }
      fine.sources = graph.origins().Count(fine.places);
    }
    std::stable_sort(list.begin(), list.end(), [&](const Vote& a, const Vote& b) {
      return std::tuple(-a.sources, width(a), a.days.first) < std::tuple(-b.sources, width(b), b.days.first);
    });
    const Vote& best = list.front();
    bool rival = false;
    bool tie = false;
    DayInterval around = best.days;
    for (const Vote& other : list) {
      if (!other.stated || other.days.Overlaps(best.days)) continue;
      rival = true;
      if (other.sources == best.sources) {
        tie = true;
        around = {std::min(around.first, other.days.first), std::max(around.last, other.days.last)};
      }
    }
    event.date = tie ? absl::StrCat(FormatDay(around.first), "/", FormatDay(around.last)) : best.value;
    event.certainty = rival ? "disputed" : !best.stated ? "inferred" : best.sources >= 2 ? "agreed" : "single";
    event.date_reason.rule = tie     ? "date-enclosing-interval"
                             : rival ? "date-most-independent-sources"
                                     : "date-reported";
    event.date_reason.says =
        absl::StrCat(best.sources, best.sources == 1 ? " independent source" : " independent sources", " for ",
                     SayDays(best.value), rival ? "; others differ" : "");
    event.date_reason.because.clear();
    if (!best.reason.empty()) event.date_reason.because.push_back(best.reason);
  }
}

}  // namespace recount::compare
