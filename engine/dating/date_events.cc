// Dates events, in the order of research/events.md, 6: the event's own time; a time of the same sentence; another
// mention of the same event; what the paragraph goes on telling; the day of publication for fresh news; otherwise
// nothing.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/dating/calendar.h"
#include "engine/dating/dating.h"

namespace recount::dating {
namespace {

constexpr int kFreshDays = 2;  // a lead event of the past lies at most this far before its report, as a rule
constexpr int kWeekDays = 6;   // a saying or a later event without a day: within the week before

bool Told(const EventMention& e) {
  return e.modality == Modality::kCertain || e.modality == Modality::kProbable;
}
bool Ahead(const EventMention& e) {
  return e.modality == Modality::kPlanned;
}

std::string Words(const Annotated& a, const Span& span) {
  return std::string(Slice(a.article.text, span));
}

const TimeMention* TimeOf(const Annotated& a, int index) {
  if (index < 0 || index >= static_cast<int>(a.times.size())) return nullptr;
  return &a.times[static_cast<std::size_t>(index)];
}

bool Places(const TimeMention& t) {
  return t.value.days.has_value() && !t.durative && (t.type == TimexType::kDate || t.type == TimexType::kTime);
}

// "Nov 12 2011, 01:19 hrs" before the first words of a page: the day of publication written out with its year is the
// page's date line, whatever sentence it ran into. Nobody writes out today's year to say when something happened.
bool IsDateLine(const Annotated& a, const TimeMention& t) {
  if (!t.value.days || !t.value.days->OneDay() || t.value.value.size() < 4) return false;
  if (Words(a, t.span).find(t.value.value.substr(0, 4)) == std::string::npos) return false;
  const auto& published = a.article.published;
  if (published.basis == Basis::kStated) return published.days && t.value.days == published.days;
  // Where no date line was found it may have run into the first sentence: "Updated: 3 May 2031, 09:12 Ferry sinks". In
  // a sentence a small word stands before a date.
  constexpr int kTop = 200;
  if (t.span.begin >= kTop || (published.days && published.days != t.value.days)) return false;
  const std::string_view before = std::string_view(a.article.text).substr(0, static_cast<std::size_t>(t.span.begin));
  const auto end = before.find_last_not_of(" \n");
  if (end == std::string_view::npos) return true;
  const auto word = before.find_last_of(" \n(", end);
  const char first = before[word == std::string_view::npos ? 0 : word + 1];
  return first < 'a' || first > 'z';
}

void Set(EventMention* e, std::string date, const DayInterval& days, std::string_view by, Reason reason) {
  e->date = std::move(date);
  e->days = days;
  e->dated_by = by;
  e->date_reason = std::move(reason);
}

// "not since 1987, when a fire killed nine": what bounds the one places the other.
bool ToldOfThen(const Annotated& a, const TimeMention& t, const EventMention& e) {
  if (!t.durative || !t.value.days || t.span.end >= e.head.begin) return false;
  const std::string between = Words(a, {t.span.end, e.head.begin});
  return between.starts_with(", when ") || between.starts_with(" when ");
}

bool FromOwnTime(const Annotated& a, EventMention* e) {
  const TimeMention* t = TimeOf(a, e->time);
  if (t == nullptr) return false;
  if ((!Places(*t) && !ToldOfThen(a, *t, *e)) || IsDateLine(a, *t)) return false;
  Reason reason{
      "own-time", "the time that the text gives it", {Words(a, t->span)}, t->value.assumed, {t->value.reason}};
  Set(e, t->value.value, *t->value.days, "stated", std::move(reason));
  return true;
}

// "two days after the vote": so far from an event of the sentence that has a day of its own.
bool FromEventBeside(const Annotated& a, const std::vector<int>& times, EventMention* e) {
  constexpr int kNear = 80;
  for (const int i : times) {
    const TimeMention& t = a.times[static_cast<std::size_t>(i)];
    if (t.what.anchor != TimeAnchor::kEvent || t.what.vague || t.what.amount <= 0 || t.what.amount > 10000) continue;
    if (!e->clause.Contains(t.span) || e->head.begin > t.span.begin) continue;
    for (const EventMention& other : a.events) {
      if (other.sentence != e->sentence || !other.days || !other.days->OneDay() || &other == e) continue;
      if (other.head.begin < t.span.end || other.head.begin - t.span.end > kNear) continue;
      const Day day = StepDay(other.days->first, t.what.unit, static_cast<int>(t.what.amount) * t.what.n);
      const Stretch at = t.what.unit <= TimeUnit::kWeek ? DayOf(day) : UnitOf(t.what.unit, day);
      Reason reason{"counted-from-event",
                    "so long before or after another event",
                    {Words(a, t.span), Words(a, other.head)},
                    {},
                    {other.date_reason}};
      Set(e, at.value, {at.first, at.last}, "sentence", std::move(reason));
      return true;
    }
  }
  return false;
}

// "blocked the road on Saturday, two days after the premier won": so far from the day that the sentence named before.
bool FromEventBefore(const Annotated& a, const std::vector<int>& times, EventMention* e) {
  constexpr int kNear = 60;
  for (const int i : times) {
    const TimeMention& t = a.times[static_cast<std::size_t>(i)];
    if (t.what.anchor != TimeAnchor::kEvent || t.what.vague || t.what.amount <= 0 || t.what.amount > 10000) continue;
    if (t.what.unit != TimeUnit::kDay && t.what.unit != TimeUnit::kWeek) continue;
    if (e->head.begin < t.span.end || e->head.begin - t.span.end > kNear) continue;
    const EventMention* main = nullptr;
    for (const EventMention& other : a.events) {
      if (other.sentence != e->sentence || !other.days || !other.days->OneDay() || &other == e) continue;
      if (other.dated_by == "stated" && other.head.end <= t.span.begin) main = &other;
    }
    // "was back on Monday, six days after ...": what was then may be no event.
    const TimeMention* beside = nullptr;
    for (const int k : times) {
      const TimeMention& other = a.times[static_cast<std::size_t>(k)];
      const int gap = t.span.begin - other.span.end;
      if (gap >= 1 && gap <= 3 && Places(other) && other.value.days->OneDay()) beside = &other;
    }
    if (main == nullptr && beside == nullptr) continue;
    const Day from = beside != nullptr ? beside->value.days->first : main->days->first;
    const Day day = StepDay(from, t.what.unit, -static_cast<int>(t.what.amount) * t.what.n);
    Reason reason{"counted-back",
                  "the day named before lies so far from it",
                  {Words(a, t.span), beside != nullptr ? Words(a, beside->span) : Words(a, main->head)},
                  {},
                  {beside != nullptr ? beside->value.reason : main->date_reason}};
    Set(e, FormatDay(day), {day, day}, "sentence", std::move(reason));
    return true;
  }
  return false;
}

// The time belongs to what happens inside a phrase of the event: "released all those arrested on Wednesday"; not to
// what the event itself did: "the pact between them lapsed in 2019".
bool OwnedInside(const Annotated& a, int time, const EventMention& e) {
  return std::any_of(a.events.begin(), a.events.end(), [&](const EventMention& other) {
    const bool takes_part =
        std::any_of(other.participants.begin(), other.participants.end(), [&](const Participant& p) {
          const bool beside = std::any_of(e.participants.begin(), e.participants.end(),
                                          [&](const Participant& mine) { return mine.span == p.span; });
          return p.span.Contains(e.head) || (p.role == Role::kAgent && beside);
        });
    if (takes_part) return false;
    return other.time == time && &other != &e && other.sentence == e.sentence && other.head.begin > e.head.end &&
           e.clause.Contains(other.clause) && other.clause.size() < e.clause.size() && other.clause.begin > e.head.end;
  });
}

// The nearest time of the sentence that lies in the event's clause and points where the event lies.
bool FromSentence(const Annotated& a, EventMention* e, const std::vector<std::vector<int>>& by_sentence) {
  if (e->sentence < 0 || e->sentence >= static_cast<int>(by_sentence.size())) return false;
  const TimeMention* best = nullptr;
  int nearest = 0;
  for (const int i : by_sentence[static_cast<std::size_t>(e->sentence)]) {
    const TimeMention& t = a.times[static_cast<std::size_t>(i)];
    if (!Places(t) || IsDateLine(a, t) || !e->clause.Contains(t.span) || OwnedInside(a, i, *e)) continue;
    if (Ahead(*e) != (t.direction == Direction::kFuture) && t.direction != Direction::kUnknown) continue;
    const int inside = e->event_class == EventClass::kStatement ? -1 : e->speech;
    if (t.within_speech != inside) continue;
    const int distance = std::abs(t.span.begin - e->head.begin);
    if (best == nullptr || distance < nearest) best = &t, nearest = distance;
  }
  if (best == nullptr) return false;
  Reason reason{"time-in-clause",
                "the nearest time in the same clause",
                {Words(a, best->span)},
                best->value.assumed,
                {best->value.reason}};
  Set(e, best->value.value, *best->value.days, "sentence", std::move(reason));
  return true;
}

// Whether two mentions of one article can be the same event: same kind of happening, a participant or a word in common,
// not kept apart.
bool MayBeOne(const EventMention& x, const EventMention& y) {
  if (x.event_class != y.event_class || x.event_class == EventClass::kStatement || x.event_class == EventClass::kOther)
    return false;
  if (x.ordinal != y.ordinal || Ahead(x) != Ahead(y) || x.background != y.background) return false;
  if (x.synset.empty() ? x.trigger != y.trigger : x.synset != y.synset) return false;
  if (x.place >= 0 && y.place >= 0 && x.place != y.place) return false;
  int shared = 0;
  for (const Participant& p : x.participants) {
    for (const Participant& q : y.participants) {
      if (p.entity >= 0 && p.entity == q.entity) ++shared;
    }
  }
  return shared > 0 || (x.place >= 0 && x.place == y.place);
}

// Looks a bounded number of mentions back and forth, so that a long article stays linear.
bool FromCoreferent(const Annotated& a, std::size_t at, EventMention* e) {
  constexpr std::size_t kReach = 60;
  const std::size_t from = at > kReach ? at - kReach : 0;
  const std::size_t to = std::min(a.events.size(), at + kReach);
  for (std::size_t i = from; i < to; ++i) {
    const EventMention& other = a.events[i];
    if (i == at || (other.dated_by != "stated" && other.dated_by != "sentence") || !other.days) continue;
    if (other.apart_from == static_cast<int>(at) || e->apart_from == static_cast<int>(i) || !MayBeOne(*e, other))
      continue;
    Reason reason{"same-event-elsewhere",
                  "another mention of the same event has a date",
                  {Words(a, other.span)},
                  {},
                  {other.date_reason}};
    Set(e, other.date, *other.days, "coreferent", std::move(reason));
    return true;
  }
  return false;
}

// The paragraph goes on telling what happened on the day of the sentence before.
bool FromParagraph(const Annotated& a, std::size_t at, EventMention* e) {
  if (!Told(*e) || e->background || e->event_class == EventClass::kStatement) return false;
  for (std::size_t i = at; i-- > 0;) {
    const EventMention& before = a.events[i];
    if (e->sentence - before.sentence > 2) return false;
    if (before.event_class == EventClass::kStatement || !before.days || before.speech != e->speech) continue;
    if (!Told(before) || before.background) return false;
    if (before.dated_by != "stated" && before.dated_by != "sentence" && before.dated_by != "carried") continue;
    const Span between{before.span.end, std::max(before.span.end, e->span.begin)};
    if (Slice(a.article.text, between).find("\n\n") != std::string_view::npos) return false;
    if (!before.days->OneDay()) return false;
    Reason reason{"paragraph-goes-on",
                  "told in one breath with what happened before",
                  {Words(a, before.span)},
                  {"same day as the event told before"},
                  {before.date_reason}};
    Set(e, before.date.substr(0, before.date.find('T')), *before.days, "carried", std::move(reason));
    return true;
  }
  return false;
}

// "They have met since Monday": it lasts, and is not the news of a day.
bool Lasts(const Annotated& a, const EventMention& e, const std::vector<std::vector<int>>& by_sentence) {
  if (e.sentence < 0 || e.sentence >= static_cast<int>(by_sentence.size())) return false;
  const auto& times = by_sentence[static_cast<std::size_t>(e.sentence)];
  return std::any_of(times.begin(), times.end(), [&](int i) {
    const TimeMention& t = a.times[static_cast<std::size_t>(i)];
    return t.durative && e.clause.Contains(t.span);
  });
}

bool TellsOtherTime(const Annotated& a, const EventMention& e) {
  const TimeMention* own = TimeOf(a, e.time);
  return own != nullptr && own->value.value != "PRESENT_REF" && !IsDateLine(a, *own);
}

bool FromPublication(const Annotated& a, EventMention* e, const std::vector<std::vector<int>>& by_sentence) {
  const Published& p = a.article.published;
  if (!p.days || e->background || !Told(*e) || e->polarity == Polarity::kNegative) return false;
  // Further down, what is told as done is news as well, but not so surely of the same day; what lasts is no news.
  const bool statement = e->event_class == EventClass::kStatement;
  const bool loose = statement || !e->in_lead;
  if (!e->in_lead &&
      (e->event_class == EventClass::kState || (!statement && (TellsOtherTime(a, *e) || Lasts(a, *e, by_sentence)))))
    return false;
  const std::string day = p.value.empty() ? std::string() : p.value.substr(0, 10);
  const auto best = DaysOf(day);
  if (!best) return false;
  Reason reason{"fresh-news",
                "told as news on the day of publication",
                {},
                {"the day of publication, for lack of any other"},
                {p.reason}};
  if (!e->in_lead && !statement) {
    reason.rule = "told-further-down";
    reason.says = "told as done, with no other day in reach";
  }
  const date::days back{loose ? kWeekDays : kFreshDays};
  Set(e, day, {std::min(best->first, p.days->first) - back, std::max(best->last, p.days->last)}, "published",
      std::move(reason));
  return true;
}

}  // namespace

void Dating::DateEvents(Annotated* a) const {
  std::vector<std::vector<int>> by_sentence(a->sentences.size());
  for (std::size_t i = 0; i < a->times.size(); ++i) {
    const int s = a->times[i].sentence;
    if (s >= 0 && s < static_cast<int>(by_sentence.size()))
      by_sentence[static_cast<std::size_t>(s)].push_back(static_cast<int>(i));
  }
  for (EventMention& e : a->events) {
    e.date.clear();
    e.days.reset();
    e.dated_by = "none";
    e.date_reason = {"no-date", "nothing in the text dates it", {}, {}, {}};
    if (!FromOwnTime(*a, &e)) FromSentence(*a, &e, by_sentence);
  }
  for (EventMention& e : a->events) {
    if (e.dated_by == "stated" || e.sentence < 0 || e.sentence >= static_cast<int>(by_sentence.size())) continue;
    FromEventBefore(*a, by_sentence[static_cast<std::size_t>(e.sentence)], &e);
  }
  for (std::size_t i = 0; i < a->events.size(); ++i) {
    EventMention* e = &a->events[i];
    if (e->days) continue;
    if (e->sentence >= 0 && e->sentence < static_cast<int>(by_sentence.size()) &&
        FromEventBeside(*a, by_sentence[static_cast<std::size_t>(e->sentence)], e)) {
      continue;
    }
    // A vague time of its own ("recently", "in the coming days") says that it is not the day of another.
    // "Currently" says just that.
    const TimeMention* own = TimeOf(*a, e->time);
    if (own != nullptr && own->what.kind == TimeKind::kReference && own->value.value != "PRESENT_REF") continue;
    if (FromCoreferent(*a, i, e) || FromParagraph(*a, i, e)) continue;
    FromPublication(*a, e, by_sentence);
  }
}

}  // namespace recount::dating
