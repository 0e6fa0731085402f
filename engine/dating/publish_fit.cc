// How well the clues of an article fit a trial day of publication.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "engine/dating/publish_clues.h"

namespace recount::dating {
namespace {

using Week = std::array<double, 7>;

// How well a report fits a day that many days after the last thing it tells of (0, 1, 2 ...), and before the next thing
// that it announces. News is a day old or less; what happens today is rarely announced by its weekday. Tried on the
// development articles of research/temporal.md: of 282 bare weekdays 132 are the publication day itself and most of the
// rest the day before.
constexpr Week kSince = {1.0, 0.9, 0.35, 0.2, 0.1, 0.07, 0.05};
constexpr Week kUntil = {0.2, 1.0, 1.0, 0.7, 0.5, 0.4, 0.3};
constexpr Week kGoingOn = {1.0, 0.8, 0.3, 0.15, 0.1, 0.05, 0.05};  // "are meeting on Monday"
// What is told beside it: a report goes through the days of its week, and rarely begins with a week ago.
constexpr Week kBeside = {1.0, 0.95, 0.85, 0.75, 0.63, 0.5, 0.38};
// Where yesterday is called "yesterday", a weekday lies further back; where today is called "today", not today.
constexpr Week kSinceCounting = {0.15, 0.3, 1.0, 1.0, 0.9, 0.8, 0.7};
constexpr double kCalledToday = 0.5;
constexpr double kBackground = 0.6;
constexpr double kWeekAgo = 0.8;
constexpr double kToldBefore = 0.1;  // told as over, and still to come
constexpr double kPlanOver = 0.5;    // announced, and over: a plan of the past
constexpr double kWrongWeekday = 0.05;
constexpr double kDayAfterDateline = 0.4;  // "ATHENS, Jan 21": filed that day, printed that day or the next
constexpr double kPlanLongAgo = 0.1;       // plans are told of long after, too

double At(const Week& week, int days) {
  return days > 6 ? week[6] * kWeekAgo : week[static_cast<std::size_t>(days)];
}

int DaysSince(Day p, int weekday) {
  return static_cast<int>((p - WeekdayUpTo(p, weekday)).count());
}
int DaysUntil(Day p, int weekday) {
  return static_cast<int>((WeekdayFrom(p, weekday) - p).count());
}

bool IsDay(Day p, const Clue& c) {
  const date::year_month_day ymd{p};
  return static_cast<unsigned>(ymd.month()) == c.month && static_cast<unsigned>(ymd.day()) == c.month_day;
}

// The day of that name nearest to `p`; `p` itself where there is none.
Day Nearest(Day p, const Clue& c) {
  constexpr int kHalfYear = 183;
  for (int distance = 0; distance <= kHalfYear; ++distance) {
    for (const Day day : {p - date::days{distance}, p + date::days{distance}}) {
      if (IsDay(day, c)) return day;
    }
  }
  return p;  // 29 February
}

// How many days before `p` a past weekday lies, or a date told as over; nothing of other clues.
std::optional<int> DaysBack(const Clue& c, Day p) {
  if (c.kind == Clue::kPastWeekday) return DaysSince(p, c.weekday);
  if (c.kind != Clue::kYearless || !c.told) return std::nullopt;
  return static_cast<int>((p - Nearest(p, c)).count());
}

double FitOfOne(const Clue& c, Day p) {
  switch (c.kind) {
    case Clue::kYesterdayWeekday:
      return IsoWeekday(p + date::days{c.offset}) == c.weekday ? 1 : 0;
    case Clue::kCountedDate:
      return IsDay(p + date::days{c.offset}, c) ? 1 : 0;
    case Clue::kNotBefore:
      return p < c.day ? 0 : 1;
    case Clue::kNotAfter:
      return p > c.day ? kPlanLongAgo : 1;
    case Clue::kDateline:
      if (IsDay(p, c)) return 1;
      return IsDay(p - date::days{1}, c) ? kDayAfterDateline : 0;
    case Clue::kYearless: {
      const Day nearest = Nearest(p, c);
      const double fit = c.weekday == 0 || IsoWeekday(nearest) == c.weekday ? 1 : kWrongWeekday;
      return c.ahead && nearest < p ? fit * kPlanOver : fit;
    }
    case Clue::kPastWeekday:
    case Clue::kFutureWeekday:
    case Clue::kPresentWeekday:
    case Clue::kCountsDays:
      break;
  }
  return 1;
}

bool Has(const std::vector<Clue>& clues, Clue::Kind kind, int weekday) {
  return std::any_of(clues.begin(), clues.end(), [&](const Clue& c) { return c.kind == kind && c.weekday == weekday; });
}

bool Counts(const std::vector<Clue>& clues, int offset) {
  return std::any_of(clues.begin(), clues.end(),
                     [&](const Clue& c) { return c.kind == Clue::kCountsDays && c.offset == offset; });
}

// How fresh the freshest of them is; those of the lead tell more than the background's: what is new stands first.
double Freshness(const std::vector<Clue>& clues, Day p, const Week& week) {
  std::optional<double> lead, other;
  for (const Clue& c : clues) {
    const std::optional<int> days = DaysBack(c, p);
    if (!days || *days < 0 || c.lasting) continue;
    std::optional<double>& best = c.lead ? lead : other;
    best = std::max(best.value_or(0), At(week, *days));
  }
  if (!lead) return other.value_or(1);
  return std::max(*lead, other.value_or(0) * kBackground);
}

// What is told as over: the freshest day tells most, the others stand beside it.
double FitOfPast(const std::vector<Clue>& clues, Day p) {
  const bool yesterday = Counts(clues, -1), today = Counts(clues, 0);
  std::set<std::pair<int, int>> seen;
  double fit = 1;
  for (const Clue& c : clues) {
    const std::optional<int> days = DaysBack(c, p);
    if (!days || !seen.insert({c.weekday, c.kind == Clue::kPastWeekday ? 0 : *days}).second) continue;
    if (*days < 0) {
      fit *= kToldBefore;
    } else if (c.weekday != 0) {
      fit *= At(kBeside, *days) * (today && *days == 0 ? kCalledToday : 1);
    }
  }
  return fit * Freshness(clues, p, yesterday ? kSinceCounting : kSince);
}

double FitOfComing(const std::vector<Clue>& clues, Day p) {
  int until = -1, going = -1;
  auto least = [](int* best, int value) { *best = *best < 0 ? value : std::min(*best, value); };
  for (const Clue& c : clues) {
    if (c.kind == Clue::kPresentWeekday) least(&going, DaysUntil(p, c.weekday));
    // "are meeting on Monday ... will spend Monday in talks": one day, told as going on.
    if (c.kind == Clue::kFutureWeekday && !Has(clues, Clue::kPresentWeekday, c.weekday))
      least(&until, DaysUntil(p, c.weekday));
  }
  return (until >= 0 ? At(kUntil, until) : 1) * (going >= 0 ? At(kGoingOn, going) : 1);
}

}  // namespace

double FitOf(const std::vector<Clue>& clues, Day p) {
  double fit = 1;
  for (const Clue& c : clues) fit *= FitOfOne(c, p);
  return fit > 0 ? fit * FitOfPast(clues, p) * FitOfComing(clues, p) : 0;
}

}  // namespace recount::dating
