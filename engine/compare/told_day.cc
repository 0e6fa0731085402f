#include "engine/compare/told_day.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "engine/compare/date_line.h"
#include "engine/compare/sentence_words.h"

namespace recount::compare {
namespace {

// Words from a day to what happened on it; beside another event it stands nearer: "took him into custody on Tuesday".
constexpr std::size_t kDayWithin = 9;
constexpr std::size_t kBesideEvent = 8;

// "2031-05-07" or "2031-05": a day or a month that words of the article give.
std::string DayOrMonth(const TimeMention& t) {
  if (!t.value.days || t.derived || t.durative || (t.type != TimexType::kDate && t.type != TimexType::kTime)) return "";
  const std::string& v = t.value.value;
  if (v.empty() || v[0] < '0' || v[0] > '9') return "";
  if (t.value.days->OneDay()) return FormatDay(t.value.days->first);
  return v.size() == 7 && v[4] == '-' && v[5] >= '0' && v[5] <= '1' ? v : std::string();
}

// The event that the time places; the first whose word is of a class of happenings, else the first.
int PlacedBy(const Annotated& a, const knowledge::Words& words, std::size_t time) {
  int first = -1;
  for (std::size_t e = 0; e < a.events.size(); ++e) {
    const EventMention& m = a.events[e];
    if (m.time != static_cast<int>(time) || m.event_class == EventClass::kStatement) continue;
    const std::vector<std::string> said = knowledge::Words::All(Slice(a.article.text, m.span));
    if (std::any_of(said.begin(), said.end(), [&](const std::string& w) { return words.In("happens", w); }))
      return static_cast<int>(e);
    if (first < 0) first = static_cast<int>(e);
  }
  return first;
}

std::set<int> WhomOf(const story::StoryGraph& graph, int index, const Span& sentence, const Span& time,
                     const EventMention* m) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::set<int> out;
  const auto person = [&](int e) {
    return e >= 0 && a.entities[static_cast<std::size_t>(e)].type == EntityType::kPerson;
  };
  if (m != nullptr) {
    for (const Participant& p : m->participants) {
      if (person(p.entity)) out.insert(graph.EntityOf(index, p.entity));
    }
  }
  if (!out.empty()) return out;
  int last = -1;
  int who = -1;
  for (std::size_t e = 0; e < a.entities.size(); ++e) {
    for (const Mention& x : a.entities[e].mentions) {
      if (!person(static_cast<int>(e)) || !sentence.Contains(x.span) || x.span.begin > time.begin) continue;
      if (x.span.begin > last && !IsIn(a, sentence, x.span)) last = x.span.begin, who = static_cast<int>(e);
    }
  }
  if (who >= 0) out.insert(graph.EntityOf(index, who));
  return out;
}

// A day with its year at the top of a page that states no other day of its own.
bool MayDateThePage(const Annotated& a, const TimeMention& t) {
  constexpr int kTopOfPage = 400;
  return a.article.published.basis != Basis::kStated && t.span.begin < kTopOfPage && t.what.year > 0 && t.what.day > 0;
}

bool TellsOfChange(const knowledge::Words& words, const std::vector<PlacedWord>& all) {
  return std::any_of(all.begin(), all.end(), [&](const PlacedWord& w) {
    return words.In("moved", w.word) || words.In("planned", w.word) || words.In("formerly", w.word);
  });
}

}  // namespace

std::vector<HappeningDay> HappeningDaysIn(const story::StoryGraph& graph, const knowledge::Words& words,
                                          const knowledge::Rareness& rareness, int index) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::vector<HappeningDay> out;
  for (std::size_t i = 0; i < a.times.size(); ++i) {
    const TimeMention& t = a.times[i];
    const std::string value = DayOrMonth(t);
    if (value.empty() || InDateLine(a, t.span) || MayDateThePage(a, t)) continue;
    auto told = rareness.Told(a, t);
    if (!told) continue;
    const std::vector<PlacedWord> all = WordsWithPlaces(a.article.text, told->sentence);
    const std::size_t at = WordAt(all, t.span.begin);
    if (at > 0 && words.In("hour-of-another", all[at - 1].word)) continue;
    const int mention = PlacedBy(a, words, i);
    const EventMention* m = mention < 0 ? nullptr : &a.events[static_cast<std::size_t>(mention)];
    HappeningDay d;
    d.what = ClassBeside(a, words, all, t.span, m, m == nullptr ? kDayWithin : kBesideEvent);
    if (d.what.empty() || (m != nullptr && m->polarity == Polarity::kNegative)) continue;
    static_cast<Beside&>(d) = BesideSentence(graph, index, told->sentence);
    d.place = t.span;
    d.whom = WhomOf(graph, index, told->sentence, t.span, m);
    d.days = *t.value.days;
    d.zone = t.value.zone;
    const auto& published = a.article.published;
    const bool absolute = t.what.kind == TimeKind::kPoint && t.what.month > 0;
    const bool known = published.basis == Basis::kStated || (published.days && published.days->OneDay());
    // "Today" moves with the page that prints it a day later.
    const bool deictic = t.what.kind == TimeKind::kUnit && t.what.unit <= TimeUnit::kDay;
    d.counted = t.what.anchor == TimeAnchor::kContext || t.what.anchor == TimeAnchor::kEvent || deictic ||
                (!known && !absolute) || m == nullptr;
    d.planned =
        (m != nullptr && m->modality != Modality::kCertain) || (published.days && d.days.first > published.days->last);
    d.moved = TellsOfChange(words, all);
    for (const TimeMention& o : a.times) {
      if (&o != &t && told->sentence.Contains(o.span) && o.value.days) d.others.push_back(*o.value.days);
    }
    d.event = mention < 0 ? -1 : graph.EventOf(index, mention);
    d.words = std::move(told->all);
    d.claim.value = d.claim.key = value;
    d.claim.say = SayDays(value);
    d.claim.article = index;
    d.claim.evidence = EvidenceAt(graph, index, told->sentence);
    d.claim.holder = HolderAt(a, t.span);
    d.claim.days = t.value.days;
    d.claim.as_of = published.value;
    d.claim.reason = t.value.reason;
    out.push_back(std::move(d));
  }
  return out;
}

}  // namespace recount::compare
