// Learns the weights of engine/knowledge/en/speech/weights.txt: whether a candidate that the rules read is an
// attribution to the annotators of PolNeAR.
//
//   train_attribution polnear-train.jsonl > weights.txt
//
// Logistic regression over named features by gradient steps in a fixed order: the same bytes every time. Five folds
// over the articles print, on standard error, precision and recall at several odds. Only counts leave the data, no
// text.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/knowledge/files.h"
#include "engine/language/language.h"
#include "engine/model/unicode.h"
#include "engine/speech/lexicon.h"
#include "engine/speech/weigh.h"

namespace recount::speech {
namespace {

constexpr int kFolds = 5;
constexpr int kSeenFirst = 3;  // a feature counts once this many candidates show it
constexpr int kRounds = 30;
constexpr double kPenalty = 0.5;  // of squared weights, an example's share
constexpr double kRate = 0.1;

struct Example {
  std::vector<int> features;
  bool right = false;
  int fold = 0;
};

struct Data {
  std::vector<Example> examples;
  std::vector<std::string> names;
  std::map<std::string, int> index;
  std::vector<int> seen;
  std::vector<int> gold = std::vector<int>(kFolds, 0), missed = std::vector<int>(kFolds, 0);
};

std::vector<Span> SpansOf(const nlohmann::json& spans, const CodePoints& points) {
  std::vector<Span> out;
  for (const auto& s : spans) out.push_back({points.ToByte(s[0].get<int>()), points.ToByte(s[1].get<int>())});
  return out;
}

bool Overlap(const Text& text, int token, const std::vector<Span>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.Overlaps(text.at(token).span); });
}

struct Gold {
  std::vector<Span> cue, content;
  bool found = false;
};

// A candidate is right where its cue meets that of an attribution, or most of its content is one's whose cue is no
// word. What stands inside the content of another attribution is nobody's judgement: PolNeAR marks the outermost alone.
std::optional<bool> Judge(const Context& in, const Draft& d, std::vector<Gold>* gold) {
  for (Gold& g : *gold) {
    if (std::none_of(d.cue.begin(), d.cue.end(), [&](int i) { return Overlap(in.text, i, g.cue); })) continue;
    g.found = true;
    return true;
  }
  for (Gold& g : *gold) {
    int same = 0;
    int words = 0;
    for (const Range& r : d.content) {
      for (int i = r.first; i < r.last; ++i) {
        ++words;
        same += Overlap(in.text, i, g.content) ? 1 : 0;
      }
    }
    if (same * 4 >= words * 3 && !Overlap(in.text, d.cue_word, g.content)) {
      g.found = true;
      return true;
    }
  }
  for (const Gold& g : *gold) {
    if (Overlap(in.text, d.cue_word, g.content)) return std::nullopt;
  }
  return false;
}

void Read(const nlohmann::json& row, int number, const language::Language& language, const Lexicon& words, Data* data) {
  Article article;
  article.id = row["id"].get<std::string>();
  article.text = row["text"].get<std::string>();
  const CodePoints points(article.text);
  const Text text = language.Read(article);
  const Tree tree(text);
  const Quotes quotes(text);
  const Context in{text, tree, quotes, words};
  std::vector<Gold> gold;
  for (const auto& a : row["attributions"]) {
    if (a.value("nested", false)) continue;
    gold.push_back({SpansOf(a["cue"], points), SpansOf(a["content"], points), false});
  }
  const int fold = number % kFolds;
  for (const Draft& d : Candidates(in)) {
    const auto right = Judge(in, d, &gold);
    if (!right) continue;
    Example e;
    e.right = *right;
    e.fold = fold;
    Features(in, d, [&](const std::string& name) {
      const auto [at, fresh] = data->index.try_emplace(name, static_cast<int>(data->names.size()));
      if (fresh) {
        data->names.push_back(name);
        data->seen.push_back(0);
      }
      ++data->seen[static_cast<std::size_t>(at->second)];
      e.features.push_back(at->second);
    });
    data->examples.push_back(std::move(e));
  }
  data->gold[static_cast<std::size_t>(fold)] += static_cast<int>(gold.size());
  for (const Gold& g : gold) data->missed[static_cast<std::size_t>(fold)] += g.found ? 0 : 1;
}

double Sum(const Example& e, const std::vector<double>& weights) {
  double sum = 0;
  for (const int f : e.features) sum += weights[static_cast<std::size_t>(f)];
  return sum;
}

// AdaGrad; `without`: the fold that is left out, -1: none.
std::vector<double> Train(const Data& data, int without) {
  std::vector<double> weights(data.names.size(), 0);
  std::vector<double> squares(data.names.size(), 1e-6);
  const double n = static_cast<double>(data.examples.size());
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t k = 0; k < data.examples.size(); ++k) {
      // A fixed stride visits the examples in another order than the text's.
      const Example& e = data.examples[k * 7919 % data.examples.size()];
      if (e.fold == without) continue;
      const double error = (e.right ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-Sum(e, weights)));
      for (const int f : e.features) {
        const auto i = static_cast<std::size_t>(f);
        if (data.seen[i] < kSeenFirst) continue;
        const double step = error - kPenalty * weights[i] / std::sqrt(n) * 10;
        squares[i] += step * step;
        weights[i] += kRate * step / std::sqrt(squares[i]);
      }
    }
  }
  return weights;
}

void Folds(const Data& data) {
  int gold = 0;
  int missed = 0;
  for (int f = 0; f < kFolds; ++f) {
    gold += data.gold[static_cast<std::size_t>(f)];
    missed += data.missed[static_cast<std::size_t>(f)];
  }
  std::vector<std::pair<double, bool>> scored;
  for (int f = 0; f < kFolds; ++f) {
    const auto weights = Train(data, f);
    for (const Example& e : data.examples) {
      if (e.fold == f) scored.emplace_back(Sum(e, weights), e.right);
    }
  }
  const auto right = std::count_if(scored.begin(), scored.end(), [](const auto& s) { return s.second; });
  std::cerr << fmt::format("{} candidates, {} right; {} attributions, {} of them without a candidate; {} features\n",
                           scored.size(), right, gold, missed, data.names.size());
  for (double odds = -2; odds <= 2.01; odds += 0.5) {
    int kept = 0;
    int kept_right = 0;
    for (const auto& [score, is] : scored) {
      if (score < odds) continue;
      ++kept;
      kept_right += is ? 1 : 0;
    }
    std::cerr << fmt::format("odds {:5.2f}: kept {:6}, precision {:.1f}, of the right ones {:.1f}\n", odds, kept,
                             100.0 * kept_right / std::max(kept, 1), 100.0 * kept_right / static_cast<double>(right));
  }
}

int Main(const std::string& path) {
  const auto files = knowledge::Files::Embedded("en");
  auto language = language::Language::Load(files, language::ModelChoice::kAccurate);
  auto words = Lexicon::Load(files);
  std::ifstream in(path);
  if (!language.ok() || !words.ok() || !in) {
    std::cerr << "train_attribution: no model, no lexicon or no file " << path << "\n";
    return 1;
  }
  Data data;
  std::string line;
  for (int number = 0; std::getline(in, line); ++number)
    Read(nlohmann::json::parse(line), number, *language, *words, &data);
  Folds(data);
  const auto weights = Train(data, -1);
  std::map<std::string, double> sorted;
  for (std::size_t i = 0; i < weights.size(); ++i) sorted[data.names[i]] = weights[i];
  std::cout << "# Made by scripts/train_attribution: log odds of a candidate's features (engine/speech/weigh.cc), "
               "counted over the\n"
               "# training part of PolNeAR; none of its text is here. See engine/knowledge/SOURCES.md.\n";
  for (const auto& [name, weight] : sorted) {
    if (std::abs(weight) >= 0.02) std::cout << fmt::format("{}\t{:.2f}\n", name, weight);
  }
  return 0;
}

}  // namespace
}  // namespace recount::speech

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: train_attribution polnear-train.jsonl > weights.txt\n";
    return 2;
  }
  return recount::speech::Main(argv[1]);
}
