// Silence: what one source reports and the others leave out, the most central events first, so that the list is short.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

constexpr std::size_t kMost = 20;

}  // namespace

void CompareSingles(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  (void)words;
  if (graph.articles().size() < 2) return;
  std::vector<int> candidates;
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (graph.IndependentReporters(static_cast<int>(e)).size() != 1 || event.background) continue;
    if (event.event_class == EventClass::kState || event.event_class == EventClass::kOther ||
        event.event_class == EventClass::kStatement)
      continue;
    if (event.modality == Modality::kConditional || event.modality == Modality::kPossible) continue;
    const EventMention& m = graph.MentionAt(event.mentions.front());
    if (!m.days || event.participants.empty() || (m.dated_by != "stated" && m.dated_by != "sentence")) continue;
    candidates.push_back(static_cast<int>(e));
  }
  std::stable_sort(candidates.begin(), candidates.end(), [&](int a, int b) {
    return graph.events()[static_cast<std::size_t>(a)].weight > graph.events()[static_cast<std::size_t>(b)].weight;
  });
  if (candidates.size() > kMost) candidates.resize(kMost);
  for (const int e : candidates) {
    const StoryEvent& event = graph.events()[static_cast<std::size_t>(e)];
    const EventMention& m = graph.MentionAt(event.mentions.front());
    Finding f;
    f.verdict = Verdict::kSingle;
    f.attribute = Attribute::kOutcome;
    f.event = e;
    f.sources = 1;
    f.confidence = std::min(0.9, 0.2 + 0.1 * event.weight);
    Side side;
    side.value = event.label;
    side.articles = event.articles;
    side.evidence.push_back(SentenceOf(graph, event.mentions.front()));
    f.sides.push_back(std::move(side));
    f.summary = absl::StrCat(SayOutlets(graph, event.articles), " alone: ", event.label, ", ", SayDays(m.date), ".");
    f.reason.rule = "single-source";
    f.reason.says = "no other independent outlet tells of it";
    out->push_back(std::move(f));
  }
}

}  // namespace recount::compare
