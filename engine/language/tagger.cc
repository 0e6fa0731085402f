#include "engine/language/tagger.h"

#include <algorithm>
#include <array>

#include "engine/language/tag_features.h"

namespace recount::language {

std::vector<int> Tag(const Model& model, const std::vector<Word>& words) {
  const int size = static_cast<int>(words.size());
  const auto classes = static_cast<std::ptrdiff_t>(model.classes.size());
  std::vector<int> out(words.size());
  std::array<std::uint64_t, kMaxTagFeatures> features;
  std::array<int, 256> scores;
  int before = -1;
  int before2 = -1;
  for (int i = 0; i < size; ++i) {
    int best = model.fixed.ClassOf(words[static_cast<std::size_t>(i)].form);
    if (best < 0 || best >= classes) {
      const int n = TagFeatures(words, i, before, before2, features.data());
      scores.fill(0);
      model.tagger.AddTo(features, n, scores.data());
      best = static_cast<int>(std::max_element(scores.begin(), scores.begin() + classes) - scores.begin());
    }
    out[static_cast<std::size_t>(i)] = best;
    before2 = before;
    before = best;
  }
  return out;
}

}  // namespace recount::language
