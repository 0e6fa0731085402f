#include "engine/dating/dating.h"

#include <fmt/format.h>

#include <algorithm>

#include "absl/strings/numbers.h"
#include "engine/dating/clock_day.h"
#include "engine/dating/narrative.h"
#include "engine/dating/one_instant.h"
#include "engine/dating/resolve.h"
#include "engine/dating/tables.h"
#include "engine/model/strings.h"
#include "engine/model/time_zones.h"

namespace recount::dating {
namespace {

std::optional<Day> BestDay(const Published& p) {
  if (p.days && p.days->OneDay()) return p.days->first;
  if (!p.value.empty()) {
    if (const auto days = DaysOf(p.value); days && days->OneDay()) return days->first;
  }
  return std::nullopt;
}

// "They agreed last night. 'There are no winners tonight,' the minister said": spoken on that evening, told just before
// in the outlet's own words. -1: no such time.
int EveningBefore(const Annotated& a, std::size_t at, const std::vector<Resolved>& before) {
  const TimeMention& m = a.times[at];
  const bool counts = m.what.kind == TimeKind::kUnit && m.what.unit == TimeUnit::kDay &&
                      m.what.anchor == TimeAnchor::kSpeaking && m.what.n >= 0 && m.what.n <= 1;
  if (!counts || before.size() <= at) return -1;
  constexpr int kNear = 2;
  constexpr int kStory = 12;  // "tonight" is said on the night that the story is about
  const int reach = m.what.part == DayPart::kNight && m.what.n == 0 ? kStory : kNear;
  for (std::size_t i = at; i-- > 0 && a.times[i].sentence >= m.sentence - reach;) {
    const TimeMention& t = a.times[i];
    const DayPart part = PartOf(t.what);
    if (t.within_speech == m.within_speech || (part != DayPart::kNight && part != DayPart::kEvening)) continue;
    if (t.direction == Direction::kPast && before[i].stretch && before[i].stretch->grain == TimeUnit::kDay)
      return static_cast<int>(i);
  }
  return -1;
}

// The day of the saying that a time within speech is counted from.
Speaking SpeakingFor(const Annotated& a, std::size_t at, const std::vector<Resolved>& before,
                     std::optional<Day> published) {
  const TimeMention& m = a.times[at];
  Speaking out;
  out.day = published;
  out.anchor = published ? "published" : "";
  if (m.within_speech < 0 || m.within_speech >= static_cast<int>(a.speech.size())) return out;
  const Speech& s = a.speech[static_cast<std::size_t>(m.within_speech)];
  if (const int evening = EveningBefore(a, at, before);
      s.said_on < 0 && evening >= 0 && s.kind != SpeechKind::kIndirect && published) {
    const Day day = before[static_cast<std::size_t>(evening)].stretch->first;
    if (day >= *published) return out;
    out.day = day;
    out.anchor = fmt::format("t{}", evening);
    return out;
  }
  if (s.said_on < 0 || s.said_on >= static_cast<int>(before.size())) return out;
  const auto& said = before[static_cast<std::size_t>(s.said_on)].stretch;
  if (!said || said->grain != TimeUnit::kDay) return out;
  // In the outlet's own words "today" and "last week" stay the outlet's; weekdays are told from the saying either way.
  const bool weekday = m.what.kind == TimeKind::kPoint && m.what.weekday != 0 && m.what.month == 0;
  if (s.kind == SpeechKind::kIndirect && !weekday) return out;
  out.day = said->first;
  out.anchor = s.id;
  return out;
}

void Note1(Article* article, std::string code, std::string message) {
  for (const Note& n : article->notes) {
    if (n.code == code && n.message == message) return;
  }
  article->notes.push_back({std::move(code), std::move(message)});
}

}  // namespace

std::string TimeZoneRelease() {
  return kTimeZoneRelease;
}

absl::StatusOr<Dating> Dating::Load(const knowledge::Files& files) {
  auto holidays = Holidays::Load(files);
  if (!holidays.ok()) return holidays.status();
  Dating out;
  out.tables_ = std::make_shared<const Tables>(Tables{*std::move(holidays)});
  return out;
}

namespace {

// The minute of the day of publication, -1 where it is not known.
int MinuteOf(std::string_view published, Day day) {
  const auto days = DaysOf(published.substr(0, 10));
  int hour = 0, minute = 0;
  if (!days || days->first != day || published.size() < 16 || published[10] != 'T') return -1;
  if (!absl::SimpleAtoi(av(published.substr(11, 2)), &hour) || !absl::SimpleAtoi(av(published.substr(14, 2)), &minute))
    return -1;
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? hour * 60 + minute : -1;
}

// "from 1936 until 1939", "1936–1939"
bool EndsStretch(const Annotated& a, std::size_t i) {
  if (i == 0 || a.times[i - 1].sentence != a.times[i].sentence) return false;
  const Span between{a.times[i - 1].span.end, a.times[i].span.begin};
  constexpr int kOneWord = 9;
  if (between.begin >= between.end || between.size() > kOneWord) return false;
  if (a.times[i].durative) return !a.times[i - 1].durative;
  const std::string_view words = Slice(a.article.text, between);
  return words == "-" || words == "\u2013" || words == " - " || words == " \u2013 ";
}

// "opened 1 March", "opened on 1 March"
bool BesideVerb(std::string_view text, const TimeMention& m) {
  std::string_view before = text.substr(0, static_cast<std::size_t>(std::max(m.span.begin, 0)));
  for (int words = 0; words < 2 && !m.governor.empty(); ++words) {
    if (before.size() < 2 || before.back() != ' ') return false;
    before.remove_suffix(1);
    if (before.ends_with(m.governor)) return true;
    const auto blank = before.rfind(' ');
    if (blank == std::string_view::npos) return false;
    before = before.substr(0, blank + 1);
  }
  return false;
}

// "a year earlier", "the year-ago quarter", "a year ago" of a quarter: compared with, not gone to. What follows is not
// counted from there.
bool Compares(const TimeDescription& w, const Stretch& found) {
  const bool back = w.kind == TimeKind::kUnit && w.n < 0 && w.exact;
  if (!back || (w.unit != TimeUnit::kYear && w.unit != TimeUnit::kQuarter)) return false;
  return w.anchor == TimeAnchor::kContext || found.grain == TimeUnit::kQuarter;
}

// "on Thursday, a day after talks broke up": puts the day of those talks behind Thursday.
void SetDayOfEvent(const TimeMention& m, int time, History* history) {
  const TimeDescription& w = m.what;
  const bool counts = w.kind == TimeKind::kDuration && w.unit == TimeUnit::kDay && w.anchor == TimeAnchor::kEvent;
  constexpr int kMost = 31;
  if (!counts || w.vague || w.amount < 1 || w.amount > kMost || history->entries().empty()) return;
  const History::Entry& named = history->entries().back();
  if (named.sentence != m.sentence || named.stretch.grain != TimeUnit::kDay || named.coming) return;
  const Day day = named.stretch.first - date::days{static_cast<int>(w.amount) * w.n};
  history->SetDayOfEvent({DayOf(day), time, m.sentence});
}

// The day of a time that is over by the day of speaking, as far as it is known so far.
Speaking::Of DayFrom(const std::vector<Resolved>& known, int time, std::optional<Day> published) {
  Speaking::Of out;
  if (time < 0 || time >= static_cast<int>(known.size())) return out;
  const auto& stretch = known[static_cast<std::size_t>(time)].stretch;
  if (!stretch || stretch->grain != TimeUnit::kDay || (published && stretch->first > *published)) return out;
  out.day = stretch->first;
  out.time = time;
  return out;
}

}  // namespace

std::vector<Resolved> Dating::Tables::Run(const Annotated& a, std::optional<Day> published,
                                          std::optional<bool> outlet_order) const {
  std::vector<Resolved> out(a.times.size());
  const bool day_first = DayFirst(a).value_or(outlet_order.value_or(false));
  const int minute = published ? MinuteOf(a.article.published.value, *published) : -1;
  const std::vector<bool> narrative = InNarrative(a.times, published);
  const std::vector<ClockDay> clock_days = ClockDays(a);
  std::vector<bool> saying(a.times.size(), false);
  for (const Speech& s : a.speech) {
    if (s.said_on >= 0 && s.said_on < static_cast<int>(saying.size()))
      saying[static_cast<std::size_t>(s.said_on)] = true;
  }
  // The day of a saying or of a clock time often stands behind it: a second round knows it.
  bool again = false;
  for (const TimeMention& m : a.times) again = again || m.within_speech >= 0 || ClockAlone(m.what);
  History before;
  for (int round = 0; round < (again ? 2 : 1); ++round) {
    History history;
    if (round > 0) history.SetAhead(&before.entries());
    std::vector<Resolved> next(a.times.size());
    for (std::size_t i = 0; i < a.times.size(); ++i) {
      const TimeMention& m = a.times[i];
      Speaking speaking = SpeakingFor(a, i, out, published);
      speaking.day_first = day_first;
      speaking.narrative = narrative[i];
      speaking.goes_on = GoesOn(a, i, history);
      speaking.beside_verb = BesideVerb(a.article.text, m);
      if (speaking.anchor == "published") speaking.minute = minute;
      if (m.within_speech >= 0 && m.within_speech < static_cast<int>(a.speech.size()))
        speaking.said_on = a.speech[static_cast<std::size_t>(m.within_speech)].said_on;
      speaking.event = DayFrom(round > 0 ? out : next, clock_days[i].event, published);
      speaking.lead = DayFrom(round > 0 ? out : next, clock_days[i].lead, published);
      next[i] = Resolver(holidays, speaking, history, m).Resolve();
      if (next[i].stretch && !Compares(m.what, *next[i].stretch)) {
        history.Add({*next[i].stretch, static_cast<int>(i), m.sentence, ClockAlone(m.what),
                     next[i].value.anchor != "published", EndsStretch(a, i), next[i].value.alternative,
                     m.direction == Direction::kFuture, saying[i]});
      }
      SetDayOfEvent(m, static_cast<int>(i), &history);
    }
    out = std::move(next);
    history.SetAhead(nullptr);
    before = std::move(history);
  }
  return out;
}

std::vector<bool> Dating::DirectionMatters(const Annotated& a) const {
  const std::optional<Day> published = BestDay(a.article.published);
  Annotated trial;
  trial.article.text = a.article.text;
  trial.article.published = a.article.published;
  trial.times = a.times;
  std::vector<bool> out(a.times.size(), false);
  std::vector<Resolved> first;
  for (const Direction d : {Direction::kUnknown, Direction::kPast, Direction::kPresent, Direction::kFuture}) {
    for (TimeMention& t : trial.times) t.direction = d;
    std::vector<Resolved> read = tables_->Run(trial, published);
    for (std::size_t i = 0; i < read.size() && !first.empty(); ++i) {
      const TimeValue &x = first[i].value, &y = read[i].value;
      out[i] = out[i] || x.value != y.value || x.alternative != y.alternative;
    }
    if (first.empty()) first = std::move(read);
  }
  return out;
}

std::vector<TimeValue> Dating::ResolveOn(const Annotated& a, Day publication) const {
  std::vector<TimeValue> out;
  for (Resolved& r : tables_->Run(a, publication)) out.push_back(std::move(r.value));
  return out;
}

std::optional<bool> Dating::WritesDayFirst(const Annotated& a) {
  return DayFirst(a);
}

void Dating::ResolveTimes(Annotated* a, std::optional<bool> outlet_order) const {
  const std::optional<Day> published = BestDay(a->article.published);
  std::vector<Resolved> resolved = tables_->Run(*a, published, outlet_order);
  const auto& days = a->article.published.days;
  std::vector<Resolved> early, late;
  if (published && days && !days->OneDay()) {
    early = tables_->Run(*a, days->first, outlet_order);
    late = tables_->Run(*a, days->last, outlet_order);
  }
  for (std::size_t i = 0; i < a->times.size(); ++i) {
    TimeMention& m = a->times[i];
    m.value = std::move(resolved[i].value);
    if (!early.empty() && m.value.days && early[i].value.days && late[i].value.days) {
      // What is counted from a publication day that is only known as an interval is no sharper than it.
      m.value.days->first = std::min({m.value.days->first, early[i].value.days->first, late[i].value.days->first});
      m.value.days->last = std::max({m.value.days->last, early[i].value.days->last, late[i].value.days->last});
    }
    const std::string words(Slice(a->article.text, m.span));
    if (!resolved[i].problem.empty())
      Note1(&a->article, "no-such-date", fmt::format("\"{}\": {}", words, resolved[i].problem));
    const TimeDescription& w = m.what;
    if (w.kind == TimeKind::kPoint && w.weekday != 0 && w.day != 0 && resolved[i].stretch &&
        resolved[i].stretch->grain == TimeUnit::kDay && IsoWeekday(resolved[i].stretch->first) != w.weekday) {
      Note1(&a->article, "weekday-mismatch",
            fmt::format("\"{}\": {} is a {}", words, resolved[i].stretch->value,
                        SayInterval({resolved[i].stretch->first, resolved[i].stretch->first})));
      m.value.assumed.push_back("the date is right and the weekday wrong");
    }
  }
  AgreeClocks(a->article.text, &a->times);
}

}  // namespace recount::dating
