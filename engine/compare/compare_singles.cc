// Silence: what one source reports and the others leave out, the most central events first, so that the list is short.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

constexpr std::size_t kMost = 12;
constexpr date::days kOld{60};    // what lies further back is what the article recalls, not what it reports
constexpr double kCentral = 1.0;  // as much as the mean event of the story
constexpr double kLead = 1.0;     // an outlet that opens with it thinks much of it

// Who does what to whom, or where: a bare "interview" or "prior attacks" is no news that others leave out.
bool TellsEnough(const EventMention& m) {
  const auto has = [&](Role role) {
    return std::any_of(m.participants.begin(), m.participants.end(),
                       [&](const Participant& p) { return p.role == role; });
  };
  return (has(Role::kAgent) ? 1 : 0) + (has(Role::kPatient) || has(Role::kPartner) ? 1 : 0) + (m.place >= 0 ? 1 : 0) >=
         2;
}

// Whether somebody in it is told of elsewhere, too: then the others could have told this.
bool OfTheStory(const story::StoryGraph& graph, const StoryEvent& event) {
  return std::any_of(event.participants.begin(), event.participants.end(), [&](int who) {
    const auto& in = graph.entities()[static_cast<std::size_t>(who)].in;
    return std::any_of(in.begin(), in.end(), [&](const auto& w) { return w.article != event.articles.front(); });
  });
}

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
    const auto& published =
        graph.articles()[static_cast<std::size_t>(event.mentions.front().article)].article.published.days;
    if (published && m.days->last + kOld < published->first) continue;
    if (!TellsEnough(m) || (!OfTheStory(graph, event) && event.weight < kCentral)) continue;
    candidates.push_back(static_cast<int>(e));
  }
  const auto worth = [&](int e) {
    const StoryEvent& event = graph.events()[static_cast<std::size_t>(e)];
    return event.weight + (graph.MentionAt(event.mentions.front()).in_lead ? kLead : 0);
  };
  std::stable_sort(candidates.begin(), candidates.end(), [&](int a, int b) { return worth(a) > worth(b); });
  if (candidates.size() > kMost) candidates.resize(kMost);
  for (const int e : candidates) {
    const StoryEvent& event = graph.events()[static_cast<std::size_t>(e)];
    const EventMention& m = graph.MentionAt(event.mentions.front());
    Finding f;
    f.verdict = Verdict::kSingle;
    f.attribute = Attribute::kOutcome;
    f.event = e;
    f.sources = 1;
    f.confidence = std::min(0.9, 0.2 + 0.1 * worth(e));
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
