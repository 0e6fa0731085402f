#include "engine/compare/read_move.h"

#include <algorithm>

#include "engine/compare/sentence_words.h"

namespace recount::compare {
namespace {

constexpr std::size_t kReach = 9;  // words before a time that say whether it is the old or the new day
constexpr int kNearby = 2;         // sentences behind the one with the old day

enum class Which { kUnknown, kOldDay, kNewDay };

struct Read {
  int time = -1;
  Which day = Which::kUnknown;
};

bool IsDay(const TimeMention& t) {
  return (t.type == TimexType::kDate || t.type == TimexType::kTime) && t.value.days.has_value() && !t.derived &&
         t.value.value.size() >= 7;
}

// "put off", "pushed the hearing back": verb and particle, up to four words apart. `at`: where it begins.
bool MovesAt(const knowledge::Words& words, const std::vector<PlacedWord>& all, std::size_t at) {
  constexpr std::size_t kParticleWithin = 8;
  if (words.In("moved", all[at].word)) return true;
  const std::string_view particle = words.ClassIn("moved-verb", all[at].word);
  if (particle.empty()) return false;
  bool plan = false;  // "moved the vote to Friday", not "moved the team along to Friday's final"
  for (std::size_t i = at + 1; i < std::min(all.size(), at + kParticleWithin); ++i) {
    const std::string& w = all[i].word;
    plan = plan || words.In("plan", w) || w == "it";
    if (words.In("moved-particle", w) && ((w != "to" && w != "until") || plan || i == at + 1)) return true;
  }
  return false;
}

bool Moves(const knowledge::Words& words, const std::vector<PlacedWord>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (MovesAt(words, all, i)) return true;
  }
  return false;
}

// "will now take place", "are now expected", "would not now be in the water before".
bool NowAt(const knowledge::Words& words, const std::vector<PlacedWord>& all, std::size_t at) {
  if (all[at].word != "now") return false;
  const bool before = at > 0 && (words.In("modal", all[at - 1].word) || all[at - 1].word == "not");
  const bool behind = at + 1 < all.size() && (words.In("planned", all[at + 1].word));
  return before || behind;
}

Which DayOf(const knowledge::Words& words, const std::vector<PlacedWord>& all, const Span& time) {
  const std::size_t at = WordAt(all, time.begin);
  const std::size_t from = at > kReach ? at - kReach : 0;
  // The preposition right before the time, over "the", "noon on", "the evening of".
  std::size_t prep = at;
  for (std::size_t i = at; i-- > from && at - i <= 4;) {
    if (words.In("day-prep", all[i].word)) {
      prep = i;
      if (all[i].word != "on" && all[i].word != "at" && all[i].word != "of") break;
    } else if (!words.In("day-filler", all[i].word)) {
      break;
    }
  }
  const std::string near = prep < at ? all[prep].word : "";
  if (near == "from") return Which::kOldDay;
  for (std::size_t i = std::min(prep, at); i-- > from;) {
    const std::string& w = all[i].word;
    if (NowAt(words, all, i)) return Which::kNewDay;
    if (w == "instead" || w == "than") return i + 3 >= std::min(prep, at) ? Which::kOldDay : Which::kUnknown;
    if (MovesAt(words, all, i)) {
      if (near == "to" || near == "until" || near == "till" || near == "for") return Which::kNewDay;
      return Which::kUnknown;
    }
    if (words.In("formerly", w)) return Which::kOldDay;
    if (i > 0 && (w == "to" || w == "have") && words.In("past-plan", all[i - 1].word)) return Which::kOldDay;
    if (i > 0 && words.In("planned", w) && (words.In("past-plan", all[i - 1].word) || all[i - 1].word == "once"))
      return Which::kOldDay;
    if (i > 0 && w == "not" && words.In("modal", all[i - 1].word) && (near == "until" || near == "before"))
      return Which::kNewDay;
  }
  return Which::kUnknown;
}

// "put back by two days", "a week later than planned": the days of the sentence's one length in days or weeks; 0.
int DaysBy(const Annotated& article, const Span& sentence) {
  int days = 0;
  for (const TimeMention& t : article.times) {
    const std::string& v = t.value.value;
    if (!sentence.Contains(t.span) || t.type != TimexType::kDuration || v.size() < 3 || v.size() > 4 || v[0] != 'P')
      continue;
    const int unit = v.back() == 'D' ? 1 : v.back() == 'W' ? 7 : 0;
    int n = 0;
    for (std::size_t i = 1; i + 1 < v.size(); ++i)
      n = v[i] >= '0' && v[i] <= '9' && n >= 0 ? n * 10 + (v[i] - '0') : -1;
    if (unit == 0 || n <= 0) continue;
    if (days != 0) return 0;  // which of them?
    days = n * unit;
  }
  return days;
}

}  // namespace

std::string PlanIn(const Annotated& article, const knowledge::Words& words, const Span& sentence, int byte) {
  std::string before;
  const std::vector<PlacedWord> all = WordsWithPlaces(article.article.text, sentence);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const PlacedWord& w = all[i];
    const std::string_view plan = words.ClassIn("plan", w.word);
    const bool of_another = i + 1 < all.size() && all[i + 1].word == "of" && w.word == "opening";  // "of the hearing"
    if (plan.empty() || of_another) continue;
    if (w.span.begin >= byte) return before.empty() ? std::string(plan) : before;
    before = std::string(plan);
  }
  return before;
}

bool HasPlan(const Annotated& article, const knowledge::Words& words, const Span& sentence, const std::string& thing) {
  const std::vector<PlacedWord> all = WordsWithPlaces(article.article.text, sentence);
  return std::any_of(all.begin(), all.end(),
                     [&](const PlacedWord& w) { return words.ClassIn("plan", w.word) == thing; });
}

std::vector<Move> ReadMoves(const Annotated& article, const knowledge::Words& words) {
  struct Sentence {
    Span span;
    std::vector<PlacedWord> all;
    std::vector<Read> days;
    bool moves = false, now = false;
  };
  std::vector<Sentence> sentences;
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    Sentence one;
    one.span = article.sentences[s];
    one.all = WordsWithPlaces(article.article.text, one.span);
    one.moves = Moves(words, one.all);
    for (std::size_t i = 0; i < one.all.size(); ++i) one.now = one.now || NowAt(words, one.all, i);
    for (std::size_t t = 0; t < article.times.size(); ++t) {
      if (!one.span.Contains(article.times[t].span) || !IsDay(article.times[t])) continue;
      one.days.push_back({static_cast<int>(t), DayOf(words, one.all, article.times[t].span)});
    }
    sentences.push_back(std::move(one));
  }
  std::vector<Move> out;
  std::vector<char> used(article.times.size(), 0);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const Read& now : sentences[s].days) {
      if (now.day != Which::kNewDay || used[static_cast<std::size_t>(now.time)] != 0) continue;
      const TimeMention& time = article.times[static_cast<std::size_t>(now.time)];
      Move move;
      move.new_time = now.time;
      move.sentence = move.old_sentence = sentences[s].span;
      move.forward = std::any_of(sentences[s].all.begin(), sentences[s].all.end(),
                                 [](const PlacedWord& w) { return w.word == "forward" || w.word == "earlier"; });
      move.by = DaysBy(article, sentences[s].span);
      // The old day stands in the same sentence or shortly before; where the new one is news, also behind.
      for (const int away : {0, -1, -kNearby, 1, kNearby}) {
        const int at = static_cast<int>(s) + away;
        if (move.old_time >= 0 || at < 0 || at >= static_cast<int>(sentences.size())) continue;
        if (away > 0 && !sentences[s].moves) continue;
        const Sentence& there = sentences[static_cast<std::size_t>(at)];
        for (const Read& old : there.days) {
          if (old.day != Which::kOldDay) continue;
          move.old_time = old.time;
          move.old_sentence = there.span;
          used[static_cast<std::size_t>(old.time)] = 1;
        }
      }
      const Span& of = move.old_time >= 0 ? article.times[static_cast<std::size_t>(move.old_time)].span : time.span;
      move.thing = PlanIn(article, words, of.begin < time.span.begin ? move.old_sentence : move.sentence,
                          std::min(of.begin, time.span.begin));
      if (move.thing.empty())
        move.thing = PlanIn(article, words, sentences[s].span, std::min(of.begin, time.span.begin));
      if (move.thing.empty() && s > 0)
        move.thing = PlanIn(article, words, sentences[s - 1].span, sentences[s].span.begin);
      if (move.thing.empty()) continue;
      used[static_cast<std::size_t>(now.time)] = 1;
      out.push_back(std::move(move));
    }
  }
  // "The exchange, which was to begin on Friday, has been put off."
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const bool moves = sentences[s].moves || (s + 1 < sentences.size() && sentences[s + 1].moves);
    for (const Read& old : sentences[s].days) {
      if (!moves || old.day != Which::kOldDay || used[static_cast<std::size_t>(old.time)] != 0) continue;
      Move move;
      move.old_time = old.time;
      move.old_sentence = move.sentence = sentences[s].span;
      move.thing =
          PlanIn(article, words, sentences[s].span, article.times[static_cast<std::size_t>(old.time)].span.begin);
      if (!move.thing.empty()) out.push_back(std::move(move));
    }
  }
  return out;
}

}  // namespace recount::compare
