#include "engine/language/training/train_tagger.h"

#include <algorithm>
#include <array>
#include <map>
#include <thread>

#include "engine/language/tag_features.h"
#include "engine/language/training/random.h"

namespace recount::language {
namespace {

// The right class must win by so much.
constexpr int kTaggerMargin = 30;

int Best(const std::array<int, 256>& scores, int classes) {
  return static_cast<int>(std::max_element(scores.begin(), scores.begin() + classes) - scores.begin());
}

}  // namespace

std::vector<std::pair<std::uint64_t, int>> FindFixedWords(const std::vector<Example>& examples) {
  constexpr int kSeen = 30;
  constexpr double kShare = 0.998;
  std::map<std::uint64_t, std::map<int, int>> counts;
  for (const Example& e : examples) {
    for (std::size_t i = 0; i < e.words.size(); ++i) ++counts[e.words[i].form][e.classes[i]];
  }
  std::vector<std::pair<std::uint64_t, int>> out;
  for (const auto& [form, classes] : counts) {
    int all = 0, most = 0, best = 0;
    for (const auto& [c, n] : classes) {
      all += n;
      if (n > most) most = n, best = c;
    }
    if (all >= kSeen && most >= kShare * all) out.emplace_back(form, best);
  }
  return out;
}

Perceptron TrainTagger(const std::vector<const Example*>& examples, const FixedWords& fixed, int classes,
                       int iterations, std::uint64_t seed) {
  Perceptron model(2);
  Random random(seed);
  std::vector<const Example*> order = examples;
  std::array<std::uint64_t, kMaxTagFeatures> features;
  std::array<int, 256> scores;
  for (int round = 0; round < iterations; ++round) {
    random.Shuffle(&order);
    for (const Example* e : order) {
      int before = -1;
      int before2 = -1;
      for (int i = 0; i < static_cast<int>(e->words.size()); ++i) {
        if (const int only = fixed.ClassOf(e->words[static_cast<std::size_t>(i)].form); only >= 0) {
          before2 = before;
          before = only;
          continue;
        }
        const int n = TagFeatures(e->words, i, before, before2, features.data());
        if (round == 0) model.See(features.data(), n);
        scores.fill(0);
        model.Score(features.data(), n, scores.data());
        const int guess = Best(scores, classes);
        const int gold = e->classes[static_cast<std::size_t>(i)];
        int wrong = -1;
        for (int c = 0; c < classes; ++c) {
          if (c != gold &&
              (wrong < 0 || scores[static_cast<std::size_t>(c)] > scores[static_cast<std::size_t>(wrong)])) {
            wrong = c;
          }
        }
        if (wrong >= 0 && scores[static_cast<std::size_t>(gold)] - scores[static_cast<std::size_t>(wrong)] < kTaggerMargin) {
          model.Update(features.data(), n, gold, wrong);
        }
        model.Tick();
        before2 = before;
        before = guess;
      }
    }
  }
  return model;
}

std::vector<int> TagWith(const Perceptron& tagger, const FixedWords& fixed, const std::vector<Word>& words,
                         int classes) {
  std::vector<int> out(words.size());
  std::array<std::uint64_t, kMaxTagFeatures> features;
  std::array<int, 256> scores;
  int before = -1;
  int before2 = -1;
  for (int i = 0; i < static_cast<int>(words.size()); ++i) {
    int best = fixed.ClassOf(words[static_cast<std::size_t>(i)].form);
    if (best < 0) {
      const int n = TagFeatures(words, i, before, before2, features.data());
      scores.fill(0);
      tagger.Score(features.data(), n, scores.data());
      best = Best(scores, classes);
    }
    before2 = before;
    before = out[static_cast<std::size_t>(i)] = best;
  }
  return out;
}

void JackKnife(std::vector<Example>* examples, const FixedWords& fixed, int classes, int folds, int iterations) {
  auto fold_of = [&](std::size_t i) { return static_cast<int>((i / 10) % static_cast<std::size_t>(folds)); };
  auto run = [&](int fold) {
    std::vector<const Example*> seen;
    for (std::size_t i = 0; i < examples->size(); ++i) {
      if (fold_of(i) != fold) seen.push_back(&(*examples)[i]);
    }
    const Perceptron tagger = TrainTagger(seen, fixed, classes, iterations, 17 + static_cast<std::uint64_t>(fold));
    for (std::size_t i = 0; i < examples->size(); ++i) {
      if (fold_of(i) == fold) (*examples)[i].tagged = TagWith(tagger, fixed, (*examples)[i].words, classes);
    }
  };
  // Words and gold classes are only read, and each fold writes its own sentences.
  std::thread other([&] {
    for (int fold = 0; fold < folds; fold += 2) run(fold);
  });
  for (int fold = 1; fold < folds; fold += 2) run(fold);
  other.join();
}

}  // namespace recount::language
