// What speaks for and against two mentions of one story being one event, each weighed as it turned out in annotated
// stories: the weights are data (knowledge/<language>/words/one_event.txt, made by scripts/train_one_event).
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/story/clusters.h"
#include "engine/story/score_pair.h"
#include "engine/story/told.h"

namespace recount::story {

// The names under which the weights stand in the data, in the order in which Of gives the signs.
inline constexpr std::array<std::string_view, 39> kSigns = {
    "always",
    "joined-before",  // by the steps before
    "strict-score",   // of score_pair.h, where it has no veto
    "strict-veto",
    // What their words have in common; a trigger may be two words, a stem is of one of them.
    "one-word", "one-kind", "one-stem", "one-sense",
    "no-word",  // none of these
    // The classes of the two.
    "both-said", "one-said", "one-state", "both-of-none", "one-of-none", "both-attacks", "both-casualties",
    // How alike the sentences, the words close by and the two articles are.
    "sentences", "close-by", "articles",
    // Who does it, to whom, and when.
    "other-agents",  // both tell who, and the two have nothing in common
    "one-patient", "other-patients",
    "shared-parties",  // how many, up to three
    "shared-party",
    "one-day",  // both state their day
    "near-days", "one-object",
    // Where they stand and how they are told.
    "one-article", "one-sentence", "one-article-two-words", "other-polarity", "other-modality", "both-happened",
    // What the story does with their words.
    "commoner-word",          // share of the story's articles that have it
    "rarer-word",             //
    "again-and-again",        // how often the one comes in an article that has it
    "kind-in-article",        // log of how many of its kind one article tells
    "words-in-one-sentence",  // how often one sentence tells both: then they are two things
    "tells-other-word",       // the sentence of one has the other's word as well
};
using Signs = std::array<double, kSigns.size()>;

// Of the mentions of one story.
class PairSigns {
 public:
  PairSigns(const std::vector<Annotated>& articles, const std::vector<WordVector>& vectors,
            const std::vector<Profile>& profiles, const MergedEntities& entities, const knowledge::Words& words,
            const std::vector<int>& story, const Clusters& before);
  Signs Of(int i, int j, const PairScore& strict) const;
  // How sure the steps before are of what they joined or left apart, beside what is learned from short articles that
  // seldom state a day: of long ones, of what is said, and where both state their day. Steps of one case are apart.
  double Before(int i, int j) const;
  // Log odds against two verbs that tell of anything and have nobody and nothing in common. Learning does not see it.
  double SayLittle(int i, int j) const;
  // Whether the two are told apart (score_pair.h), or with two words on two days.
  bool Apart(int i, int j) const;
  // Pairs that may be one: of a trigger, kind, stem, sense, patient or stated day in common, or joined before. By the
  // smaller number, each once.
  std::vector<std::pair<int, int>> Pairs() const;

 private:
  struct Word {
    double mentions = 0;
    double articles = 0;
  };
  const Profile& At(int i) const { return profiles_[static_cast<std::size_t>(i)]; }
  const EventMention& Mention(int i) const;
  double InOneSentence(const std::string& a, const std::string& b) const;

  const std::vector<Annotated>& articles_;
  const std::vector<WordVector>& vectors_;
  const std::vector<Profile>& profiles_;
  const MergedEntities& entities_;
  const knowledge::Words& words_;
  const std::vector<int>& story_;
  const Clusters& before_;
  const ToldInStory told_;
  double in_story_ = 0;                                             // articles
  std::map<std::string, Word> triggers_;                            // of the story
  std::map<int, double> in_article_;                                // mentions
  std::map<std::pair<int, std::string>, double> kinds_;             // of an article
  std::map<std::pair<std::string, std::string>, double> together_;  // sentences with both triggers
};

}  // namespace recount::story
