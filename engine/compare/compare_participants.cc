// Who it was: the one person whom an office went to, who was arrested, who won. Asked only where the kind of event has
// one such person, and where office or body, and day, are the same: else two people are two events.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"

namespace recount::compare {
namespace {

// The one named person in the role; -1 where there is none or more than one.
int OnePerson(const story::StoryGraph& graph, const StoryEvent::Where& where, Role role) {
  const EventMention& m = graph.MentionAt(where);
  int found = -1;
  for (const Participant& p : m.participants) {
    if (p.role != role) continue;
    const int entity = p.entity < 0 ? -1 : graph.EntityOf(where.article, p.entity);
    if (entity < 0 || found >= 0) return -1;
    const Entity& who = graph.entities()[static_cast<std::size_t>(entity)].merged;
    if (who.type != EntityType::kPerson || who.name.find(' ') == std::string::npos) return -1;
    found = entity;
  }
  return found;
}

// Bodies and places in another role, which two mentions must share.
std::vector<int> Others(const story::StoryGraph& graph, const StoryEvent::Where& where, Role role) {
  std::vector<int> out;
  for (const Participant& p : graph.MentionAt(where).participants) {
    if (p.role == role || p.entity < 0) continue;
    if (const int e = graph.EntityOf(where.article, p.entity); e >= 0) out.push_back(e);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

void CompareParticipants(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  (void)words;
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (event.articles.size() < 2 || event.event_class != EventClass::kElection) continue;
    std::vector<Claim> claims;
    std::vector<std::vector<int>> others;
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (m.modality != Modality::kCertain || m.polarity != Polarity::kPositive || m.background) continue;
      const int who = OnePerson(graph, where, Role::kPatient);
      if (who < 0) continue;
      Claim c;
      c.value = graph.entities()[static_cast<std::size_t>(who)].merged.name;
      c.key = absl::StrCat(who);
      c.say = c.value;
      c.article = where.article;
      c.core = graph.Core(where.article, where.mention);
      c.evidence = SentenceOf(graph, where);
      c.holder = HolderOf(graph, where);
      c.days = m.dated_by == "stated" || m.dated_by == "sentence" ? m.days : std::nullopt;
      c.low = static_cast<double>(others.size());  // where its company stands
      others.push_back(Others(graph, where, Role::kPatient));
      c.reason.rule = "participant";
      c.reason.says = "the person whom the text names";
      c.reason.words = {c.value};
      claims.push_back(std::move(c));
    }
    auto finding = Judge(graph, Attribute::kParticipant, claims, [&](const Claim& a, const Claim& b, std::string* why) {
      const auto& x = others[static_cast<std::size_t>(a.low)];
      const auto& y = others[static_cast<std::size_t>(b.low)];
      const bool shared = std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
      if (a.article == b.article || !shared || !a.days || !b.days || !a.days->Overlaps(*b.days)) {
        *why = absl::StrCat(a.say, " and ", b.say, ": nothing shows that one and the same event is meant");
        return Verdict::kSingle;
      }
      *why = absl::StrCat("the texts name ", a.say, " and ", b.say);
      return Verdict::kConflict;
    });
    if (!finding || finding->verdict < Verdict::kUpdated) continue;
    finding->event = static_cast<int>(e);
    finding->summary = Capital(absl::StrCat(event.label, ": ", SaySides(graph, *finding, {}, "")));
    finding->confidence *= 0.7;
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
