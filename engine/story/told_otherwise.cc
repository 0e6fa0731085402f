#include "engine/story/told_otherwise.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "absl/container/flat_hash_set.h"
#include "engine/story/score_pair.h"
#include "engine/story/told.h"

namespace recount::story {
namespace {

// Log odds that two mentions of one story, told with two words in two articles, are one event. Learned on the ECB+
// development topics, where articles are short and rarely dated.
constexpr double kTwoMentions = -3.78;
constexpr double kCloseBy = 1.05;  // times the likeness of the words close by
constexpr double kSameAgent = 1.09;
constexpr double kSamePatient = 1.59;
constexpr double kCrossed = 0.48;        // the agent of one is the patient of the other
constexpr double kBothTold = -0.71;      // the sentence of one has the other's word as well
constexpr double kOneSense = 2.6;        // the two words have a sense in common
constexpr double kOneSenseOfOne = 0.91;  // and are done by or to the same
constexpr double kOneWord = 1.77;        // it is one word, of two kinds
// By the classes of the two. What the lexicon tells apart within justice is apart: the arrest, the charge, the trial.
constexpr double kToldAsSaid = -0.55;
constexpr double kBothOfNone = 0.54;
constexpr double kOneOfNone = 0.27;
constexpr double kOneClass = 1.2;
constexpr double kPlainClass = 0.66;  // business and movement stand for much else
constexpr double kState = -2.05;
constexpr double kJustice = -6;
// Chosen on stories of our own, by reading what was joined.
constexpr double kSameTown = 0.7;
constexpr double kOtherTown = -0.7;
constexpr double kOtherPolarity = -1;
constexpr double kOneDay = 0.84;
constexpr double kAlikeSentence = 1.5;  // of one day: times the likeness of the sentences
constexpr double kOneClock = 1.5;       // the same minute
// The odds fall with the number of events that the other one may be: those of the article, or of its day.
constexpr double kShortArticle = 6.5;
constexpr double kLength = 0.8;
constexpr double kMeanOfAll = -1;  // of all pairs of two clusters that a likely pair joins
constexpr double kPlain = 0.5;
constexpr std::size_t kMostAlike = 200;
constexpr int kMostOfTwo = 400;

bool IsSaid(const Profile& p) {
  return p.event_class == EventClass::kStatement;
}

double OfClasses(EventClass a, EventClass b, bool one_day, bool one_verdict) {
  const auto either = [&](EventClass c) { return a == c || b == c; };
  if (either(EventClass::kStatement)) return kToldAsSaid;
  if (a == b) {
    if (a == EventClass::kOther) return kBothOfNone;
    return a == EventClass::kJustice && !one_verdict ? kJustice : kOneClass;
  }
  if (either(EventClass::kState) && !one_day) return kState;
  if (either(EventClass::kOther) || either(EventClass::kState)) return kOneOfNone;
  return either(EventClass::kBusiness) || either(EventClass::kMovement) ? kPlainClass : 0;
}

// Whether it states its day, or its month.
bool OwnDayOrMonth(const Profile& p) {
  if (!p.own_date || !p.days) return false;
  const auto more = p.days->last - p.days->first;
  return more == date::days{0} || (more >= date::days{27} && more <= date::days{30});
}

class OtherWords {
 public:
  OtherWords(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
             const MergedEntities& entities, const knowledge::Words& words, const std::vector<int>& story,
             Clusters* clusters)
      : articles_(articles),
        profiles_(profiles),
        entities_(entities),
        words_(words),
        told_(articles, profiles, entities, words, story),
        clusters_(*clusters) {
    for (const int i : story) {
      const Profile& p = At(i);
      if (IsSaid(p)) continue;
      ++in_article_[p.article];
      if (OwnDayOrMonth(p)) ++on_day_[{p.article, p.days->first, p.days->last}];
    }
  }

  void Join(const std::vector<int>& story) {
    for (const auto& [score, i, j] : Likely(story)) {
      const int x = clusters_.Of(i);
      const int y = clusters_.Of(j);
      if (x != y && !Apart(x, y) && Fit(x, y, -score)) clusters_.Join(x, y);
    }
  }

 private:
  const Profile& At(int i) const { return profiles_[static_cast<std::size_t>(i)]; }
  const EventMention& Mention(int i) const {
    return articles_[static_cast<std::size_t>(At(i).article)].events[static_cast<std::size_t>(At(i).mention)];
  }

  // Pairs likelier one event than not, the likeliest first: of those that have a sense, a word, whom or what they
  // happen to, or a stated day in common.
  std::vector<std::tuple<double, int, int>> Likely(const std::vector<int>& story) const {
    std::map<std::pair<int, int>, std::vector<int>> blocks;
    for (const int i : story) {
      if (IsSaid(At(i))) continue;
      for (const int s : words_.Senses(Mention(i).trigger)) blocks[{0, s}].push_back(i);
      for (const int w : told_.At(i).own) blocks[{1, w}].push_back(i);
      for (const int w : told_.At(i).patient) blocks[{2, w}].push_back(i);
      if (OwnDayOrMonth(At(i)))
        blocks[{3, static_cast<int>(At(i).days->first.time_since_epoch().count())}].push_back(i);
    }
    absl::flat_hash_set<std::pair<int, int>> tried;
    std::vector<std::tuple<double, int, int>> out;
    for (const auto& [key, list] : blocks) {
      if (list.size() > kMostAlike) continue;
      for (std::size_t m = 0; m < list.size(); ++m) {
        for (std::size_t n = m + 1; n < list.size(); ++n) {
          const int i = list[m];
          const int j = list[n];
          if (At(i).article == At(j).article || At(i).synset == At(j).synset || !tried.insert({i, j}).second) continue;
          if (const double score = Score(i, j); score > 0) out.emplace_back(-score, i, j);
        }
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // How many happenings of its day its article tells.
  double OnDay(const Profile& p) const {
    const auto it = on_day_.find({p.article, p.days->first, p.days->last});
    return it == on_day_.end() ? 1 : it->second;
  }
  double InArticle(const Profile& p) const {
    const auto it = in_article_.find(p.article);
    return it == in_article_.end() ? 1 : it->second;
  }

  bool OneMinute(int i, int j) const {
    constexpr std::size_t kMinute = 16;  // of "2031-05-07T09:40"
    const std::string& a = Mention(i).date;
    const std::string& b = Mention(j).date;
    return a.size() >= kMinute && a.compare(0, kMinute, b, 0, kMinute) == 0;
  }

  double Score(int i, int j) const {
    const Profile& a = At(i);
    const Profile& b = At(j);
    const ToldWords& x = told_.At(i);
    const ToldWords& y = told_.At(j);
    double score = kTwoMentions + kCloseBy * Likeness(x.close, y.close);
    const bool one_day = OwnDayOrMonth(a) && OwnDayOrMonth(b) && *a.days == *b.days;
    if (one_day) {
      score += kOneDay + kAlikeSentence * Likeness(x.all, y.all) + (OneMinute(i, j) ? kOneClock : 0);
      score -= std::log(std::sqrt(OnDay(a) * OnDay(b)) / kShortArticle);
    } else {
      score -= kLength * std::log(std::max(1.0, std::sqrt(InArticle(a) * InArticle(b)) / kShortArticle));
    }
    const double agent = told_.MostShared(x.agent, y.agent);
    const double patient = told_.MostShared(x.patient, y.patient);
    const double by = told_.MostShared(x.agent, y.patient);
    const double to = told_.MostShared(x.patient, y.agent);
    // "met the envoy", "the envoy was received": who meets whom is told either way.
    const bool turned = by > 0 && to > 0;
    score += turned && by + to > agent + patient ? kSameAgent * by + kSamePatient * to
                                                 : kSameAgent * agent + kSamePatient * patient;
    if (!turned && by + to > 0) score += kCrossed;
    if (SharesAny(words_.Senses(Mention(i).trigger), words_.Senses(Mention(j).trigger)))
      score += kOneSense + (agent + patient > 0 ? kOneSenseOfOne : 0);
    else if (SharesAny(x.own, y.sentence) || SharesAny(y.own, x.sentence))
      score += kBothTold;
    if (a.place >= 0 && b.place >= 0) score += a.place == b.place ? kSameTown : kOtherTown;
    if (Mention(i).trigger == Mention(j).trigger) score += kOneWord;
    score += OfClasses(a.event_class, b.event_class, one_day,
                       words_.In("one-verdict", Mention(i).trigger) && words_.In("one-verdict", Mention(j).trigger));
    if (Mention(i).polarity != Mention(j).polarity) score += kOtherPolarity;
    return score;
  }

  bool Apart(int x, int y) const {
    for (const int i : clusters_.Members(x)) {
      for (const int j : clusters_.Members(y)) {
        const Profile& a = At(i);
        const Profile& b = At(j);
        if (KeptApart(a, b, entities_)) return true;
        if (a.own_date && b.own_date && a.days && b.days && DaysApart(*a.days, *b.days) > 0) return true;
      }
    }
    return false;
  }

  // Whether two clusters fit that a likely pair holds: on the mean of all pairs; where the pair is plainly one event of
  // one day, of those that state their day, for the others say little.
  bool Fit(int x, int y, double likely) const {
    double all = 0;
    double dated = 0;
    int pairs = 0;
    int dated_pairs = 0;
    for (const int i : clusters_.Members(x)) {
      for (const int j : clusters_.Members(y)) {
        if (pairs >= kMostOfTwo) break;
        const double score = Score(std::min(i, j), std::max(i, j));
        all += score;
        ++pairs;
        if (!OwnDayOrMonth(At(i)) || !OwnDayOrMonth(At(j))) continue;
        dated += score;
        ++dated_pairs;
      }
    }
    if (all / pairs > kMeanOfAll) return true;
    return likely > kPlain && dated_pairs > 0 && dated / dated_pairs > 0;
  }

  const std::vector<Annotated>& articles_;
  const std::vector<Profile>& profiles_;
  const MergedEntities& entities_;
  const knowledge::Words& words_;
  const ToldInStory told_;
  Clusters& clusters_;
  std::map<int, int> in_article_;                    // happenings
  std::map<std::tuple<int, Day, Day>, int> on_day_;  // by article and stated day
};

}  // namespace

void JoinToldOtherwise(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
                       const MergedEntities& entities, const knowledge::Words& words, Clusters* clusters) {
  std::map<int, std::vector<int>> stories;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    if (profiles[i].story >= 0) stories[profiles[i].story].push_back(static_cast<int>(i));
  }
  for (const auto& [story, list] : stories) {
    if (list.size() > 1) OtherWords(articles, profiles, entities, words, list, clusters).Join(list);
  }
}

}  // namespace recount::story
