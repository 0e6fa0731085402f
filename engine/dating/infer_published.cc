// When did an article without a date appear? Each candidate day is tried against what the article itself says: weekdays
// with the tense of their verbs, full dates as bounds, and events whose day another article tells. Nothing is assumed
// from outside.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "engine/dating/calendar.h"
#include "engine/dating/dating.h"

namespace recount::dating {
namespace {

// How well a report fits a day that many days after the last thing it tells of (0, 1, 2 ...), and before the next thing
// that it announces. News is a day old or less; what happens today is rarely announced by its weekday. Tried on the
// development articles of research/temporal.md: of 282 bare weekdays 132 are the publication day itself and most of the
// rest the day before.
constexpr std::array<double, 7> kSince = {1.0, 0.9, 0.35, 0.2, 0.1, 0.07, 0.05};
constexpr std::array<double, 7> kUntil = {0.2, 1.0, 1.0, 0.7, 0.5, 0.4, 0.3};
constexpr std::array<double, 7> kGoingOn = {1.0, 0.8, 0.3, 0.15, 0.1, 0.05, 0.05};    // "are meeting on Monday"
constexpr std::array<double, 7> kAfterPicture = {0.8, 1.0, 0.8, 0.6, 0.4, 0.3, 0.2};  // days since a picture was taken
constexpr double kKept = 0.5;     // days at least half as likely as the best one stay in the interval
constexpr int kReach = 45;        // days around a known one that are tried
constexpr int kCaptionDays = 10;  // a report is at most this much younger than the picture it shows
constexpr int kLeadSentences = 4;

struct Clue {
  enum Kind {
    kPastWeekday,
    kFutureWeekday,
    kPresentWeekday,
    kYesterdayWeekday,
    kNotBefore,
    kNotAfter,
    kDateline
  } kind = kPastWeekday;
  int weekday = 0;
  int offset = 0;  // kYesterdayWeekday: the weekday is this many days from publication
  Day day{};
  unsigned month = 0, month_day = 0;  // kDateline
  std::string words, says;
  bool lead = false;
};

bool BareWeekday(const TimeDescription& w) {
  return w.kind == TimeKind::kPoint && w.weekday != 0 && w.month == 0 && w.day == 0 && w.year == 0 && w.inner.empty() &&
         w.select == Select::kNearest && w.anchor == TimeAnchor::kSpeaking;
}

bool FullDate(const TimeDescription& w) {
  return w.kind == TimeKind::kPoint && w.year != 0 && w.inner.empty();
}

std::vector<Clue> Clues(const Annotated& a) {
  std::vector<Clue> out;
  for (const TimeMention& t : a.times) {
    const TimeDescription* w = &t.what;
    if (w->kind == TimeKind::kPoint && !w->inner.empty() && w->weekday == 0 && w->month == 0)
      w = &w->inner.front();  // a clock time on a day
    Clue c;
    c.words = std::string(Slice(a.article.text, t.span));
    c.lead = t.sentence >= 0 && t.sentence < kLeadSentences;
    if (t.part == Part::kDateline && w->kind == TimeKind::kPoint && w->month != 0 && w->day != 0 && w->year == 0) {
      c.kind = Clue::kDateline;
      c.month = static_cast<unsigned>(w->month);
      c.month_day = static_cast<unsigned>(w->day);
      c.says = "the dateline gives the day without its year";
      out.push_back(std::move(c));
    } else if (BareWeekday(*w)) {
      if (t.within_speech >= 0 && t.direction != Direction::kFuture) continue;
      c.weekday = w->weekday;
      if (t.direction == Direction::kFuture) {
        c.kind = Clue::kFutureWeekday;
        c.says = fmt::format("\"{}\" lies ahead of \"{}\"", t.governor, c.words);
      } else if (t.direction == Direction::kPresent) {
        c.kind = Clue::kPresentWeekday;
        c.says = "it goes on at the time of writing";
      } else if (t.part == Part::kCaption || t.durative) {
        continue;
      } else {
        c.kind = Clue::kPastWeekday;
        c.says = "it is over at the time of writing";
      }
      out.push_back(std::move(c));
    } else if (w->kind == TimeKind::kUnit && w->unit == TimeUnit::kDay && w->weekday != 0 &&
               w->anchor == TimeAnchor::kSpeaking) {
      c.kind = Clue::kYesterdayWeekday;
      c.weekday = w->weekday;
      c.offset = w->n;
      c.says = "it names the weekday of a day counted from publication";
      out.push_back(std::move(c));
    } else if (FullDate(*w) && t.value.days) {
      const bool ahead = t.direction == Direction::kFuture;
      if (ahead && t.durative) continue;
      c.kind = ahead ? Clue::kNotAfter : Clue::kNotBefore;
      c.day = ahead ? t.value.days->last : t.value.days->first;
      c.lead = t.part == Part::kCaption || (c.lead && !ahead && t.value.days->OneDay());
      c.says = ahead ? "it lies ahead" : "it is told as past";
      // A year or month that is going on when it is named bounds nothing by its end.
      if (t.within_speech >= 0 && ahead) continue;
      out.push_back(std::move(c));
    }
  }
  return out;
}

double Score(const std::vector<Clue>& clues, Day p) {
  double score = 1;
  // The freshest past weekday tells most, and the lead's before the background's: what is new stands first. Others need
  // only be possible, which any day is.
  const bool lead_tells =
      std::any_of(clues.begin(), clues.end(), [](const Clue& c) { return c.kind == Clue::kPastWeekday && c.lead; });
  int since = -1, until = -1, going = -1;
  auto least = [](int* best, int value) { *best = *best < 0 ? value : std::min(*best, value); };
  for (const Clue& c : clues) {
    switch (c.kind) {
      case Clue::kPastWeekday:
        if (lead_tells && !c.lead) break;
        least(&since, static_cast<int>((p - WeekdayUpTo(p, c.weekday)).count()));
        break;
      case Clue::kFutureWeekday:
        // "are meeting on Monday ... will spend Monday in talks": one day, told as going on.
        if (std::any_of(clues.begin(), clues.end(), [&](const Clue& other) {
              return other.kind == Clue::kPresentWeekday && other.weekday == c.weekday;
            })) {
          break;
        }
        least(&until, static_cast<int>((WeekdayFrom(p, c.weekday) - p).count()));
        break;
      case Clue::kPresentWeekday:
        least(&going, static_cast<int>((WeekdayFrom(p, c.weekday) - p).count()));
        break;
      case Clue::kYesterdayWeekday:
        if (IsoWeekday(p + date::days{c.offset}) != c.weekday) return 0;
        break;
      case Clue::kNotBefore:
        if (p < c.day) return 0;
        break;
      case Clue::kDateline: {
        // "ATHENS, Jan 21": filed that day, printed that day or the next.
        const date::year_month_day filed{p};
        const date::year_month_day before{p - date::days{1}};
        const auto is = [&](const date::year_month_day& ymd) {
          return static_cast<unsigned>(ymd.month()) == c.month && static_cast<unsigned>(ymd.day()) == c.month_day;
        };
        if (!is(filed)) score *= is(before) ? 0.4 : 0.0;
        break;
      }
      case Clue::kNotAfter:
        if (p > c.day) score *= 0.1;  // plans are told of long after, too
        break;
    }
  }
  if (since >= 0) score *= kSince[static_cast<std::size_t>(since)];
  if (until >= 0) score *= kUntil[static_cast<std::size_t>(until)];
  if (going >= 0) score *= kGoingOn[static_cast<std::size_t>(going)];
  return score;
}

std::string Join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& w : words) out += out.empty() ? w : "; " + w;
  return out;
}

}  // namespace

Published Dating::InferPublished(const Annotated& a, const std::vector<KnownDay>& known) const {
  Published out;
  out.basis = Basis::kUnknown;
  const std::vector<Clue> clues = Clues(a);

  // Where to look: around what is known, or from the latest full date in a caption or the lead on.
  std::optional<DayInterval> range;
  for (const KnownDay& k : known) {
    if (k.time < KnownDay::kPublishedNear || k.time >= static_cast<int>(a.times.size())) continue;
    const date::days reach{k.time == KnownDay::kPublishedNear ? 0 : kReach};
    const DayInterval around{k.days.first - reach, k.days.last + reach};
    if (!range) {
      range = around;
    } else if (const auto both = Intersect(*range, around)) {
      range = both;
    }
  }
  const Clue* anchor = nullptr;
  for (const Clue& c : clues) {
    if (c.kind == Clue::kNotBefore && c.lead && (anchor == nullptr || c.day > anchor->day)) anchor = &c;
  }
  const bool from_caption = !range && anchor != nullptr;
  if (from_caption) range = DayInterval{anchor->day, anchor->day + date::days{kCaptionDays}};
  if (!range) return out;
  if ((range->last - range->first).count() > 400) range->last = range->first + date::days{400};

  std::map<Day, double> scores;
  double best_score = 0;
  Day best{};
  for (Day p = range->first; p <= range->last; p += date::days{1}) {
    double score = Score(clues, p);
    if (score > 0 && !known.empty()) {
      const std::vector<TimeValue> values = ResolveOn(a, p);
      for (const KnownDay& k : known) {
        if (k.time < 0 || k.time >= static_cast<int>(values.size())) continue;
        const auto& days = values[static_cast<std::size_t>(k.time)].days;
        if (!days || !days->Overlaps(k.days)) score *= 1e-3;  // other evidence may outweigh one wrong link, not two
      }
    }
    if (from_caption) score *= kAfterPicture[static_cast<std::size_t>(std::min<long>((p - range->first).count(), 6))];
    scores[p] = score;
    if (score > best_score) best_score = score, best = p;
  }
  if (best_score <= 0) return out;
  DayInterval days{best, best};
  while (scores.count(days.first - date::days{1}) != 0 && scores[days.first - date::days{1}] >= kKept * best_score)
    days.first -= date::days{1};
  while (scores.count(days.last + date::days{1}) != 0 && scores[days.last + date::days{1}] >= kKept * best_score)
    days.last += date::days{1};

  out.basis = Basis::kInferred;
  out.from = "inference";
  out.value = FormatDay(best);
  out.days = days;
  out.reason.rule = "published-inferred";
  out.reason.says = fmt::format("the article fits {} best", SayInterval(days));
  out.reason.assumed.push_back("news is told on its day or the day after");
  std::vector<std::string> raw;
  for (const KnownDay& k : known) {
    if (k.time == KnownDay::kPublishedNear) out.reason.because.push_back({"published-near", k.because, {}, {}, {}});
    if (k.time < 0 || k.time >= static_cast<int>(a.times.size())) continue;
    const std::string words(Slice(a.article.text, a.times[static_cast<std::size_t>(k.time)].span));
    out.reason.because.push_back(
        {"known-day", fmt::format("\"{}\" is {}: {}", words, SayInterval(k.days), k.because), {words}, {}, {}});
    raw.push_back(words);
  }
  for (const Clue& c : clues) {
    constexpr std::size_t kMostClues = 12;
    if (out.reason.because.size() >= kMostClues) break;
    if (c.kind == Clue::kNotBefore && c.day < days.first - date::days{60}) continue;  // history bounds nothing here
    out.reason.because.push_back({"own-time", fmt::format("\"{}\": {}", c.words, c.says), {c.words}, {}, {}});
    raw.push_back(c.words);
  }
  out.raw = Join(raw);
  return out;
}

}  // namespace recount::dating
