#include "engine/compare/one_occurrence.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

namespace recount::compare {
namespace {

constexpr double kPerson = 1.0;
constexpr double kBody = 0.9;
constexpr double kCity = 1.2;
constexpr double kCountry = 0.4;
constexpr double kLeadShare = 0.7;
constexpr double kOnce = 0.5;
constexpr double kPhrase = 0.5;
constexpr double kPlan = 0.8;    // what is yet to come is rarely more than one of its kind
constexpr double kWords = 0.35;  // each content word that both clauses use
constexpr double kMostWords = 1.4;
constexpr double kApartShare = -1e3;

const Entity& EntityAt(const story::StoryGraph& graph, int entity) {
  return graph.entities()[static_cast<std::size_t>(entity)].merged;
}

// Those in a role, as entities of the story.
std::set<int> InRole(const story::StoryGraph& graph, const StoryEvent::Where& where, Role role) {
  std::set<int> out;
  for (const Participant& p : graph.MentionAt(where).participants) {
    if (p.role != role) continue;
    if (const int e = graph.EntityOf(where.article, p.entity); e >= 0) out.insert(e);
  }
  return out;
}

std::set<int> Everybody(const story::StoryGraph& graph, const StoryEvent::Where& where) {
  std::set<int> out;
  for (const Participant& p : graph.MentionAt(where).participants) {
    if (const int e = graph.EntityOf(where.article, p.entity); e >= 0) out.insert(e);
  }
  return out;
}

std::vector<int> Both(const std::set<int>& a, const std::set<int>& b) {
  std::vector<int> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

bool Exclude(const std::set<int>& a, const std::set<int>& b) {
  return !a.empty() && !b.empty() && Both(a, b).empty();
}

// Who is struck, seized or tried makes the event what it is; so does who falls, moves or wins where nobody is struck.
bool OtherPeople(const story::StoryGraph& graph, const StoryEvent::Where& a, const StoryEvent::Where& b) {
  if (Exclude(InRole(graph, a, Role::kPatient), InRole(graph, b, Role::kPatient))) return true;
  return Exclude(Everybody(graph, a), Everybody(graph, b));
}

// The persons that a mention's clause names, whatever their part in it: "placed Per Lie on injured reserve".
std::set<int> PersonsBeside(const story::StoryGraph& graph, const StoryEvent::Where& where) {
  const EventMention& m = graph.MentionAt(where);
  const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
  std::set<int> out;
  for (std::size_t i = 0; i < article.entities.size(); ++i) {
    if (article.entities[i].type != EntityType::kPerson) continue;
    const auto& mentions = article.entities[i].mentions;
    if (std::none_of(mentions.begin(), mentions.end(),
                     [&](const Mention& x) { return m.sentence_span.Contains(x.span); }))
      continue;
    if (const int e = graph.EntityOf(where.article, static_cast<int>(i)); e >= 0) out.insert(e);
  }
  return out;
}

// What a court is called before the word: "magistrates", "crown". Two courts are two hearings.
std::set<std::string> CourtsBeside(const story::StoryGraph& graph, const knowledge::Words& words,
                                   const StoryEvent::Where& where) {
  const EventMention& m = graph.MentionAt(where);
  const std::string_view text = graph.articles()[static_cast<std::size_t>(where.article)].article.text;
  std::set<std::string> out;
  for (const std::string& w : knowledge::Words::All(Slice(text, m.sentence_span))) {
    if (const std::string_view kind = words.ClassIn("court", w); !kind.empty()) out.emplace(kind);
  }
  return out;
}

bool OtherCourts(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& a,
                 const StoryEvent::Where& b) {
  const std::set<std::string> x = CourtsBeside(graph, words, a);
  const std::set<std::string> y = CourtsBeside(graph, words, b);
  return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const auto& w) { return y.contains(w); });
}

// Nobody dies twice, and few are seized or chosen twice in a week.
bool HappensOnce(EventClass c) {
  return c == EventClass::kCasualties || c == EventClass::kJustice || c == EventClass::kElection;
}

// The same words for who does it or to whom, where no name tells: "voters", "a bond".
bool SameWords(const knowledge::Words& words, const EventMention& a, const EventMention& b, Role role) {
  for (const Participant& p : a.participants) {
    for (const Participant& q : b.participants) {
      if (p.role != role || q.role != role || (p.entity >= 0 && q.entity >= 0)) continue;
      const std::vector<std::string> x = words.Content(p.text);
      const std::vector<std::string> y = words.Content(q.text);
      if (std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end()) return true;
    }
  }
  return false;
}

// "another shooting", "recent shootings"; or "a shooting" where the article has already told of one.
bool OneOfMany(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& where) {
  const EventMention& m = graph.MentionAt(where);
  const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
  const std::vector<std::string> before =
      knowledge::Words::All(std::string_view(article.article.text)
                                .substr(static_cast<std::size_t>(m.sentence_span.begin),
                                        static_cast<std::size_t>(std::max(0, m.span.begin - m.sentence_span.begin))));
  if (before.empty()) return false;
  if (words.IsOfMany(before.back())) return true;
  if (before.back() != "a" && before.back() != "an") return false;
  return std::any_of(article.events.begin(), article.events.begin() + where.mention,
                     [&](const EventMention& e) { return e.synset == m.synset && e.sentence != m.sentence; });
}

}  // namespace

double SharedEvidence(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& a,
                      const StoryEvent::Where& b) {
  const EventMention& x = graph.MentionAt(a);
  const EventMention& y = graph.MentionAt(b);
  if (!x.ordinal.empty() && !y.ordinal.empty() && x.ordinal != y.ordinal) return kApartShare;
  if (x.synset.empty() || x.synset != y.synset) return kApartShare;
  if (HappensOnce(x.event_class) && (x.participants.empty() || y.participants.empty()) &&
      Exclude(PersonsBeside(graph, a), PersonsBeside(graph, b)))
    return kApartShare;
  if (OtherCourts(graph, words, a, b)) return kApartShare;
  if (OneOfMany(graph, words, a) || OneOfMany(graph, words, b) || OtherPeople(graph, a, b)) return kApartShare;
  double sum = 0;
  for (const int e : Both(Everybody(graph, a), Everybody(graph, b))) {
    const Entity& who = EntityAt(graph, e);
    if (who.type == EntityType::kPlace)
      sum += kCountry;
    else
      sum += who.type == EntityType::kPerson ? kPerson : kBody;
  }
  if (HappensOnce(x.event_class) && !Both(InRole(graph, a, Role::kPatient), InRole(graph, b, Role::kPatient)).empty())
    sum += kOnce;
  for (const Role role : {Role::kAgent, Role::kPatient}) sum += SameWords(words, x, y, role) ? kPhrase : 0;
  const int place = graph.EntityOf(a.article, x.place);
  if (place >= 0 && place == graph.EntityOf(b.article, y.place))
    sum += EntityAt(graph, place).key.starts_with("country:") ? kCountry : kCity;
  if (x.in_lead && y.in_lead) sum += kLeadShare;
  if (x.modality == Modality::kPlanned && y.modality == Modality::kPlanned) sum += kPlan;
  std::vector<std::string> shared;
  std::set_intersection(x.words.begin(), x.words.end(), y.words.begin(), y.words.end(), std::back_inserter(shared));
  shared.erase(std::remove(shared.begin(), shared.end(), x.trigger), shared.end());
  sum += std::min(kMostWords, kWords * static_cast<double>(shared.size()));
  return sum;
}

bool OneOccurrence(const story::StoryGraph& graph, const knowledge::Words& words, const StoryEvent::Where& a,
                   const StoryEvent::Where& b, int days_apart, bool many) {
  // Outlets misread a weekday or a digit; a week apart is more often another time.
  double more = days_apart <= 3 ? 0 : days_apart <= 8 ? 0.5 : 1.0;
  if (graph.MentionAt(a).polarity != graph.MentionAt(b).polarity) return false;
  if (many) more += 0.7;
  if (graph.MentionAt(a).background != graph.MentionAt(b).background) more += 0.5;
  return SharedEvidence(graph, words, a, b) >= kOneOccurrence + more;
}

}  // namespace recount::compare
