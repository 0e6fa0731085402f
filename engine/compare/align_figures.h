// Which figures of two articles are meant for one thing: equal ones first, then each with the one most like it in the
// other article, at last the likeliest in whatever words. What is left over has no partner.
#pragma once

#include <vector>

#include "engine/compare/figures.h"

namespace recount::compare {

struct FigurePair {
  double likeness = 0;
  double odds = 0;  // that two different numbers are meant for one thing
  const StoryFigure* a = nullptr;
  const StoryFigure* b = nullptr;
  bool equal = false;
};

// What two articles say of the same slots, each figure once.
std::vector<FigurePair> AlignFigures(const story::StoryGraph& graph, const std::vector<StoryFigure>& left,
                                     const std::vector<StoryFigure>& right);

}  // namespace recount::compare
