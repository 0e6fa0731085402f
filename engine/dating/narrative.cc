#include "engine/dating/narrative.h"

#include <algorithm>

namespace recount::dating {
namespace {

constexpr int kLongPast = 2;    // years before publication that are no news
constexpr int kAround = 4;      // telling times on each side that are asked
constexpr int kLeast = 5;       // of them that tell of the past
constexpr int kFewest = 3;      // in a whole article that never speaks of its own days
constexpr int kWholeShare = 4;  // in others for the first of those
constexpr int kWholeEach = 3;   // and for each
constexpr int kWrap = 8;        // months back that are rather a new year

enum class Tells { kNothing, kPast, kOwnDays };

// The year that a description names itself; 0: none.
int NamedYear(const TimeDescription& w) {
  if (w.kind == TimeKind::kDuration || w.kind == TimeKind::kSet) return 0;
  if (w.year != 0) return w.year;
  return w.inner.empty() ? 0 : NamedYear(w.inner.front());
}

bool CountsFromSpeaking(const TimeDescription& w) {
  if (!w.inner.empty()) return CountsFromSpeaking(w.inner.front());
  if (w.anchor != TimeAnchor::kSpeaking) return false;
  if (w.kind == TimeKind::kUnit) return !w.vague;
  return w.kind == TimeKind::kPoint && ((w.weekday != 0 && w.day == 0) || w.select != Select::kNearest);
}

Tells What(const TimeMention& m, int year) {
  if (const int named = NamedYear(m.what); named != 0)
    return year - named >= kLongPast ? Tells::kPast : Tells::kOwnDays;
  return CountsFromSpeaking(m.what) ? Tells::kOwnDays : Tells::kNothing;
}

// Without a day of publication every named year may be past, and nothing tells of the present but days counted from it:
// a founder's year is not that of "Monday, June 3".
constexpr int kNoYear = 9999;

}  // namespace

std::vector<bool> InNarrative(const std::vector<TimeMention>& times, std::optional<Day> published) {
  const int year = published ? YearNumber(*published) : kNoYear;
  std::vector<int> past{0}, own{0};  // how many so far, by telling time
  std::vector<std::size_t> place(times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    place[i] = past.size() - 1;
    const Tells tells = What(times[i], year);
    if (tells == Tells::kNothing) continue;
    past.push_back(past.back() + (tells == Tells::kPast ? 1 : 0));
    own.push_back(own.back() + (tells == Tells::kOwnDays ? 1 : 0));
  }
  std::vector<bool> out(times.size(), false);
  const int owns = own.back();
  const bool whole = past.back() >= (owns == 0 ? kFewest : std::max(kWholeShare, kWholeEach * owns));
  const std::size_t all = past.size() - 1;
  if (!published && owns == 0) return std::vector<bool>(times.size(), true);
  for (std::size_t i = 0; i < times.size(); ++i) {
    const std::size_t from = place[i] - std::min<std::size_t>(place[i], kAround);
    const std::size_t to = std::min(all, place[i] + kAround);
    const int near_past = past[to] - past[from], near_own = own[to] - own[from];
    out[i] = whole ? near_own <= near_past : near_own == 0 && near_past >= kLeast;
  }
  return out;
}

bool GoesOn(const Annotated& a, std::size_t at, const History& history) {
  const TimeMention& m = a.times[at];
  const TimeDescription& w = m.what;
  const bool bare = w.kind == TimeKind::kPoint && w.weekday != 0 && w.day == 0 && w.month == 0 && w.inner.empty() &&
                    w.anchor == TimeAnchor::kSpeaking && w.select == Select::kNearest;
  if (!bare || m.direction != Direction::kPast || m.within_speech >= 0) return false;
  const History::Entry* last = history.LastDay();
  if (last == nullptr || last->coming || m.sentence - last->sentence > 1) return false;
  const TimeMention& told = a.times[static_cast<std::size_t>(last->time)];
  const bool counted = told.what.kind == TimeKind::kUnit && told.what.unit == TimeUnit::kDay &&
                       told.what.anchor == TimeAnchor::kContext && told.what.n >= 0;
  const bool clock = last->clock && last->told && told.direction == Direction::kPast;  // on a day named before
  if ((!counted && !clock) || told.direction == Direction::kFuture || told.within_speech >= 0) return false;
  const auto time = static_cast<int>(at);
  if (std::any_of(a.speech.begin(), a.speech.end(), [&](const Speech& s) { return s.said_on == time; })) return false;
  const Span between{told.span.end, std::max(told.span.end, m.span.begin)};
  return Slice(a.article.text, between).find('\n') == std::string_view::npos;
}

int NarrativeYear(const History::Entry& base, int month) {
  const int year = YearNumber(base.stretch.first);
  if (base.stretch.grain > TimeUnit::kSeason) return year;
  const auto told = static_cast<int>(static_cast<unsigned>(date::year_month_day{base.stretch.first}.month()));
  return told - month >= kWrap ? year + 1 : year;
}

}  // namespace recount::dating
