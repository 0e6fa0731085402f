// Where an event was: two towns for one event of one day. A country and a town in it, or a place that the gazetteer
// does not know, say nothing against each other; what moves has more than one place.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

bool HasOnePlace(EventClass c) {
  switch (c) {
    case EventClass::kMeeting:
    case EventClass::kAgreement:
    case EventClass::kAttack:
    case EventClass::kDisaster:
    case EventClass::kJustice:
      return true;
    default:
      return false;
  }
}

// Whether the words put the event *in* the place, not near or outside it.
bool Inside(const Article& article, const Span& place) {
  const std::string_view before = std::string_view(article.text).substr(0, static_cast<std::size_t>(place.begin));
  return before.ends_with(" in ") || before.ends_with(" In ") || before.ends_with("\nIn ") ||
         std::string_view(article.text).substr(static_cast<std::size_t>(place.begin)).starts_with("in ");
}

}  // namespace

void ComparePlaces(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  (void)words;
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (event.articles.size() < 2 || !HasOnePlace(event.event_class)) continue;
    std::vector<Claim> claims;
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (m.place < 0 || m.modality != Modality::kCertain || m.background) continue;
      const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
      const int place = graph.EntityOf(where.article, m.place);
      if (place < 0 || !Inside(article.article, m.place_span)) continue;
      const Entity& entity = graph.entities()[static_cast<std::size_t>(place)].merged;
      if (entity.key.rfind("city:", 0) != 0) continue;
      Claim c;
      c.value = entity.name;
      c.key = entity.key;
      c.say = entity.name;
      c.article = where.article;
      c.core = graph.Core(where.article, where.mention);
      c.evidence = SentenceOf(graph, where);
      c.holder = HolderOf(graph, where);
      c.days = m.dated_by == "stated" || m.dated_by == "sentence" ? m.days : std::nullopt;
      c.reason.rule = "place";
      c.reason.says = "the place that the text gives it";
      c.reason.words = {std::string(Slice(article.article.text, m.place_span))};
      claims.push_back(std::move(c));
    }
    auto finding = Judge(graph, Attribute::kPlace, claims, [](const Claim& a, const Claim& b, std::string* why) {
      // Without a day that both state it may be a series of events; then nothing is said.
      if (a.article == b.article || !a.days || !b.days || !a.days->Overlaps(*b.days)) {
        *why = absl::StrCat(a.say, " and ", b.say, ": not stated for one and the same day");
        return Verdict::kSingle;
      }
      if (!a.holder.empty() && !b.holder.empty() && a.holder != b.holder) {
        *why = absl::StrCat(a.holder, " and ", b.holder, " name different places");
        return Verdict::kDisputed;
      }
      *why = absl::StrCat("one event cannot be in ", a.say, " and in ", b.say);
      return Verdict::kConflict;
    });
    // That outlets agree on the place goes without saying.
    if (!finding || finding->verdict < Verdict::kUpdated) continue;
    finding->event = static_cast<int>(e);
    std::vector<std::string> say;
    for (const Side& s : finding->sides) say.push_back("it in " + s.value);
    finding->summary = Capital(absl::StrCat(event.label, ": ", SaySides(graph, *finding, say, "")));
    finding->confidence *= 0.8;
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
