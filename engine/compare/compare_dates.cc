// When an event was, or is to be. A weekday that one outlet resolves to another day than the rest is the classic: the
// sides name the words that were read and the publication day they were read from.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/date_line.h"
#include "engine/compare/one_occurrence.h"

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

// The day of a page that names none is counted from other pages: "today" counted from it in turn accuses nobody, nor
// does a weekday that falls on the very days on which the page may have appeared.
bool RestsOnInference(const Annotated& article, const EventMention& m) {
  const Published& published = article.article.published;
  if (published.basis == Basis::kStated) return false;
  const TimeMention* time = m.time >= 0 ? &article.times[static_cast<std::size_t>(m.time)] : nullptr;
  for (const TimeMention& t : article.times) {
    if (time != nullptr || t.type == TimexType::kDuration || !m.sentence_span.Contains(t.span) || !t.value.days)
      continue;
    if (t.value.days->Contains(*m.days)) time = &t;
  }
  if (time == nullptr) return true;
  const TimeDescription& what = time->what;
  if (time->value.anchor.empty() || (what.kind == TimeKind::kPoint && what.month > 0 && what.day > 0)) return false;
  return what.kind != TimeKind::kPoint || !published.days || published.days->Overlaps(*m.days);
}

// "Convicted on Monday of the murder", "asked on Monday about the shooting": the one time of the sentence is that of
// another happening in it, which says so.
bool TimeOfAnother(const Annotated& article, const EventMention& m) {
  return m.dated_by != "stated" &&
         std::any_of(article.events.begin(), article.events.end(), [&](const EventMention& o) {
           return o.sentence == m.sentence && o.time >= 0 && o.dated_by == "stated" && o.days == m.days &&
                  o.span != m.span && o.synset != m.synset && o.event_class != EventClass::kStatement;
         });
}

// A day read from elsewhere in the sentence, or counted from another event ("a day after the vote"), is enough to
// agree, too little to accuse; unless it is the only one there.
bool StatesItself(const story::StoryGraph& graph, const Claim& c) {
  const EventMention& m = graph.MentionAt(c.where);
  const Annotated& article = graph.articles()[static_cast<std::size_t>(c.where.article)];
  const auto& times = article.times;
  if (RestsOnInference(article, m) || TimeOfAnother(article, m)) return false;
  if (m.time >= 0) {
    const TimeAnchor anchor = times[static_cast<std::size_t>(m.time)].what.anchor;
    if (anchor == TimeAnchor::kContext || anchor == TimeAnchor::kEvent) return false;
  }
  if (m.dated_by == "stated") return true;
  return m.event_class != EventClass::kOther && std::count_if(times.begin(), times.end(), [&](const TimeMention& t) {
                                                  return m.sentence_span.Contains(t.span) &&
                                                         t.type != TimexType::kDuration;
                                                }) == 1;
}

int Apart(const DayInterval& a, const DayInterval& b) {
  return static_cast<int>(a.last < b.first ? (b.first - a.last).count() : (a.first - b.last).count());
}

// Whether a day is told as seen from the writer's own: "today", "this afternoon", "last night".
bool SaysToday(const Annotated& article, const EventMention& m) {
  if (m.time < 0) return false;
  const TimeDescription& what = article.times[static_cast<std::size_t>(m.time)].what;
  return what.kind == TimeKind::kUnit && what.unit != TimeUnit::kYear && what.unit != TimeUnit::kMonth;
}

// One sentence in two pages, "today" in one of them: who prints it a day later moves the day with it.
bool PrintedLater(const story::StoryGraph& graph, const knowledge::Words& words, const Claim& a, const Claim& b) {
  constexpr double kSameSentence = 0.8;  // of its words
  if (!SaysToday(graph.articles()[static_cast<std::size_t>(a.article)], graph.MentionAt(a.where)) &&
      !SaysToday(graph.articles()[static_cast<std::size_t>(b.article)], graph.MentionAt(b.where)))
    return false;
  if (Apart(*a.days, *b.days) > 3) return false;
  const std::vector<std::string> x = words.Content(a.evidence.text);
  const std::vector<std::string> y = words.Content(b.evidence.text);
  const auto in =
      std::count_if(x.begin(), x.end(), [&](const auto& w) { return std::find(y.begin(), y.end(), w) != y.end(); });
  return static_cast<double>(in) >= kSameSentence * static_cast<double>(std::max(x.size(), y.size()));
}

// Of so many days that exclude one another an event has hardly more than two: riots go on for a week.
bool ManyDays(const std::vector<Claim>& claims) {
  std::set<Day> days;
  for (const Claim& c : claims) {
    if (c.days->OneDay() && !c.derived) days.insert(c.days->first);
  }
  return days.size() > 2;
}

// Of all claims of one day: when they were made, by whom, and how many sources they are.
struct ToldDay {
  std::string first, last;
  std::set<std::string> outlets;
  std::vector<std::pair<int, int>> places;
  bool planned = true;
};

std::map<std::string, ToldDay> ToldByDay(const story::StoryGraph& graph, const std::vector<Claim>& claims) {
  std::map<std::string, ToldDay> out;
  for (const Claim& c : claims) {
    if (c.derived) continue;
    ToldDay& told = out[c.key];
    const std::string day = c.as_of.substr(0, 10);
    if (told.first.empty() || day < told.first) told.first = day;
    told.last = std::max(told.last, day);
    told.outlets.insert(OutletOf(graph, c.article));
    told.places.emplace_back(c.article, c.evidence.span.begin);
    told.planned = told.planned && c.planned;
  }
  return out;
}

// Nobody says that it was moved, but who names the one day wrote before who names the other: the outlet itself changes
// its day, or several give the new one. One outlet alone may as well be wrong.
bool ChangedLater(const story::StoryGraph& graph, const ToldDay& a, const ToldDay& b) {
  const ToldDay& old = a.last < b.first ? a : b;
  const ToldDay& now = a.last < b.first ? b : a;
  if (old.last.empty() || old.last >= now.first || !old.planned) return false;
  const bool own = std::any_of(now.outlets.begin(), now.outlets.end(),
                               [&](const std::string& outlet) { return old.outlets.contains(outlet); });
  return own || graph.origins().Count(now.places) >= 2;
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
    c.where = where;
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
      if (InDateLine(article, t.span)) continue;
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
    // What was not planned is not moved.
    const bool unplanned = event.event_class == EventClass::kAttack || event.event_class == EventClass::kDisaster ||
                           event.event_class == EventClass::kCasualties;
    const bool moved = !unplanned && std::any_of(event.mentions.begin(), event.mentions.end(), [&](const auto& where) {
      return SaysMoved(words, graph.MentionAt(where));
    });
    std::vector<Claim> claims = DateClaims(graph, event);
    const bool many = !moved && ManyDays(claims);
    const std::map<std::string, ToldDay> told = ToldByDay(graph, claims);
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
      if (a.article == b.article || !StatesItself(graph, a) || !StatesItself(graph, b) ||
          !OneOccurrence(graph, words, a.where, b.where, Apart(*a.days, *b.days), many)) {
        *why = absl::StrCat("too little shows that ", a.say, " and ", b.say, " are of one occurrence");
        return Verdict::kSingle;
      }
      if (moved) {
        *why = absl::StrCat("the event was moved: ", a.say, ", ", b.say);
        return Verdict::kUpdated;
      }
      if (a.planned != b.planned && (a.planned ? a : b).as_of < (a.planned ? b : a).as_of) {
        *why = absl::StrCat("planned for one day, held on another: ", a.say, ", ", b.say);
        return Verdict::kUpdated;
      }
      if (a.planned && b.planned && ChangedLater(graph, told.at(a.key), told.at(b.key))) {
        *why = absl::StrCat("first planned for one day, later for another: ", a.say, ", ", b.say);
        return Verdict::kUpdated;
      }
      if (PrintedLater(graph, words, a, b)) {
        *why = absl::StrCat("one sentence, printed on two days: ", a.say, ", ", b.say);
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
    auto finding = Judge(graph, Attribute::kDate, claims, relate);
    if (!finding) continue;
    finding->event = static_cast<int>(e);
    finding->summary = Sentence(graph, *finding, event.label);
    finding->confidence = std::min(1.0, finding->confidence + 0.05 * std::min(4.0, event.weight));
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
