#include "engine/dating/clock_day.h"

#include <algorithm>

#include "engine/dating/resolve.h"

namespace recount::dating {
namespace {

constexpr int kClockLeadSentences = 3;

// A weekday, a date, "yesterday": one day, with or without a clock time.
bool NamesOneDay(const TimeDescription& w) {
  if (w.anchor == TimeAnchor::kContext || w.anchor == TimeAnchor::kEvent) return false;
  if (w.kind == TimeKind::kPoint && (w.weekday != 0 || (w.month != 0 && w.day != 0))) return true;
  if (w.kind == TimeKind::kUnit && w.unit == TimeUnit::kDay) return !w.vague && w.n >= -1 && w.n <= 0;
  return w.kind == TimeKind::kPoint && !w.inner.empty() && NamesOneDay(w.inner.front());
}

// "that night", "that day"
bool ThatNight(const TimeDescription& w) {
  return w.kind == TimeKind::kUnit && w.unit == TimeUnit::kDay && w.n == 0 && w.anchor == TimeAnchor::kContext;
}

class Finder {
 public:
  explicit Finder(const Annotated& a) : a_(a), saying_(a.times.size(), false) {
    for (const Speech& s : a.speech) {
      if (s.said_on >= 0 && s.said_on < static_cast<int>(saying_.size()))
        saying_[static_cast<std::size_t>(s.said_on)] = true;
    }
    for (std::size_t i = 0; i < a.times.size() && lead_ < 0; ++i) {
      if (Tells(i) && InLead(a.times[i])) lead_ = static_cast<int>(i);
    }
  }

  ClockDay Of(std::size_t i) const {
    ClockDay out;
    const TimeMention& t = a_.times[i];
    if ((!ClockAlone(t.what) && !ThatNight(t.what)) || t.direction != Direction::kPast || saying_[i]) return out;
    out.lead = lead_;
    for (const EventMention& e : a_.events) {
      if (e.time != static_cast<int>(i)) continue;
      for (const EventMention& other : a_.events) {
        if (out.event < 0 && MayBeOne(e, other)) out.event = other.time;
      }
    }
    return out;
  }

 private:
  // Whether this time tells the day on which something happened.
  bool Tells(std::size_t i) const {
    const TimeMention& t = a_.times[i];
    if (saying_[i] || t.durative || t.direction == Direction::kFuture) return false;
    return (t.part == Part::kBody || t.part == Part::kTitle) && NamesOneDay(t.what);
  }
  bool InLead(const TimeMention& t) const {
    const auto& parts = a_.sentence_parts;
    if (t.part == Part::kTitle || parts.empty()) return t.part == Part::kTitle || t.sentence < kClockLeadSentences;
    if (t.sentence < 0 || t.sentence >= static_cast<int>(parts.size())) return false;
    return std::count(parts.begin(), parts.begin() + t.sentence, Part::kBody) < kClockLeadSentences;
  }
  bool MayBeOne(const EventMention& e, const EventMention& other) const {
    if (&e == &other || other.time < 0 || other.time >= static_cast<int>(a_.times.size())) return false;
    if (e.event_class != other.event_class || e.event_class == EventClass::kStatement ||
        e.event_class == EventClass::kOther || !Tells(static_cast<std::size_t>(other.time))) {
      return false;
    }
    if (e.synset.empty() ? e.trigger != other.trigger : e.synset != other.synset) return false;
    if (e.place >= 0 && other.place >= 0 && e.place != other.place) return false;
    if (e.ordinal != other.ordinal || e.background != other.background) return false;
    return std::any_of(e.participants.begin(), e.participants.end(), [&](const Participant& p) {
      return std::any_of(other.participants.begin(), other.participants.end(), [&](const Participant& q) {
        return p.role == q.role && (p.entity >= 0 ? p.entity == q.entity : p.text == q.text);
      });
    });
  }

  const Annotated& a_;
  std::vector<bool> saying_;
  int lead_ = -1;
};

}  // namespace

bool ClockAlone(const TimeDescription& w) {
  return w.kind == TimeKind::kPoint && w.inner.empty() && !ClockOf(w).empty() && w.weekday == 0 && w.month == 0 &&
         w.day == 0 && w.year == 0 && w.holiday.empty();
}

std::vector<ClockDay> ClockDays(const Annotated& a) {
  const Finder finder(a);
  std::vector<ClockDay> out;
  for (std::size_t i = 0; i < a.times.size(); ++i) out.push_back(finder.Of(i));
  return out;
}

}  // namespace recount::dating
