#include "engine/dating/publish_clues.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace recount::dating {
namespace {

constexpr int kLeadSentences = 4;

bool BareWeekday(const TimeDescription& w) {
  return w.kind == TimeKind::kPoint && w.weekday != 0 && w.month == 0 && w.day == 0 && w.year == 0 && w.inner.empty() &&
         w.select == Select::kNearest && w.anchor == TimeAnchor::kSpeaking;
}

bool FullDate(const TimeDescription& w) {
  return w.kind == TimeKind::kPoint && w.year != 0 && w.inner.empty();
}

// "yesterday", "today", "last night", "tomorrow"
bool CountsDays(const TimeDescription& w) {
  return w.kind == TimeKind::kUnit && w.unit == TimeUnit::kDay && w.anchor == TimeAnchor::kSpeaking && !w.vague &&
         w.n >= -1 && w.n <= 1 && w.amount == 0;
}

// The title, or the first sentences of the text below it.
bool InLead(const Annotated& a, int sentence) {
  if (sentence < 0 || sentence >= static_cast<int>(a.sentence_parts.size())) return false;
  const auto& parts = a.sentence_parts;
  if (parts[static_cast<std::size_t>(sentence)] == Part::kTitle) return true;
  return std::count(parts.begin(), parts.begin() + sentence, Part::kBody) < kLeadSentences;
}

// Said in somebody's own words, on a day of his own.
bool Quoted(const Annotated& a, const TimeMention& t) {
  return t.within_speech >= 0 && t.within_speech < static_cast<int>(a.speech.size()) &&
         a.speech[static_cast<std::size_t>(t.within_speech)].kind != SpeechKind::kIndirect;
}

bool WeekdayClue(const Annotated& a, const TimeMention& t, const TimeDescription& w, Clue* c) {
  if (Quoted(a, t) && t.direction != Direction::kFuture) return false;
  c->weekday = w.weekday;
  if (t.direction == Direction::kFuture) {
    c->kind = Clue::kFutureWeekday;
    c->says = fmt::format("\"{}\" lies ahead of \"{}\"", t.governor, c->words);
    return true;
  }
  if (t.direction == Direction::kPresent) {
    c->kind = Clue::kPresentWeekday;
    c->says = "it goes on at the time of writing";
    return true;
  }
  if (t.part == Part::kCaption || (t.durative && t.direction != Direction::kPast)) return false;
  c->lasting = t.durative;
  c->kind = Clue::kPastWeekday;
  c->says = "it is over at the time of writing";
  return true;
}

bool FullDateClue(const TimeMention& t, Clue* c) {
  const bool ahead = t.direction == Direction::kFuture;
  if (ahead && (t.durative || t.within_speech >= 0)) return false;
  // "the factory closes in 2009": what is told in the present may lie ahead.
  if (t.direction == Direction::kPresent && t.part != Part::kCaption) return false;
  // A year or month that is going on when it is named bounds nothing by its end.
  c->kind = ahead ? Clue::kNotAfter : Clue::kNotBefore;
  c->day = ahead ? t.value.days->last : t.value.days->first;
  c->lead = t.part == Part::kCaption || (c->lead && !ahead && t.value.days->OneDay());
  c->says = ahead ? "it lies ahead" : "it is told as past";
  return true;
}

bool YearlessClue(const Annotated& a, const TimeMention& t, const TimeDescription& w, Clue* c) {
  c->month = static_cast<unsigned>(w.month);
  c->month_day = static_cast<unsigned>(w.day);
  c->weekday = w.weekday;
  if (t.part == Part::kDateline) {
    c->kind = Clue::kDateline;
    c->says = "the dateline gives the day without its year";
    return true;
  }
  if (t.part == Part::kCaption || w.numeric != 0 || w.select != Select::kNearest || Quoted(a, t)) return false;
  c->kind = Clue::kYearless;
  c->lasting = t.durative;
  c->told = t.direction == Direction::kPast;
  c->ahead = t.direction == Direction::kFuture;
  c->says = w.weekday != 0 ? "the day falls on that weekday in some years only"
            : c->told      ? "it is told as past"
                           : "it lies ahead";
  return w.weekday != 0 || c->told || c->ahead;
}

bool ReadClue(const Annotated& a, const TimeMention& t, Clue* c) {
  const TimeDescription* w = &t.what;
  if (w->kind == TimeKind::kPoint && !w->inner.empty() && w->weekday == 0 && w->month == 0)
    w = &w->inner.front();  // a clock time on a day
  c->words = std::string(Slice(a.article.text, t.span));
  c->lead = InLead(a, t.sentence);
  if (w->kind == TimeKind::kPoint && w->month != 0 && w->day != 0 && w->year == 0) return YearlessClue(a, t, *w, c);
  if (BareWeekday(*w)) return WeekdayClue(a, t, *w, c);
  if (w->kind == TimeKind::kUnit && w->unit == TimeUnit::kDay && w->weekday != 0 &&
      w->anchor == TimeAnchor::kSpeaking) {
    c->kind = Clue::kYesterdayWeekday;
    c->weekday = w->weekday;
    c->offset = w->n;
    c->says = "it names the weekday of a day counted from publication";
    return true;
  }
  if (CountsDays(*w) && !Quoted(a, t)) {
    c->kind = Clue::kCountsDays;
    c->offset = w->n;
    c->says = "days this near are counted here, and not called by their weekday";
    return true;
  }
  return FullDate(*w) && t.value.days && FullDateClue(t, c);
}

// "yesterday, Friday 21 March", "Tuesday (today), 4 May": a date beside the word that counts it from publication.
bool Beside(const Annotated& a, const TimeMention& t, const TimeMention& next) {
  constexpr int kBetween = 3;
  if (next.span.begin < t.span.end || next.span.begin - t.span.end > kBetween) return false;
  const std::string_view between = Slice(a.article.text, {t.span.end, next.span.begin});
  return !between.empty() && between.find_first_not_of(" ,()") == std::string_view::npos;
}

std::optional<Clue> CountedDate(const Annotated& a, const TimeMention& t, const TimeMention& next) {
  const auto counts = [](const TimeMention& m) { return CountsDays(m.what) && m.what.part == DayPart::kNone; };
  const auto yearless = [](const TimeDescription& w) {
    return w.kind == TimeKind::kPoint && w.month != 0 && w.day != 0 && w.year == 0 && w.inner.empty();
  };
  if (!Beside(a, t, next) || Quoted(a, t) || Quoted(a, next)) return std::nullopt;
  const bool first = counts(t);
  const TimeMention& date = first ? next : t;
  if (first == counts(next) || !yearless(date.what)) return std::nullopt;
  Clue c;
  c.kind = Clue::kCountedDate;
  c.offset = (first ? t : next).what.n;
  c.month = static_cast<unsigned>(date.what.month);
  c.month_day = static_cast<unsigned>(date.what.day);
  c.words = std::string(Slice(a.article.text, {t.span.begin, next.span.end}));
  c.says = "a date beside the word that counts it from publication";
  return c;
}

}  // namespace

std::vector<Clue> CluesOf(const Annotated& a) {
  std::vector<Clue> out;
  for (std::size_t i = 0; i < a.times.size(); ++i) {
    if (i + 1 < a.times.size()) {
      if (auto counted = CountedDate(a, a.times[i], a.times[i + 1])) out.push_back(std::move(*counted));
    }
    Clue c;
    if (ReadClue(a, a.times[i], &c)) out.push_back(std::move(c));
  }
  return out;
}

}  // namespace recount::dating
