#include "engine/story/link_story.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "absl/container/flat_hash_map.h"
#include "engine/story/score_pair.h"

namespace recount::story {
namespace {

// What each agreement is worth beside the likeness of the two sentences (0 to 1). Chosen on the ECB+ development
// topics.
constexpr double kOneEvent = 0.08;  // the mean over the pairs of two clusters that are joined
constexpr double kSharedParty = 0.15;
constexpr double kOtherParties = -0.1;
constexpr double kOtherPlace = -0.05;
constexpr double kSameObject = 0.05;
constexpr double kOtherObject = -0.12;  // the motion was filed, a complaint was filed
constexpr double kSameDay = 0.1;
constexpr double kOtherDay = -0.04;
constexpr double kFarNews = -0.2;  // news of reports that lie further apart than
constexpr int kFewDays = 14;
constexpr double kArticles = 0.25;    // times the likeness of the two articles
constexpr double kOneArticle = 0.05;  // an article comes back to what it tells
// A short report tells of one thing, and the same word in two of them means the same; a long one tells of many.
constexpr std::size_t kLongArticle = 60;  // mentions of events from which an article is long
constexpr double kGroundless = -0.2;      // between long articles nothing but the word is shared, in sentences less
constexpr double kAlikeEnough = 0.2;      // alike than this
constexpr double kPlainSaying = -0.2;     // "said" is in every sentence
constexpr double kNever = -1e6;
constexpr std::size_t kMostUnits = 300;  // clusters of one story and kind that are looked at together

using WeighedWords = std::vector<std::pair<int, double>>;

std::string_view WordsAt(const Annotated& article, const Span& span) {
  const bool inside = span.begin >= 0 && span.end <= static_cast<int>(article.article.text.size());
  return inside ? Slice(article.article.text, span) : std::string_view();
}

// What tells a mention from others of its kind: its sentence; of a saying what was said, for the speaker's name and
// office stand beside all that he says.
std::string Telling(const Annotated& article, const EventMention& e) {
  if (e.event_class != EventClass::kStatement || e.speech < 0) return std::string(WordsAt(article, e.sentence_span));
  std::string out;
  for (const Span& span : article.speech[static_cast<std::size_t>(e.speech)].content) {
    out += std::string(WordsAt(article, span)) + " ";
  }
  return out;
}

// By mention, the words of its sentence without its own, weighed by how rare they are among the sentences with events.
class Sentences {
 public:
  Sentences(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
            const knowledge::Words& words) {
    absl::flat_hash_map<std::string, int> number;
    std::vector<int> with;
    for (const Profile& p : profiles) {
      const Annotated& article = articles[static_cast<std::size_t>(p.article)];
      const EventMention& e = article.events[static_cast<std::size_t>(p.mention)];
      const std::vector<std::string> own = words.Content(WordsAt(article, e.head));
      std::set<int> in;
      for (std::string& word : words.Content(Telling(article, e))) {
        if (word.size() < 2 || words.IsStop(word) || std::find(own.begin(), own.end(), word) != own.end()) continue;
        const auto [it, fresh] = number.emplace(std::move(word), static_cast<int>(with.size()));
        if (fresh) with.push_back(0);
        if (in.insert(it->second).second) ++with[static_cast<std::size_t>(it->second)];
      }
      WeighedWords list;
      for (const int word : in) list.emplace_back(word, 0);
      of_.push_back(std::move(list));
    }
    for (WeighedWords& list : of_) {
      double squares = 0;
      for (auto& [word, weight] : list) {
        weight = std::log(static_cast<double>(profiles.size() + 1) / with[static_cast<std::size_t>(word)]);
        squares += weight * weight;
      }
      for (auto& [word, weight] : list) weight = squares > 0 ? weight / std::sqrt(squares) : 0;
    }
  }
  double Alike(int a, int b) const {
    return Likeness(of_[static_cast<std::size_t>(a)], of_[static_cast<std::size_t>(b)]);
  }

 private:
  std::vector<WeighedWords> of_;
};

bool Share(const std::vector<int>& a, const std::vector<int>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

class Joiner {
 public:
  Joiner(const std::vector<Annotated>& articles, const std::vector<WordVector>& vectors,
         const std::vector<Profile>& profiles, const MergedEntities& entities, const knowledge::Words& words,
         Clusters* clusters)
      : articles_(articles),
        vectors_(vectors),
        profiles_(profiles),
        entities_(entities),
        words_(words),
        sentences_(articles, profiles, words),
        clusters_(*clusters) {}

  void Run() {
    std::map<std::tuple<int, int, std::string>, std::vector<int>> groups;  // story, saying, kind
    for (std::size_t i = 0; i < profiles_.size(); ++i) {
      const Profile& p = profiles_[i];
      if (p.story < 0) continue;
      const bool saying = p.event_class == EventClass::kStatement;
      groups[{p.story, saying ? 1 : 0, saying ? Trigger(p) : p.synset}].push_back(static_cast<int>(i));
    }
    for (const auto& [key, group] : groups) {
      for (std::size_t from = 0; from < group.size() && group.size() > 1; from += kMostUnits) {
        JoinGroup({group.begin() + static_cast<std::ptrdiff_t>(from),
                   group.begin() + static_cast<std::ptrdiff_t>(std::min(from + kMostUnits, group.size()))});
      }
    }
  }

 private:
  const std::string& Trigger(const Profile& p) const {
    return articles_[static_cast<std::size_t>(p.article)].events[static_cast<std::size_t>(p.mention)].trigger;
  }

  double Score(int i, int j) const {
    const Profile& a = profiles_[static_cast<std::size_t>(i)];
    const Profile& b = profiles_[static_cast<std::size_t>(j)];
    if (KeptApart(a, b, entities_)) return kNever;
    double score = sentences_.Alike(i, j);
    const bool share = Share(a.parties, b.parties);
    if (a.event_class == EventClass::kStatement) {
      const bool plain = words_.IsPlainSaying(Trigger(a));
      if (plain && (!share || a.article == b.article)) return kNever;
      if (!share && !a.named.empty() && !b.named.empty()) return kNever;
      return score + (plain ? kPlainSaying : 0);
    }
    if (!share && score < kAlikeEnough && Groundless(a, b)) score += kGroundless;
    if (share)
      score += kSharedParty;
    else if (!a.named.empty() && !b.named.empty())
      score += kOtherParties;
    const bool by_object = a.event_class == EventClass::kOther && !a.object.empty() && !b.object.empty();
    if (by_object) score += a.object == b.object ? kSameObject : kOtherObject;
    if (a.place >= 0 && b.place >= 0 && a.place != b.place) score += kOtherPlace;
    if (a.days && b.days) {
      const int apart = DaysApart(*a.days, *b.days);
      if (a.own_date && b.own_date)
        score += apart == 0 ? kSameDay : kOtherDay;
      else if (apart > kFewDays)
        score += kFarNews;
    }
    return score + (a.article == b.article ? kOneArticle
                                           : kArticles * Likeness(vectors_[static_cast<std::size_t>(a.article)],
                                                                  vectors_[static_cast<std::size_t>(b.article)]));
  }

  bool IsLong(int article) const { return articles_[static_cast<std::size_t>(article)].events.size() >= kLongArticle; }

  // Whether two mentions of long articles, no party in common, share no place, object or day either: "the minister
  // flew", "flags will fly". What strikes is told of with its word alone: "the attack".
  bool Groundless(const Profile& a, const Profile& b) const {
    if (IsIncident(a.event_class) || !IsLong(a.article) || !IsLong(b.article)) return false;
    // Who makes something public says so of something: "published demands", "put forward a plan".
    if (a.event_class == EventClass::kPublication && !a.object.empty() && !b.object.empty()) return false;
    if (a.place >= 0 && a.place == b.place) return false;
    if (!a.object.empty() && a.object == b.object) return false;
    return !(a.own_date && b.own_date && a.days && b.days && !a.coarse && !b.coarse && *a.days == *b.days);
  }

  // Average linkage: the two clusters whose pairs fit best on the mean are joined, until none fit well enough.
  void JoinGroup(const std::vector<int>& group) {
    std::map<int, std::vector<int>> units;  // cluster -> its mentions of this group
    for (const int i : group) units[clusters_.Of(i)].push_back(i);
    std::vector<int> cluster;
    std::vector<double> size;
    std::vector<std::vector<int>> mentions;
    for (auto& [c, list] : units) {
      cluster.push_back(c);
      size.push_back(static_cast<double>(list.size()));
      mentions.push_back(std::move(list));
    }
    const std::size_t n = cluster.size();
    if (n < 2) return;
    std::vector<std::vector<double>> sum(n, std::vector<double>(n, 0));
    for (std::size_t x = 0; x < n; ++x) {
      for (std::size_t y = x + 1; y < n; ++y) {
        double s = Contradict(cluster[x], cluster[y]) ? kNever : 0;
        for (const int i : mentions[x]) {
          for (const int j : mentions[y]) s += Score(std::min(i, j), std::max(i, j));
        }
        sum[x][y] = sum[y][x] = s;
      }
    }
    std::vector<char> alive(n, 1);
    for (;;) {
      std::size_t bx = 0;
      std::size_t by = 0;
      double best = kOneEvent;
      for (std::size_t x = 0; x < n; ++x) {
        if (alive[x] == 0) continue;
        for (std::size_t y = x + 1; y < n; ++y) {
          if (alive[y] == 0) continue;
          const double mean = sum[x][y] / (size[x] * size[y]);
          if (mean > best) {
            best = mean;
            bx = x;
            by = y;
          }
        }
      }
      if (bx == by) return;
      clusters_.Join(cluster[bx], cluster[by]);
      cluster[bx] = std::min(cluster[bx], cluster[by]);
      size[bx] += size[by];
      alive[by] = 0;
      for (std::size_t z = 0; z < n; ++z) {
        if (z == bx || alive[z] == 0) continue;
        sum[bx][z] += sum[by][z];
        sum[z][bx] = sum[bx][z];
      }
    }
  }

  // Whether a mention of one cluster, of whatever kind, is told apart from one of the other.
  bool Contradict(int x, int y) const {
    for (const int i : clusters_.Members(x)) {
      for (const int j : clusters_.Members(y)) {
        if (KeptApart(profiles_[static_cast<std::size_t>(i)], profiles_[static_cast<std::size_t>(j)], entities_))
          return true;
      }
    }
    return false;
  }

  const std::vector<Annotated>& articles_;
  const std::vector<WordVector>& vectors_;
  const std::vector<Profile>& profiles_;
  const MergedEntities& entities_;
  const knowledge::Words& words_;
  const Sentences sentences_;
  Clusters& clusters_;
};

}  // namespace

void JoinWithinStories(const std::vector<Annotated>& articles, const std::vector<WordVector>& vectors,
                       const std::vector<Profile>& profiles, const MergedEntities& entities,
                       const knowledge::Words& words, Clusters* clusters) {
  Joiner(articles, vectors, profiles, entities, words, clusters).Run();
}

}  // namespace recount::story
