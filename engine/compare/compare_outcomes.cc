// Whether it happened: one outlet affirms in its own voice what another negates. What is planned and what took place do
// not contradict.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/one_occurrence.h"

namespace recount::compare {
namespace {

// "Thwarted an attack", "the attempt was foiled": there was one, and it came to nothing. Both are true, however told.
bool Foiled(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& where) {
  const std::vector<std::string> all = knowledge::Words::All(SentenceOf(graph, where).text);
  return std::any_of(all.begin(), all.end(), [&](const std::string& w) { return words.In("foils", w); });
}

}  // namespace

void CompareOutcomes(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (event.articles.size() < 2 || event.event_class == EventClass::kStatement ||
        event.event_class == EventClass::kState || event.event_class == EventClass::kOther)
      continue;  // of words that name no kind of event a negation seldom means the same happening
    std::vector<Claim> claims;
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (m.modality != Modality::kCertain || !HolderOf(graph, where).empty() || Foiled(graph, words, where)) continue;
      Claim c;
      c.value = m.label;
      c.key = std::string(Name(m.polarity));
      c.say = m.label;
      c.article = where.article;
      c.where = where;
      c.core = graph.Core(where.article, where.mention);
      c.evidence = SentenceOf(graph, where);
      claims.push_back(std::move(c));
    }
    auto finding = Judge(graph, Attribute::kOutcome, claims, [&](const Claim& a, const Claim& b, std::string* why) {
      // "Never recovered" and "survived the round" are one kind of event, and both true.
      if (graph.MentionAt(a.where).trigger != graph.MentionAt(b.where).trigger ||
          SharedEvidence(graph, words, a.where, b.where) < kOneOccurrence) {
        *why = absl::StrCat("too little shows that one thing is meant: ", a.say, "; ", b.say);
        return Verdict::kSingle;
      }
      *why = absl::StrCat("one affirms it, the other negates it: ", a.say, "; ", b.say);
      return Verdict::kConflict;
    });
    if (!finding || finding->verdict != Verdict::kConflict) continue;
    finding->event = static_cast<int>(e);
    finding->confidence *= 0.8;  // a negation may cover less than the whole clause
    std::vector<std::string> say;
    for (const Side& s : finding->sides) say.push_back(absl::StrCat("“", s.value, "”"));
    finding->summary = SaySides(graph, *finding, say, "");
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
