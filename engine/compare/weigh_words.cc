#include "engine/compare/weigh_words.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/model/article.h"

namespace recount::compare {
namespace {

constexpr std::size_t kForm = 4;  // letters that the forms of one word share

std::string FormOf(const std::string& word) {
  return word.size() >= kForm + 1 ? word.substr(0, kForm) : word;
}

}  // namespace

bool RelatedWords(const std::string& a, const std::string& b) {
  return a == b || (a.size() > kForm && b.size() > kForm && a.compare(0, kForm, b, 0, kForm) == 0);
}

int SharedWords(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::set<std::string> counted;
  for (const std::string& x : a) {
    if (std::any_of(b.begin(), b.end(), [&](const std::string& y) { return RelatedWords(x, y); }))
      counted.insert(FormOf(x));
  }
  return static_cast<int>(counted.size());
}

WordWeights::WordWeights(const story::StoryGraph& graph, const knowledge::Words& words) : graph_(graph) {
  for (std::size_t a = 0; a < graph.articles().size(); ++a) {
    const int story = graph.stories()[a];
    const Annotated& article = graph.articles()[a];
    for (const Span& sentence : article.sentences) {
      ++sentences_[story];
      std::set<std::string> forms;
      for (const std::string& w : words.Content(Slice(article.article.text, sentence))) forms.insert(FormOf(w));
      for (const std::string& form : forms) ++sentences_of_[{story, form}];
    }
  }
}

double WordWeights::Weight(int story, const std::string& word) const {
  const auto all = sentences_.find(story);
  const auto with = sentences_of_.find({story, FormOf(word)});
  if (all == sentences_.end()) return 0;
  const int n = with == sentences_of_.end() ? 1 : with->second;
  return std::log(static_cast<double>(std::max(40, all->second)) / n);
}

double WordWeights::Shared(int article, const std::vector<std::string>& a, const std::vector<std::string>& b) const {
  std::set<std::string> counted;
  double sum = 0;
  const int story = graph_.stories()[static_cast<std::size_t>(article)];
  for (const std::string& x : a) {
    if (!std::any_of(b.begin(), b.end(), [&](const std::string& y) { return RelatedWords(x, y); })) continue;
    if (counted.insert(FormOf(x)).second) sum += Weight(story, x);
  }
  return sum;
}

double WordWeights::Of(int article, const std::vector<std::string>& a) const {
  return Shared(article, a, a);
}

}  // namespace recount::compare
