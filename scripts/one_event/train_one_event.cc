// Learns the weights of engine/knowledge/en/words/one_event.txt: what speaks for and against two mentions of one story
// being one event (engine/story/pair_signs.h).
//
//   train_one_event ANNOTATED.jsonl EVENTS.jsonl > one_event.txt
//
// ANNOTATED are articles read with the mentions of EVENTS ({"doc","start","end","cluster"}). Logistic regression by
// Newton's method, every story counting by its mentions, not by its pairs: the same bytes every time. Only weights
// leave the data, no text.
#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "engine/engine.h"
#include "engine/knowledge/words.h"
#include "engine/model/unicode.h"
#include "engine/story/link_events.h"
#include "engine/story/merge_entities.h"
#include "engine/story/story_parts.h"

namespace recount::story {
namespace {

constexpr double kPenalty = 20;  // of squared weights, beside all pairs together
constexpr int kRounds = 15;
constexpr double kLeastOdds =
    -0.75;                          // from which groups of mentions are joined: by five and more folds over the topics
constexpr std::size_t kAlways = 0;  // of kSigns, without penalty

struct Example {
  Signs signs{};
  double before = 0;  // log odds that are not learned
  bool one = false;
  double weight = 1;
};

using Clusters = std::map<std::tuple<std::string, int, int>, std::string>;

Clusters ReadClusters(const std::string& path) {
  Clusters out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    out[{row.at("doc"), row.at("start"), row.at("end")}] = row.at("cluster");
  }
  return out;
}

std::vector<Example> ReadExamples(const Account& account, const Clusters& gold, const knowledge::Words& words) {
  const std::vector<Annotated>& articles = account.articles;
  const MergedEntities entities = MergeEntities(articles);
  const ArticleWords weighed = WeighWords(articles, words);
  const std::vector<int> stories = StoryOfArticles(articles, weighed);
  std::vector<Profile> profiles = MakeProfiles(articles, entities);
  std::map<int, double> mentions;
  std::vector<std::string> cluster;
  for (Profile& p : profiles) {
    const auto a = static_cast<std::size_t>(p.article);
    p.story = stories[a];
    ++mentions[p.story];
  }
  std::vector<CodePoints> points;
  for (const Annotated& a : articles) points.emplace_back(a.article.text);
  for (const Profile& p : profiles) {
    const auto a = static_cast<std::size_t>(p.article);
    const Span& span = articles[a].events[static_cast<std::size_t>(p.mention)].span;
    const auto it = gold.find({articles[a].article.id, points[a].FromByte(span.begin), points[a].FromByte(span.end)});
    cluster.push_back(it == gold.end() ? "" : it->second);
  }
  std::vector<Example> out;
  LinkEvents(articles, profiles, entities, weighed.weights, words,
             [&](int i, int j, const Signs& signs, double before) {
               const std::string& a = cluster[static_cast<std::size_t>(i)];
               const std::string& b = cluster[static_cast<std::size_t>(j)];
               if (a.empty() || b.empty()) return;
               out.push_back({signs, before, a == b, 1 / mentions[profiles[static_cast<std::size_t>(i)].story]});
             });
  double sum = 0;
  for (const Example& e : out) sum += e.weight;
  for (Example& e : out) e.weight *= static_cast<double>(out.size()) / sum;
  return out;
}

// The solution of a symmetric system, by elimination.
std::vector<double> Solve(std::vector<std::vector<double>> m, std::vector<double> v) {
  const std::size_t n = v.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t r = i + 1; r < n; ++r) {
      const double by = m[r][i] / m[i][i];
      for (std::size_t c = i; c < n; ++c) m[r][c] -= by * m[i][c];
      v[r] -= by * v[i];
    }
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t c = i + 1; c < n; ++c) v[i] -= m[i][c] * v[c];
    v[i] /= m[i][i];
  }
  return v;
}

std::vector<double> Train(const std::vector<Example>& examples) {
  const std::size_t n = kSigns.size();
  std::vector<double> mean(n, 0);
  std::vector<double> deviation(n, 0);
  const auto count = static_cast<double>(examples.size());
  for (const Example& e : examples) {
    for (std::size_t f = 0; f < n; ++f) mean[f] += e.signs[f] / count;
  }
  for (const Example& e : examples) {
    for (std::size_t f = 0; f < n; ++f) deviation[f] += std::pow(e.signs[f] - mean[f], 2) / count;
  }
  for (double& d : deviation) d = d > 1e-12 ? std::sqrt(d) : 1;
  std::vector<double> weights(n, 0);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<std::vector<double>> second(n, std::vector<double>(n, 0));
    std::vector<double> first(n, 0);
    for (const Example& e : examples) {
      std::vector<double> x(n);
      double sum = e.before;
      for (std::size_t f = 0; f < n; ++f) {
        x[f] = f == kAlways ? 1 : (e.signs[f] - mean[f]) / deviation[f];
        sum += x[f] * weights[f];
      }
      const double likely = 1 / (1 + std::exp(-sum));
      const double error = e.weight * ((e.one ? 1 : 0) - likely);
      const double curve = e.weight * likely * (1 - likely);
      for (std::size_t f = 0; f < n; ++f) {
        first[f] += error * x[f];
        for (std::size_t g = 0; g < n; ++g) second[f][g] += curve * x[f] * x[g];
      }
    }
    for (std::size_t f = 0; f < n; ++f) {
      if (f == kAlways) continue;
      first[f] -= kPenalty * weights[f];
      second[f][f] += kPenalty;
    }
    const std::vector<double> step = Solve(second, first);
    for (std::size_t f = 0; f < n; ++f) weights[f] += step[f];
  }
  for (std::size_t f = 0; f < n; ++f) {
    if (f == kAlways) continue;
    weights[f] /= deviation[f];
    weights[kAlways] -= weights[f] * mean[f];
  }
  weights[kAlways] -= kLeastOdds;
  return weights;
}

int Main(const std::string& annotated, const std::string& events) {
  auto engine = Engine::Create({});
  auto words = knowledge::Words::Load(knowledge::Files::Embedded("en"));
  if (!engine.ok() || !words.ok()) return 1;
  const Account account = engine->Reconcile(engine->Read({annotated}, {}), 1);
  const std::vector<Example> examples = ReadExamples(account, ReadClusters(events), *words);
  if (examples.empty()) {
    std::cerr << "train_one_event: no pairs\n";
    return 1;
  }
  std::size_t one = 0;
  for (const Example& e : examples) one += e.one ? 1 : 0;
  std::cerr << fmt::format("{} pairs, {} of one event\n", examples.size(), one);
  const std::vector<double> weights = Train(examples);
  std::cout << "# Made by scripts/train_one_event: what speaks for two mentions of one story being one event\n"
               "# (engine/story/pair_signs.h), as log odds, learned from the stories of ECB+ topics 1 to 35; none of\n"
               "# their text is here. See engine/knowledge/SOURCES.md. list, two blanks, one-event=WEIGHT=SIGN.\n";
  for (std::size_t f = 0; f < kSigns.size(); ++f) {
    std::cout << fmt::format("list  one-event={:.2f}={}\n", weights[f], kSigns[f]);
  }
  return 0;
}

}  // namespace
}  // namespace recount::story

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: train_one_event ANNOTATED.jsonl EVENTS.jsonl > one_event.txt\n";
    return 2;
  }
  return recount::story::Main(argv[1], argv[2]);
}
