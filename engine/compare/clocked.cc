#include "engine/compare/clocked.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/compare/date_line.h"
#include "engine/compare/sentence_words.h"
#include "engine/model/strings.h"
#include "engine/model/time_zones.h"

namespace recount::compare {
namespace {

constexpr int kDayLong = 1440;
constexpr std::size_t kHourWithin = 30;  // words from an hour to what happened then

// Minutes from midnight of "2031-03-04T18:40"; -1 where no minute is told.
int MinuteOf(std::string_view value) {
  const auto t = value.find('T');
  int hour = 0;
  int minute = 0;
  if (t == std::string_view::npos || value.size() < t + 6 || value[t + 3] != ':' ||
      !absl::SimpleAtoi(av(value.substr(t + 1, 2)), &hour) || !absl::SimpleAtoi(av(value.substr(t + 4, 2)), &minute))
    return -1;
  return 60 * hour + minute;
}

// "Shortly before five", "just after 10am", "about 9.40".
void PutSlack(const knowledge::Words& words, const std::vector<PlacedWord>& all, const Span& time, Clocked* c) {
  constexpr int kAround = 15;
  // "Shortly before five" may be 4.20; "just after 9.40" is hardly 10.
  const int shortly = c->minute % 60 == 0 ? 45 : c->minute % 30 == 0 ? 20 : 10;
  constexpr std::size_t kReach = 3;
  const std::size_t at = WordAt(all, time.begin);
  const std::size_t end = std::min(all.size(), at + kReach);
  for (std::size_t i = at - std::min(at, kReach); i < end; ++i) {
    const std::string next = i + 1 < all.size() ? all[i + 1].word : "";
    if (words.In("shortly", all[i].word) && next == "before") c->before = shortly;
    if (words.In("shortly", all[i].word) && next == "after") c->behind = shortly;
    if (words.In("roughly", all[i].word)) c->before = c->behind = kAround;
  }
}

// Whether the hour is that until which something lasts or by which it is done.
bool Bounds(const knowledge::Words& words, const std::vector<PlacedWord>& all, const Span& time) {
  const std::size_t at = WordAt(all, time.begin);
  return at > 0 && words.In("hour-of-another", all[at - 1].word);
}

// "8.15 Ruritanian time": a zone that no table knows.
bool NamesZone(std::string_view words) {
  const auto time = words.find(" time");
  if (time == std::string_view::npos) return false;
  const auto begin = words.rfind(' ', time - 1);
  const char letter = words[begin == std::string_view::npos ? 0 : begin + 1];
  return letter >= 'A' && letter <= 'Z';
}

// "6.15 a.m. (0515 GMT)": the same hour once more.
bool SaidAgain(const Annotated& a, std::size_t i) {
  constexpr int kBetween = 14;  // bytes: " local time ("
  const Span& time = a.times[i].span;
  if (i == 0 || time.begin < 1 || a.article.text[static_cast<std::size_t>(time.begin) - 1] != '(') return false;
  const TimeMention& first = a.times[i - 1];
  return first.type == TimexType::kTime && time.begin - first.span.end <= kBetween &&
         (first.value.zone.starts_with('+') || first.value.zone.starts_with('-'));
}

std::string_view SentenceOfHour(const Annotated& a, const Span& time, Span* sentence) {
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    const Part part = s < a.sentence_parts.size() ? a.sentence_parts[s] : Part::kBody;
    if (a.sentences[s].Contains(time) && part == Part::kBody) *sentence = a.sentences[s];
  }
  return Slice(a.article.text, *sentence);
}

}  // namespace

std::vector<Clocked> ClockedIn(const story::StoryGraph& graph, const knowledge::Words& words,
                               const knowledge::Rareness& rareness, int index) {
  const Annotated& a = graph.articles()[static_cast<std::size_t>(index)];
  std::vector<Clocked> out;
  for (std::size_t i = 0; i < a.times.size(); ++i) {
    const TimeMention& t = a.times[i];
    Clocked c;
    c.minute = MinuteOf(t.value.value);
    Span sentence;
    if (t.type != TimexType::kTime || t.durative || t.derived || c.minute < 0 || SaidAgain(a, i)) continue;
    if (InDateLine(a, t.span)) continue;
    if (SentenceOfHour(a, t.span, &sentence).empty()) continue;
    const std::vector<PlacedWord> all = WordsWithPlaces(a.article.text, sentence);
    if (Bounds(words, all, t.span)) continue;
    const EventMention* m = nullptr;
    for (std::size_t e = 0; e < a.events.size(); ++e) {
      const EventMention& one = a.events[e];
      if (one.time != static_cast<int>(i) || one.event_class == EventClass::kStatement) continue;
      m = &one;
      c.event = graph.EventOf(index, static_cast<int>(e));
      break;
    }
    c.what = ClassBeside(a, words, all, t.span, m, kHourWithin);
    if (c.what.empty()) continue;
    static_cast<Beside&>(c) = BesideSentence(graph, index, sentence);
    c.planned = m != nullptr && (m->modality != Modality::kCertain || m->polarity == Polarity::kNegative);
    // A day that the words of the time name; a bare hour may be of any day.
    const bool dated = t.what.weekday > 0 || t.what.day > 0 || t.what.kind != TimeKind::kPoint || !t.what.inner.empty();
    if (dated && t.value.days && t.value.days->OneDay()) c.day = t.value.days->first;
    c.zone = t.value.zone;
    const std::string_view behind = std::string_view(a.article.text).substr(static_cast<std::size_t>(t.span.end));
    const bool ours = behind.starts_with(" our time") || behind.starts_with(" my time");  // wherever that is
    c.claim.say = std::string(Slice(a.article.text, t.span));
    c.local = c.zone.empty() ? !ours && !NamesZone(c.claim.say) : c.zone[0] == '+' || c.zone[0] == '-';
    if (!c.zone.empty()) {
      const Day day = c.day ? *c.day : t.value.days ? t.value.days->first : Day{};
      c.east = ZoneOffsetAt(c.zone, day, c.minute);
    }
    PutSlack(words, all, t.span, &c);
    std::set<std::string> own;
    for (const std::string& w : words.Content(Slice(a.article.text, t.span))) own.insert(words.Counted(w));
    c.words = rareness.Weighed(Slice(a.article.text, sentence), own);
    c.claim.value = t.value.value;
    c.claim.article = index;
    c.claim.evidence = EvidenceAt(graph, index, sentence);
    c.claim.holder = HolderAt(a, t.span);
    c.claim.reason = t.value.reason;
    out.push_back(std::move(c));
  }
  return out;
}

std::optional<int> MinutesBetween(const Clocked& a, const Clocked& b, const std::optional<int>& east) {
  int between = 0;
  if (a.local && b.local) {
    between = b.minute - a.minute;
  } else {
    const std::optional<int> x = a.east ? a.east : a.local ? east : std::nullopt;
    const std::optional<int> y = b.east ? b.east : b.local ? east : std::nullopt;
    if (!x || !y) return std::nullopt;
    between = (b.minute - *y) - (a.minute - *x);
  }
  if (a.day && b.day) return between + kDayLong * static_cast<int>((*b.day - *a.day).count());
  between = (between % kDayLong + kDayLong) % kDayLong;
  return between > kDayLong / 2 ? between - kDayLong : between;
}

}  // namespace recount::compare
