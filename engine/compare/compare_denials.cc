// An accusation and its denial: a dispute between the speakers, whichever outlets carry it. What several outlets tell
// of one quarrel is one finding.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "engine/compare/claims.h"
#include "engine/compare/claims_of_matter.h"
#include "engine/compare/compare.h"
#include "engine/compare/contraries.h"
#include "engine/compare/match_denials.h"
#include "engine/compare/told_in_a_row.h"
#include "engine/model/unicode.h"

namespace recount::compare {
namespace {

constexpr double kOneQuarrel = 9;  // weight of shared words that makes two quarrels of the same party one
constexpr double kSurelyOne = 14;  // and of whoever
constexpr double kHalf = 0.5;      // of the shorter one's words must be shared

struct Quarrel {
  const Said* accusation = nullptr;
  std::vector<const Said*> accusers;
  std::vector<const Said*> deniers;
  std::vector<std::string> words;  // of all its sayings
};

class Quarrels {
 public:
  Quarrels(const story::StoryGraph& graph, const knowledge::Words& words, const WordWeights& weights)
      : graph_(graph), words_(words), weights_(weights) {}

  // `row`: what the accuser tells beside it.
  void Add(const Said& accusation, const Said& denial, const std::vector<const Said*>& row = {}) {
    for (Quarrel& q : list_) {
      if (!One(q, accusation, denial)) continue;
      Join(&q, accusation, &q.accusers);
      for (const Said* said : row) Join(&q, *said, &q.accusers);
      Join(&q, denial, &q.deniers);
      return;
    }
    Quarrel q;
    q.accusation = &accusation;
    Join(&q, accusation, &q.accusers);
    for (const Said* said : row) Join(&q, *said, &q.accusers);
    Join(&q, denial, &q.deniers);
    list_.push_back(std::move(q));
  }

  // An accusation or denial that another outlet tells without its answer.
  void AddAlone(const Said& said, bool denies) {
    if (denies && AnswersWhat(words_, said) != Answers::kMatter) return;
    for (Quarrel& q : list_) {
      auto& side = denies ? q.deniers : q.accusers;
      const bool known =
          std::any_of(side.begin(), side.end(), [&](const Said* s) { return OneSpeaker(graph_, *s, said); });
      const double shared = weights_.Shared(said.article, q.words, said.words);
      if (shared < (known ? kOneQuarrel : kSurelyOne) || SharedWords(q.words, said.words) < 3) continue;
      if (2 * SharedWords(said.words, q.words) < static_cast<int>(said.words.size()) && !known) continue;
      Join(&q, said, &side);
      return;
    }
  }

  const std::vector<Quarrel>& list() const { return list_; }

 private:
  void Join(Quarrel* q, const Said& said, std::vector<const Said*>* side) {
    if (std::find(side->begin(), side->end(), &said) != side->end()) return;
    side->push_back(&said);
    if (said.index >= 0 && said.speech == nullptr) return;
    q->words.insert(q->words.end(), said.words.begin(), said.words.end());
  }

  bool One(const Quarrel& q, const Said& accusation, const Said& denial) const {
    if (&accusation == q.accusation) return true;
    if (std::find(q.accusers.begin(), q.accusers.end(), &accusation) != q.accusers.end()) return true;
    std::vector<std::string> both = accusation.words;
    if (AnswersWhat(words_, denial) == Answers::kMatter)
      both.insert(both.end(), denial.words.begin(), denial.words.end());
    const bool same = std::any_of(q.deniers.begin(), q.deniers.end(),
                                  [&](const Said* d) { return OneSpeaker(graph_, *d, denial); }) ||
                      std::any_of(q.accusers.begin(), q.accusers.end(),
                                  [&](const Said* a) { return OneSpeaker(graph_, *a, accusation); });
    const double shared = weights_.Shared(accusation.article, both, q.words);
    const double least = std::min(weights_.Of(accusation.article, both), weights_.Of(accusation.article, q.words));
    if (SharedWords(accusation.words, q.accusation->words) >= 3) return true;
    return SharedWords(both, q.words) >= 3 && shared >= (same ? kOneQuarrel : kSurelyOne) &&
           shared >= (same ? kHalf / 2 : kHalf) * least;
  }

  const story::StoryGraph& graph_;
  const knowledge::Words& words_;
  const WordWeights& weights_;
  std::vector<Quarrel> list_;
};

Side SideOf(const story::StoryGraph& graph, const std::vector<const Said*>& sayings, bool denies,
            std::vector<std::pair<int, int>>* places) {
  Side side;
  for (const Said* said : sayings) {
    if (side.value.empty()) {
      const bool answers = said->speech == nullptr || said->speech->stance == Stance::kDeny;
      side.value = !denies || !answers ? said->content
                   : said->own.empty() ? absl::StrCat("denies: ", said->content)
                                       : absl::StrCat("denies it: ", said->own);
      side.holder = said->name;
    }
    side.articles.push_back(said->article);
    side.evidence.push_back(EvidenceAt(graph, said->article, said->sentence));
    if (!said->own.empty() && said->own_sentence.begin != said->sentence.begin)
      side.evidence.push_back(EvidenceAt(graph, said->article, said->own_sentence));
    places->emplace_back(said->article, said->sentence.begin);
  }
  std::sort(side.articles.begin(), side.articles.end());
  side.articles.erase(std::unique(side.articles.begin(), side.articles.end()), side.articles.end());
  return side;
}

// The quarrels of one story.
void AddQuarrels(const story::StoryGraph& graph, const knowledge::Words& words, const WordWeights& weights,
                 const Sayings& sayings, std::vector<Finding>* out) {
  const MatchDenials match(graph, words, sayings, weights);
  std::vector<Said> made(sayings.denials.size());
  const ClaimsOfMatter of_matter(graph, words, sayings, match);
  const ToldInARow rows(sayings);
  std::set<std::pair<int, int>> own;  // article and sentence of what deniers say of it themselves
  Quarrels quarrels(graph, words, weights);
  std::vector<const Said*> alone;
  std::set<const Said*> answered;
  for (std::size_t i = 0; i < sayings.denials.size(); ++i) {
    const Said& denial = sayings.denials[i];
    const Said* accusation = match.AnsweredBy(denial, &made[i]);
    if (accusation == nullptr && AnswersWhat(words, denial) == Answers::kMatter)
      accusation = of_matter.AnsweredBy(denial, true, true);
    if (accusation == nullptr) {
      alone.push_back(&denial);
      continue;
    }
    std::vector<const Said*> row;
    if (accusation != &made[i] && AnswersWhat(words, denial) == Answers::kThing) {
      row = rows.Until(graph, *accusation);
      const auto names = std::find_if(row.begin(), row.end(), [&](const Said* s) { return match.Accused(*s, denial); });
      if (names != row.end() && !match.Accused(*accusation, denial)) accusation = *names;
    }
    quarrels.Add(*accusation, denial, row);
    answered.insert(accusation);
    answered.insert(row.begin(), row.end());
    if (!denial.own.empty()) own.emplace(denial.article, denial.own_sentence.begin);
  }
  std::set<const Said*> contrary;
  for (const auto& [claim, answer] : Contraries(graph, words, sayings, match)) {
    contrary.insert(answer);
    if (own.contains({answer->article, answer->sentence.begin})) continue;
    if (answered.contains(claim)) continue;
    quarrels.Add(*claim, *answer);
    answered.insert(claim);
  }
  // What a party says elsewhere of what it is accused of: "has no plans to close it".
  for (const Said& said : sayings.asserted) {
    if (answered.contains(&said) || contrary.contains(&said) || own.contains({said.article, said.sentence.begin}))
      continue;
    if (const Said* claim = of_matter.AnsweredBy(said, false, false); claim != nullptr) {
      quarrels.Add(*claim, said);
      answered.insert(claim);
    }
  }
  for (const Said& accusation : sayings.accusations) {
    if (!answered.contains(&accusation)) quarrels.AddAlone(accusation, false);
  }
  for (const Said* denial : alone) {
    if (!denial->name.empty()) quarrels.AddAlone(*denial, true);
  }
  for (const Quarrel& q : quarrels.list()) {
    Finding f;
    f.verdict = Verdict::kDisputed;
    f.attribute = Attribute::kOutcome;
    std::vector<std::pair<int, int>> places;
    Side accuse = SideOf(graph, q.accusers, false, &places);
    Side deny = SideOf(graph, q.deniers, true, &places);
    f.event = q.accusation->event;
    f.sources = graph.origins().Count(places);
    f.summary = absl::StrCat(accuse.holder.empty() ? "An accusation" : Capital(accuse.holder), " (", q.accusation->cue,
                             "): ", accuse.value, "; ", deny.holder, " denies it.");
    f.reason.rule = "accusation-and-denial";
    f.reason.says = "the speakers contradict one another; the outlets only carry it";
    f.reason.words = {q.accusation->cue, q.deniers.front()->cue};
    f.confidence = std::min(1.0, 0.5 + 0.1 * f.sources);
    f.sides = {std::move(accuse), std::move(deny)};
    f.relations = {{0, 1, Verdict::kDisputed, "an accusation and its denial"}};
    out->push_back(std::move(f));
  }
}

}  // namespace

void CompareDenials(const story::StoryGraph& graph, const knowledge::Words& words, std::vector<Finding>* out) {
  const WordWeights weights(graph, words);
  std::map<int, Sayings> stories;
  const auto share = [&](std::vector<Said> all, std::vector<Said> Sayings::*list) {
    for (Said& said : all)
      (stories[graph.stories()[static_cast<std::size_t>(said.article)]].*list).push_back(std::move(said));
  };
  Sayings all = CollectSayings(graph, words);
  share(std::move(all.accusations), &Sayings::accusations);
  share(std::move(all.asserted), &Sayings::asserted);
  share(std::move(all.denials), &Sayings::denials);
  for (const auto& [story, sayings] : stories) AddQuarrels(graph, words, weights, sayings, out);
}

}  // namespace recount::compare
