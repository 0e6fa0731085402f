// When did an article without a date appear? Each candidate day is tried against what the article itself says
// (publish_clues.h), against events whose day another article tells, and against the days of the story's dated
// articles. Nothing is assumed from outside.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "engine/dating/calendar.h"
#include "engine/dating/dating.h"
#include "engine/dating/publish_clues.h"

namespace recount::dating {
namespace {

constexpr std::array<double, 7> kAfterPicture = {0.8, 1.0, 0.8, 0.6, 0.4, 0.3, 0.2};  // days since a picture was taken
constexpr double kKept = 0.5;        // days at least half as likely as the best one stay in the interval
constexpr double kRival = 0.9;       // another week that fits as well: then nothing is known
constexpr double kWrongLink = 1e-3;  // other evidence may outweigh one wrong link, not two
constexpr double kAway = 0.88;       // for each day away from the dated articles of its story
constexpr int kReach = 45;           // days around a known one that are tried
constexpr int kStoryReach = 14;      // and around the dated articles of the story
constexpr int kCaptionDays = 10;     // a report is at most this much younger than the picture it shows
constexpr int kWeekApart = 4;

using Known = std::vector<Dating::KnownDay>;

bool IsStory(const Dating::KnownDay& k) {
  return k.time == Dating::KnownDay::kStoryNear;
}
bool IsNear(const Dating::KnownDay& k) {
  return k.time == Dating::KnownDay::kPublishedNear;
}

// "Monday" is no Tuesday, whenever it was said: such a link is wrong, or such accounts differ.
bool Impossible(const TimeMention& t, const DayInterval& days) {
  const TimeDescription* w = &t.what;
  while (w->weekday == 0 && !w->inner.empty()) w = &w->inner.front();
  if (w->weekday == 0 || w->kind != TimeKind::kPoint) return false;
  for (Day d = days.first; d <= days.last; d += date::days{1}) {
    if (IsoWeekday(d) == w->weekday) return false;
  }
  return true;
}

Known Usable(const Annotated& a, const Known& known) {
  Known out;
  for (const auto& k : known) {
    const bool time = k.time >= 0 && k.time < static_cast<int>(a.times.size());
    if (IsStory(k) || IsNear(k) || (time && !Impossible(a.times[static_cast<std::size_t>(k.time)], k.days)))
      out.push_back(k);
  }
  return out;
}

// Where to look: around what is known.
std::optional<DayInterval> RangeOf(const Known& known) {
  std::optional<DayInterval> range;
  const bool sure = std::any_of(known.begin(), known.end(), [](const auto& k) { return k.doubt <= 0; });
  for (const auto& k : known) {
    if (k.doubt >= Dating::KnownDay::kWeak || (sure && k.doubt > 0)) continue;
    const date::days reach{IsNear(k) ? 0 : IsStory(k) ? kStoryReach : kReach};
    const DayInterval around{k.days.first - reach, k.days.last + reach};
    if (!range) {
      range = around;
    } else if (const auto both = Intersect(*range, around)) {
      range = both;
    }
  }
  return range;
}

double FitOfKnown(const std::vector<TimeValue>& values, const Known& known, Day p) {
  double fit = 1;
  std::map<int, double> soft;  // by time: how well its day fits those told elsewhere
  for (const auto& k : known) {
    if (k.doubt > 0) {
      const auto& days = values[static_cast<std::size_t>(k.time)].days;
      double& best = soft[k.time];
      best = std::max(best, days && days->Overlaps(k.days) ? 1 : k.doubt);
    } else if (IsStory(k)) {
      const auto away = std::max({(k.days.first - p).count(), (p - k.days.last).count(), 0});
      fit *= std::pow(kAway, static_cast<double>(away));
    } else if (!IsNear(k)) {
      const auto& days = values[static_cast<std::size_t>(k.time)].days;
      if (!days || !days->Overlaps(k.days)) fit *= kWrongLink;
    }
  }
  for (const auto& [time, fits] : soft) fit *= fits;
  return fit;
}

std::string Join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& w : words) out += out.empty() ? w : "; " + w;
  return out;
}

}  // namespace

Published Dating::InferPublished(const Annotated& a, const std::vector<KnownDay>& all) const {
  Published out;
  out.basis = Basis::kUnknown;
  const std::vector<Clue> clues = CluesOf(a);
  const Known known = Usable(a, all);
  const bool links =
      std::any_of(known.begin(), known.end(), [](const KnownDay& k) { return k.time >= 0 && k.doubt <= 0; });
  const bool times = std::any_of(known.begin(), known.end(), [](const KnownDay& k) { return k.time >= 0; });

  // Around what is known, or from the latest full date in a caption or the lead on.
  std::optional<DayInterval> range = RangeOf(known);
  const Clue* picture = nullptr;
  for (const Clue& c : clues) {
    if (c.kind == Clue::kNotBefore && c.lead && (picture == nullptr || c.day > picture->day)) picture = &c;
  }
  if (!range && picture != nullptr) range = DayInterval{picture->day, picture->day + date::days{kCaptionDays}};
  if (!range) return out;
  if ((range->last - range->first).count() > 400) range->last = range->first + date::days{400};

  std::map<Day, double> scores;
  double best_score = 0;
  Day best{};
  for (Day p = range->first; p <= range->last; p += date::days{1}) {
    double score = FitOf(clues, p);
    if (score > 0) score *= FitOfKnown(times ? ResolveOn(a, p) : std::vector<TimeValue>(), known, p);
    if (picture != nullptr && p >= picture->day && p - picture->day <= date::days{kCaptionDays})
      score *= kAfterPicture[static_cast<std::size_t>(std::min<long>((p - picture->day).count(), 6))];
    scores[p] = score;
    if (score > best_score) best_score = score, best = p;
  }
  if (best_score <= 0) return out;
  for (const auto& [day, score] : scores) {
    const bool apart = std::abs((day - best).count()) >= kWeekApart;
    if (apart && !links && score >= kRival * best_score) return out;
  }
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
    if (IsNear(k) || IsStory(k)) out.reason.because.push_back({"published-near", k.because, {}, {}, {}});
    if (k.time < 0 || k.doubt >= Dating::KnownDay::kWeak) continue;
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
