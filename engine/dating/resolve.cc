#include "engine/dating/resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/model/time_zones.h"

namespace recount::dating {
namespace {

std::string BeforeChrist(const TimeDescription& w) {  // TIMEX3: "BC0044"
  std::string out = fmt::format("BC{:04}", -w.year);
  if (w.month != 0) out += fmt::format("-{:02}", w.month);
  if (w.month != 0 && w.day != 0) out += fmt::format("-{:02}", w.day);
  return out;
}

}  // namespace

bool NamesDate(const TimeDescription& w) {
  return w.weekday != 0 || w.day != 0 || !w.holiday.empty() || w.month != 0 || w.quarter != 0 || w.half != 0 ||
         w.season != Season::kNone || w.year != 0 || w.decade != 0 || w.century != 0;
}

Resolver::Resolver(const Holidays& holidays, const Speaking& speaking, const History& history,
                   const TimeMention& mention)
    : holidays_(holidays), speaking_(speaking), history_(history), mention_(mention) {}

void Resolver::Why(std::string_view rule, std::string says) {
  rule_ = rule;
  says_ = std::move(says);
}

bool Resolver::Ahead() const {
  return mention_.direction == Direction::kFuture;
}

std::optional<Stretch> Resolver::Calendar(const TimeDescription& w) {
  switch (w.kind) {
    case TimeKind::kPoint:
      return Point(w);
    case TimeKind::kUnit:
      return Unit(w);
    case TimeKind::kNth:
      return Nth(w);
    case TimeKind::kNone:
    case TimeKind::kDuration:
    case TimeKind::kSet:
    case TimeKind::kReference:
      break;
  }
  return std::nullopt;
}

// What can be said while no anchor is known: "XXXX-WXX-4", "XXXX-12-05".
std::string Resolver::Unanchored(const TimeDescription& w) const {
  if (w.kind == TimeKind::kPoint && NamesDate(w)) {
    if (w.weekday != 0 && w.month == 0) return fmt::format("XXXX-WXX-{}", w.weekday);
    if (w.month != 0 && w.day != 0) return fmt::format("XXXX-{:02}-{:02}", w.month, w.day);
    if (w.month != 0) return fmt::format("XXXX-{:02}", w.month);
    if (w.day != 0) return fmt::format("XXXX-XX-{:02}", w.day);
    if (w.quarter != 0) return fmt::format("XXXX-Q{}", w.quarter);
    if (w.half != 0) return fmt::format("XXXX-H{}", w.half);
    if (w.season != Season::kNone) return fmt::format("XXXX-{}", Name(w.season));
    return "XXXX-XX-XX";
  }
  switch (w.unit) {
    case TimeUnit::kWeek:
      return "XXXX-WXX";
    case TimeUnit::kWeekend:
      return "XXXX-WXX-WE";
    case TimeUnit::kMonth:
      return "XXXX-XX";
    case TimeUnit::kQuarter:
      return "XXXX-QX";
    case TimeUnit::kHalf:
      return "XXXX-HX";
    case TimeUnit::kYear:
      return "XXXX";
    case TimeUnit::kDecade:
      return "XXXX";
    case TimeUnit::kCentury:
    case TimeUnit::kMillennium:
      return "XXXX";
    case TimeUnit::kNone:
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
    case TimeUnit::kDay:
    case TimeUnit::kSeason:
      break;
  }
  return "XXXX-XX-XX";
}

std::string Resolver::Set(const TimeDescription& w) const {
  if (w.inner.empty()) return DurationValue(w.amount, w.unit, 0, TimeUnit::kNone);
  const TimeDescription& in = w.inner.front();
  return Unanchored(in) + ClockOf(in);
}

Resolved Resolver::Resolve() {
  Resolved out;
  const TimeDescription& w = mention_.what;
  TimeValue& v = out.value;
  v.zone = ZoneOf(w);
  switch (w.kind) {
    case TimeKind::kNone:
      return out;
    case TimeKind::kReference:
      v.value = w.reference == TimeReference::kPast     ? "PAST_REF"
                : w.reference == TimeReference::kFuture ? "FUTURE_REF"
                                                        : "PRESENT_REF";
      Why("reference", "names no date");
      break;
    case TimeKind::kDuration:
      v.value = Duration(w, &v.days);
      Why("duration", "a length of time");
      break;
    case TimeKind::kSet:
      v.value = Set(w);
      Why("set", "what recurs");
      break;
    case TimeKind::kPoint:
    case TimeKind::kUnit:
    case TimeKind::kNth: {
      if (w.kind == TimeKind::kPoint && w.year < 0) {
        v.value = BeforeChrist(w);
        Why("before-christ", "as named, in a year before Christ");
        break;
      }
      if (w.vague) {
        v.value = w.n < 0 ? "PAST_REF" : "FUTURE_REF";
        Why("vague-count", "an unknown number of units away");
        break;
      }
      out.stretch = Calendar(w);
      if (out.stretch) {
        v.value = out.stretch->value;
        v.days = DayInterval{out.stretch->first, out.stretch->last};
      } else if (problem_.empty()) {
        v.value = Unanchored(w);
        Why("no-anchor", "no day is known from which to count");
      }
      if (!v.value.empty()) {
        const std::string clock = clock_.empty() ? ClockOf(w) : clock_;
        if (!clock.empty() && (!out.stretch || out.stretch->grain == TimeUnit::kDay)) v.value += clock;
        if (!alternative_.empty() && alternative_.find('T') == std::string::npos) alternative_ += clock;
        // Midnight ends the day that is named, or begins it.
        if (alternative_.empty() && clock == "T24:00") alternative_ = v.value.substr(0, v.value.size() - 5) + "00:00";
      }
      break;
    }
  }
  if (const auto slash = v.value.find('/'); slash != std::string::npos) {
    v.from = v.value.substr(0, slash);
    v.to = v.value.substr(slash + 1);
  }
  if (const auto utc = InUtc(v.value, v.zone); utc && *utc != v.value) says_ += ", " + *utc;
  v.anchor = anchor_;
  v.alternative = alternative_ == v.value ? "" : alternative_;
  v.assumed = assumed_;
  v.reason.rule = rule_;
  v.reason.says = says_;
  v.reason.assumed = assumed_;
  if (!mention_.governor.empty()) v.reason.words.push_back(mention_.governor);
  out.problem = problem_;
  return out;
}

}  // namespace recount::dating
