// When an event was, or is to be. A weekday that one outlet resolves to another day than the rest is the classic: the
// sides name the words that were read and the publication day they were read from.
#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

// Reports that an event was moved: then two days are an old and a new plan.
bool SaysMoved(const knowledge::Words& words, const EventMention& m) {
  return std::any_of(m.words.begin(), m.words.end(), [&](const std::string& w) { return words.IsMoving(w); });
}

// One clock reads Monday night where another reads Tuesday morning: neighbouring days, one of them told in a zone that
// the other does not name.
bool SlippedByZone(const Claim& a, const Claim& b) {
  if (a.zone == b.zone || !a.days->OneDay() || !b.days->OneDay()) return false;
  return std::abs((a.days->first - b.days->first).count()) == 1;
}

std::vector<Claim> DateClaims(const story::StoryGraph& graph, const StoryEvent& event) {
  std::vector<Claim> claims;
  for (const auto& where : event.mentions) {
    const EventMention& m = graph.MentionAt(where);
    if (!m.days || (m.dated_by != "stated" && m.dated_by != "sentence")) continue;
    if (m.modality == Modality::kConditional || m.modality == Modality::kPossible) continue;
    const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
    Claim c;
    const auto clock = m.date.find('T');
    c.value = m.date.substr(0, clock);
    // One value is one side, also where an inferred day of publication leaves room around it.
    const DayInterval said = DaysOf(c.value).value_or(*m.days);
    c.key = absl::StrCat(FormatDay(said.first), "/", FormatDay(said.last));
    c.say = SayDays(c.value);
    c.article = where.article;
    c.core = graph.Core(where.article, where.mention);
    c.evidence = SentenceOf(graph, where);
    c.days = m.days;
    c.as_of = article.article.published.value;
    // Whatever the words: a day after its article's own is a plan.
    const auto& published = article.article.published.days;
    c.planned = m.modality == Modality::kPlanned || (published && m.days->first > published->last);
    c.reason = m.date_reason;
    if (m.time >= 0) {
      const TimeMention& t = article.times[static_cast<std::size_t>(m.time)];
      c.derived = t.derived;
      c.zone = t.value.zone;
      c.alternative = t.value.alternative;
    }
    claims.push_back(std::move(c));
  }
  return claims;
}

// "The Herald and The Post put talks in Lund on Tuesday 4 March 2031; The Times puts them on Wednesday 5 March 2031."
std::string Sentence(const story::StoryGraph& graph, const Finding& finding, const std::string& label) {
  std::string out;
  for (const Side& side : finding.sides) {
    if (side.derived) continue;
    std::string who = SayOutlets(graph, side.articles);
    if (out.empty()) who = Capital(who);
    const auto days = DaysOf(side.value);
    const bool several = SeveralOutlets(graph, side.articles);
    absl::StrAppend(&out, out.empty() ? "" : "; ", who, several ? " put " : " puts ",
                    out.empty() ? absl::StrCat("“", label, "”") : "it", days && days->OneDay() ? " on " : " in ",
                    SayDays(side.value));
  }
  return out + ".";
}

}  // namespace

void CompareDates(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (event.articles.size() < 2) continue;
    if (event.event_class == EventClass::kState) continue;
    const bool moved = std::any_of(event.mentions.begin(), event.mentions.end(),
                                   [&](const auto& where) { return SaysMoved(words, graph.MentionAt(where)); });
    auto relate = [&](const Claim& a, const Claim& b, std::string* why) {
      if (a.days->Contains(*b.days) || b.days->Contains(*a.days)) {
        *why = absl::StrCat("one lies inside the other: ", a.say, ", ", b.say);
        return Verdict::kCompatible;
      }
      if (a.days->Overlaps(*b.days)) {
        *why = "the intervals overlap";
        return Verdict::kCompatible;
      }
      if ((!a.alternative.empty() && DaysOf(a.alternative) == b.days) ||
          (!b.alternative.empty() && DaysOf(b.alternative) == a.days)) {
        *why = "one of them reads as the other, a week or a year apart: a doubt of reading, not of the outlets";
        return Verdict::kCompatible;
      }
      if (moved) {
        *why = absl::StrCat("the event was moved: ", a.say, ", ", b.say);
        return Verdict::kUpdated;
      }
      if (a.planned != b.planned && (a.planned ? a : b).as_of < (a.planned ? b : a).as_of) {
        *why = absl::StrCat("one is a plan, the other what took place: ", a.say, ", ", b.say);
        return Verdict::kCompatible;
      }
      if (SlippedByZone(a, b)) {
        *why = absl::StrCat("a day apart, and told in another time zone (", a.zone.empty() ? b.zone : a.zone,
                            "): ", a.say, ", ", b.say);
        return Verdict::kCompatible;
      }
      *why = absl::StrCat("both state a day, and not the same: ", a.say, ", ", b.say);
      return Verdict::kConflict;
    };
    std::vector<Claim> claims = DateClaims(graph, event);
    auto finding = Judge(graph, Attribute::kDate, claims, relate);
    if (!finding) continue;
    finding->event = static_cast<int>(e);
    finding->summary = Sentence(graph, *finding, event.label);
    finding->confidence = std::min(1.0, finding->confidence + 0.05 * std::min(4.0, event.weight));
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
