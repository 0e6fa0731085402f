// What articles are about, as weighted words: how alike two articles are. Rare words weigh more.
#pragma once

#include <utility>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/model/annotated.h"

namespace recount::story {

// Word numbers with weights, sorted by number, of length 1 (empty for an article without words).
using WordVector = std::vector<std::pair<int, double>>;

// Of each article.
struct ArticleWords {
  std::vector<WordVector> weights;
  std::vector<std::vector<int>> names;  // the words of those that it names: numbers, sorted
};

ArticleWords WeighWords(const std::vector<Annotated>& articles, const knowledge::Words& words);

// The cosine of two vectors of length 1.
double Likeness(const WordVector& a, const WordVector& b);

}  // namespace recount::story
