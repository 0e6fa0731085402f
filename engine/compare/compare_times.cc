// At what hour an event was: clock times of one day. Hours told in different zones, or one of them in none, are not
// compared: which hour an outlet's clock shows is its own affair.
#include <algorithm>
#include <set>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "engine/compare/beside.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/sentence_words.h"
#include "engine/model/strings.h"

namespace recount::compare {
namespace {

constexpr int kRound = 15;      // minutes: "at nine" and "at 9.10" are one hour, told roughly
constexpr int kFarApart = 360;  // from here up it is hardly the same moment

// Minutes from midnight of "2031-03-04T18:40"; -1 where the value tells no minute or only a part of the day.
int Minutes(std::string_view value) {
  const auto t = value.find('T');
  if (t == std::string_view::npos) return -1;
  int hour = 0;
  int minute = 0;
  if (value.size() < t + 6 || value[t + 3] != ':') return -1;
  if (!absl::SimpleAtoi(av(value.substr(t + 1, 2)), &hour) || !absl::SimpleAtoi(av(value.substr(t + 4, 2)), &minute))
    return -1;
  return 60 * hour + minute;
}

// How much a clock time leaves open: "shortly before midnight", "about 11.40pm".
struct Slack {
  int before = 0, after = 0;
};

Slack SlackOf(const knowledge::Words& words, std::string_view text, const Span& time) {
  constexpr int kBeside = 16;  // bytes before the time in which its hedge may stand
  constexpr int kShortly = 45;
  constexpr int kAbout = 15;
  const int from = std::max(0, time.begin - kBeside);
  const std::vector<PlacedWord> all = WordsWithPlaces(text, {from, time.end});
  Slack slack;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string next = i + 1 < all.size() ? all[i + 1].word : "";
    if (words.In("shortly", all[i].word) && next == "before") slack.before = kShortly;
    if (words.In("shortly", all[i].word) && next == "after") slack.after = kShortly;
    if (words.In("roughly", all[i].word)) slack.before = slack.after = kAbout;
  }
  return slack;
}

}  // namespace

void CompareTimes(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  for (std::size_t e = 0; e < graph.events().size(); ++e) {
    const StoryEvent& event = graph.events()[e];
    if (event.articles.size() < 2 || event.event_class == EventClass::kStatement ||
        event.event_class == EventClass::kState || event.event_class == EventClass::kOther)
      continue;
    std::vector<Claim> claims;
    for (const auto& where : event.mentions) {
      const EventMention& m = graph.MentionAt(where);
      if (m.time < 0 || m.dated_by != "stated" || m.modality != Modality::kCertain || !m.days) continue;
      const Annotated& article = graph.articles()[static_cast<std::size_t>(where.article)];
      const TimeMention& t = article.times[static_cast<std::size_t>(m.time)];
      const int minutes = Minutes(t.value.value);
      if (minutes < 0 || !m.days->OneDay()) continue;
      Claim c;
      c.value = t.value.value;
      c.key = absl::StrCat(minutes, " ", t.value.zone, " ", FormatDay(m.days->first));
      c.say = std::string(Slice(article.article.text, t.span));
      c.article = where.article;
      c.core = graph.Core(where.article, where.mention);
      c.evidence = SentenceOf(graph, where);
      c.holder = HolderOf(graph, where);
      c.days = m.days;
      c.zone = t.value.zone;
      // Minutes from a fixed day: an hour before midnight and one behind it are close.
      const int at = minutes + 1440 * static_cast<int>((m.days->first - Day{}).count());
      const Slack slack = SlackOf(words, article.article.text, t.span);
      c.low = at - slack.before;
      c.high = at + slack.after;
      c.reason = m.date_reason;
      claims.push_back(std::move(c));
    }
    const bool personal = event.event_class == EventClass::kJustice || event.event_class == EventClass::kCasualties;
    auto finding = Judge(graph, Attribute::kTime, claims, [&](const Claim& a, const Claim& b, std::string* why) {
      const int apart = static_cast<int>(std::max({0.0, a.low - b.high, b.low - a.high}));
      if (apart > kFarApart) {
        *why = "the hours are those of different days or moments";
        return Verdict::kSingle;
      }
      if (a.zone != b.zone) {
        *why = absl::StrCat("the hours are told in different zones: ", a.say, ", ", b.say);
        return Verdict::kCompatible;
      }
      if (apart <= kRound) {
        *why = absl::StrCat("a few minutes apart: ", a.say, ", ", b.say);
        return Verdict::kCompatible;
      }
      const std::set<int> x = BesideSentence(graph, a.article, a.evidence.span).people;
      const std::set<int> y = BesideSentence(graph, b.article, b.evidence.span).people;
      if (personal && !x.empty() && !y.empty() && !MeetIn(x, y)) {
        *why = "the hours are those of two people";
        return Verdict::kSingle;
      }
      *why = absl::StrCat("both state an hour, and not the same: ", a.say, ", ", b.say);
      return Verdict::kConflict;
    });
    if (!finding) continue;
    finding->event = static_cast<int>(e);
    std::vector<std::string> say;
    for (const Side& s : finding->sides) {
      for (const Claim& c : claims) {
        if (c.value != s.value || c.article != s.articles[0]) continue;
        say.push_back("“" + c.say + "”");
        break;
      }
    }
    finding->summary = Capital(absl::StrCat(event.label, ": ", SaySides(graph, *finding, say, "")));
    finding->confidence *= 0.9;
    out->push_back(std::move(*finding));
  }
}

}  // namespace recount::compare
