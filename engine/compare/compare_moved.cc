// Put off, brought forward, extended: the old and the new day of one plan. Where one article tells of the move, what
// others say of either day joins it, by whatever verb they tell it.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/by_story.h"
#include "engine/compare/claims.h"
#include "engine/compare/compare.h"
#include "engine/compare/read_move.h"

namespace recount::compare {
namespace {

constexpr int kLongestMove = 400;  // days between the old and the new day
constexpr int kUnsaid = 40;        // and where the old day is read from another article

struct Day2 {
  DayInterval days;
  std::string value;
};

// Midnight of Thursday is Thursday.
Day2 MovedDayOf(const TimeMention& t) {
  Day2 out;
  const std::string day = t.value.value.substr(0, t.value.value.find('T'));
  out.days = DaysOf(day).value_or(*t.value.days);
  out.value = out.days.OneDay() ? FormatDay(out.days.first) : day;
  return out;
}

std::optional<Day2> DayAt(const Annotated& article, int time) {
  if (time < 0) return std::nullopt;
  const TimeMention& t = article.times[static_cast<std::size_t>(time)];
  if (!t.value.days) return std::nullopt;
  return MovedDayOf(t);
}

int DaysUntil(const DayInterval& from, const DayInterval& to) {
  return static_cast<int>((to.first - from.last).count());
}

struct Mentioned {
  int article = 0;
  Span sentence;
};

class Plans {
 public:
  Plans(const story::StoryGraph& graph, const knowledge::Words& words)
      : graph_(graph), words_(words), articles_(ArticlesByStory(graph)) {}

  // All sentences of a story that name the plan and the day.
  std::vector<Mentioned> Of(int story, const std::string& thing, const DayInterval& days) const {
    std::vector<Mentioned> out;
    Each(story, thing, [&](int article, const Span& sentence, const TimeMention& t) {
      if (MovedDayOf(t).days == days) out.push_back({article, sentence});
    });
    return out;
  }

  // Sentences of other articles that name the day and share a telling word with a sentence, whatever they call the
  // plan: "its shareholders vote on the bid on 9 November", "the shareholders' meeting was pushed back a week to 16
  // November".
  std::vector<Mentioned> Sharing(int story, int article, const Span& sentence, const DayInterval& days) const {
    constexpr std::size_t kTelling = 6;  // letters
    const auto told =
        words_.Content(Slice(graph_.articles()[static_cast<std::size_t>(article)].article.text, sentence));
    std::vector<Mentioned> out;
    EachDay(story, [&](int a, const Span& other, const TimeMention& t) {
      if (a == article || MovedDayOf(t).days != days) return;
      const auto all = words_.Content(Slice(graph_.articles()[static_cast<std::size_t>(a)].article.text, other));
      const bool shares = std::any_of(all.begin(), all.end(), [&](const std::string& w) {
        return w.size() >= kTelling && std::find(told.begin(), told.end(), w) != told.end();
      });
      if (shares) out.push_back({a, other});
    });
    return out;
  }

  // The day for which others had it planned, before the move or after it: the one that most give. `known` is the day
  // that the article itself tells; `by`: how many days apart they are, 0 where nobody says; `within`: where it must
  // lie.
  std::optional<Day2> Planned(int story, const std::string& thing, const DayInterval& known, int article, bool earlier,
                              bool forward, int by, const std::optional<DayInterval>& within = {}) const {
    const std::string as_of = Published(article).substr(0, 10);
    std::map<std::string, std::pair<std::set<int>, Day2>> days;
    Each(story, thing, [&](int a, const Span&, const TimeMention& t) {
      const auto& published = graph_.articles()[static_cast<std::size_t>(a)].article.published;
      const std::string day = published.value.substr(0, 10);
      const Day2 planned = MovedDayOf(t);
      if (a == article || !published.days || !planned.days.OneDay()) return;
      if (earlier ? day > as_of : day < as_of) return;
      if (planned.days.first < published.days->first || (within && !within->Contains(planned.days))) return;
      const int apart = earlier == forward ? DaysUntil(known, planned.days) : DaysUntil(planned.days, known);
      if (apart <= 0 || apart > kUnsaid || (by > 0 && apart != by)) return;
      auto& entry = days[planned.value];
      entry.first.insert(a);
      entry.second = planned;
    });
    std::optional<Day2> best;
    std::size_t most = 0;
    for (const auto& [key, entry] : days) {
      if (entry.first.size() > most) most = entry.first.size(), best = entry.second;
    }
    if (!earlier && days.size() > 1) return std::nullopt;  // which of them is the new day?
    return best;
  }

 private:
  const std::string& Published(int article) const {
    return graph_.articles()[static_cast<std::size_t>(article)].article.published.value;
  }

  template <class Visit>
  void Each(int story, const std::string& thing, const Visit& visit) const {
    EachDay(story, [&](int a, const Span& sentence, const TimeMention& t) {
      if (HasPlan(graph_.articles()[static_cast<std::size_t>(a)], words_, sentence, thing)) visit(a, sentence, t);
    });
  }

  template <class Visit>
  void EachDay(int story, const Visit& visit) const {
    for (const int a : articles_.at(story)) {
      const Annotated& article = graph_.articles()[static_cast<std::size_t>(a)];
      for (const TimeMention& t : article.times) {
        if (!t.value.days || t.derived || (t.type != TimexType::kDate && t.type != TimexType::kTime)) continue;
        const auto in = std::find_if(article.sentences.begin(), article.sentences.end(),
                                     [&](const Span& s) { return s.Contains(t.span); });
        if (in != article.sentences.end()) visit(a, *in, t);
      }
    }
  }

  const story::StoryGraph& graph_;
  const knowledge::Words& words_;
  const std::map<int, std::vector<int>> articles_;  // by story
};

void AddTo(const story::StoryGraph& graph, Side* side, std::vector<std::pair<int, int>>* places, int article,
           const Span& sentence) {
  const bool seen = std::any_of(side->evidence.begin(), side->evidence.end(),
                                [&](const Evidence& e) { return e.article == article && e.span == sentence; });
  if (seen) return;
  side->articles.push_back(article);
  side->evidence.push_back(EvidenceAt(graph, article, sentence));
  places->emplace_back(article, sentence.begin);
  std::sort(side->articles.begin(), side->articles.end());
  side->articles.erase(std::unique(side->articles.begin(), side->articles.end()), side->articles.end());
}

// An article that gives the new day stands with it, unless nobody else gives the old one.
void LeaveToNew(const Side& after, Side* before) {
  auto newer = [&](int a) { return std::binary_search(after.articles.begin(), after.articles.end(), a); };
  if (std::all_of(before->articles.begin(), before->articles.end(), newer)) return;
  std::erase_if(before->articles, newer);
  std::erase_if(before->evidence, [&](const Evidence& e) { return newer(e.article); });
}

// One move of the story, with all articles that tell of it.
struct Moved {
  std::map<std::string, std::pair<int, Day2>> old;  // how many say so
  Day2 now;
  std::vector<std::pair<int, Move>> told;  // article
  std::vector<Mentioned> before;           // that give the old day in words of their own
};

bool NearPublication(const Annotated& article, const DayInterval& days) {
  const auto& published = article.article.published.days;
  return !published || (std::abs(DaysUntil(*published, days)) <= kLongestMove);
}

// Findings that hold the old day, or both, as if they were values of one time.
void DropOlder(const std::vector<Side>& sides, std::vector<Finding>* out) {
  auto ours = [&](const Evidence& e) {
    return std::any_of(sides.begin(), sides.end(), [&](const Side& s) {
      return std::any_of(s.evidence.begin(), s.evidence.end(),
                         [&](const Evidence& x) { return x.article == e.article && x.span == e.span; });
    });
  };
  std::erase_if(*out, [&](const Finding& f) {
    if (f.attribute != Attribute::kDate || f.reason.rule == "moved") return false;
    return std::all_of(f.sides.begin(), f.sides.end(), [&](const Side& s) {
      const bool value =
          s.derived || std::any_of(sides.begin(), sides.end(), [&](const Side& m) { return m.value == s.value; });
      return value && std::all_of(s.evidence.begin(), s.evidence.end(), ours);
    });
  });
}

}  // namespace

void CompareMoved(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  const Plans plans(graph, words);
  std::map<std::tuple<int, std::string, std::string>, Moved> moves;  // story, thing, new day
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    const Annotated& article = graph.articles()[a];
    const int story = graph.stories()[a];
    for (Move& move : ReadMoves(article, words)) {
      std::optional<Day2> now = DayAt(article, move.new_time);
      std::optional<Day2> old = DayAt(article, move.old_time);
      if (!now && old)
        now = plans.Planned(story, move.thing, old->days, static_cast<int>(a), false, move.forward, move.by);
      if (!now || !NearPublication(article, now->days)) continue;
      if (old) {
        const int apart = move.forward ? DaysUntil(now->days, old->days) : DaysUntil(old->days, now->days);
        if (apart <= 0 || apart > kLongestMove) old.reset();
      }
      const bool said = old.has_value();
      if (said) {
        // A past plan for "Thursday" means the Thursday that others had it planned for.
        const auto other = plans.Planned(story, move.thing, now->days, static_cast<int>(a), true, move.forward, 0);
        if (other && other->value != old->value && std::abs(DaysUntil(old->days, other->days)) % 7 == 0 &&
            std::abs(DaysUntil(old->days, other->days)) <= 14)
          old = other;
        // "Once planned for next week": the day of that week that others had it planned for.
        if (!old->days.OneDay()) {
          const auto within =
              plans.Planned(story, move.thing, now->days, static_cast<int>(a), true, move.forward, 0, old->days);
          if (within) old = within;
        }
      } else {
        if (!now->days.OneDay()) continue;
        old = plans.Planned(story, move.thing, now->days, static_cast<int>(a), true, move.forward, move.by);
      }
      std::vector<Mentioned> before;
      if (!old && move.by > 0 && now->days.OneDay()) {
        const Day day = now->days.first + date::days{move.forward ? move.by : -move.by};
        before = plans.Sharing(story, static_cast<int>(a), move.sentence, {day, day});
        if (!before.empty()) old = Day2{{day, day}, FormatDay(day)};
      }
      if (!old) continue;
      Moved& moved = moves[{story, move.thing, now->value}];
      moved.before.insert(moved.before.end(), before.begin(), before.end());
      auto& entry = moved.old[old->value];
      entry.first += (said ? 2 : 0) + (article.article.published.basis == Basis::kStated ? 2 : 1);
      entry.second = *old;
      moved.now = *now;
      if (!said)
        move.old_time = -1;
      else
        move.old = old->value;
      moved.told.emplace_back(static_cast<int>(a), std::move(move));
    }
  }
  for (const auto& [key, moved] : moves) {
    const auto& [story, thing, day] = key;
    const auto most = std::max_element(moved.old.begin(), moved.old.end(),
                                       [](const auto& x, const auto& y) { return x.second.first < y.second.first; });
    const Day2& old = most->second.second;
    Side before;
    Side after;
    before.value = old.value;
    after.value = moved.now.value;
    std::vector<std::pair<int, int>> places;
    for (const auto& [article, move] : moved.told) {
      if (move.old_time >= 0 && move.old == old.value) AddTo(graph, &before, &places, article, move.old_sentence);
      if (move.new_time >= 0) AddTo(graph, &after, &places, article, move.sentence);
    }
    for (const Mentioned& m : moved.before) AddTo(graph, &before, &places, m.article, m.sentence);
    for (const Mentioned& m : plans.Of(story, thing, old.days)) AddTo(graph, &before, &places, m.article, m.sentence);
    for (const Mentioned& m : plans.Of(story, thing, moved.now.days))
      AddTo(graph, &after, &places, m.article, m.sentence);
    if (before.articles.empty() || after.articles.empty()) continue;
    LeaveToNew(after, &before);
    Finding f;
    f.verdict = Verdict::kUpdated;
    f.attribute = Attribute::kDate;
    const auto& [teller, first] = moved.told.front();
    f.event = EventBeside(graph, teller, first.sentence, first.sentence);
    f.sources = graph.origins().Count(places);
    f.confidence = std::min(1.0, 0.5 + 0.1 * f.sources);
    f.summary =
        absl::StrCat("Moved (", thing, "): from ", SayDays(before.value), " (", SayOutlets(graph, before.articles),
                     ") to ", SayDays(after.value), " (", SayOutlets(graph, after.articles), ").");
    f.reason.rule = "moved";
    f.reason.says = absl::StrCat("the text tells of the move: ", before.value, ", then ", after.value);
    f.sides = {std::move(before), std::move(after)};
    f.relations = {{0, 1, Verdict::kUpdated, "an old and a new plan"}};
    DropOlder(f.sides, out);
    out->push_back(std::move(f));
  }
}

}  // namespace recount::compare
