// What was moved stands on its new day: of an old and a new plan the votes of outlets do not decide, but the move.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

// Whether the mention plans for the day of this side, in one of the side's sentences.
bool PlansFor(const story::StoryGraph& graph, const Side& side, const StoryEvent::Where& where) {
  const EventMention& m = graph.MentionAt(where);
  const auto days = DaysOf(side.value);
  if (!days || !m.days || !m.days->Overlaps(*days) || m.event_class == EventClass::kStatement) return false;
  if (m.modality != Modality::kPlanned && m.modality != Modality::kProbable) return false;
  return std::any_of(side.evidence.begin(), side.evidence.end(),
                     [&](const Evidence& e) { return e.article == where.article && e.span.Contains(m.span); });
}

}  // namespace

void ApplyMoves(const story::StoryGraph& graph, const std::vector<Finding>& findings, std::vector<StoryEvent>* events) {
  for (const Finding& f : findings) {
    if (f.reason.rule != "moved" || f.sides.size() < 2) continue;
    const Side& before = f.sides.front();
    const Side& after = f.sides.back();
    for (StoryEvent& event : *events) {
      const bool moved = std::any_of(event.mentions.begin(), event.mentions.end(), [&](const StoryEvent::Where& where) {
        return PlansFor(graph, before, where) || PlansFor(graph, after, where);
      });
      if (!moved || event.date == after.value) continue;
      event.date = after.value;
      event.certainty = after.articles.size() >= 2 ? "agreed" : "single";
      Reason was = std::move(event.date_reason);
      event.date_reason = {};
      event.date_reason.rule = "date-moved";
      event.date_reason.says = absl::StrCat("moved from ", SayDays(before.value), " to ", SayDays(after.value));
      if (!was.empty()) event.date_reason.because.push_back(std::move(was));
    }
  }
}

}  // namespace recount::compare
