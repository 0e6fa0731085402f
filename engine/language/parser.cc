#include "engine/language/parser.h"

#include <array>

#include "engine/language/parse_features.h"
#include "engine/language/parse_state.h"

namespace recount::language {
namespace {

// The best action that the state allows.
int BestAction(const ParseState& state, const std::array<int, 256>& scores) {
  int best = -1;
  auto consider = [&](int from, int to) {
    for (int a = from; a < to; ++a) {
      if (best < 0 || scores[static_cast<std::size_t>(a)] > scores[static_cast<std::size_t>(best)]) best = a;
    }
  };
  if (state.CanShift()) consider(kShift, kShift + 1);
  if (state.CanLeft()) consider(state.Left(0), state.Left(state.labels()));
  if (state.CanRight()) consider(state.Right(0), state.Right(state.labels()));
  return best;
}

}  // namespace

std::vector<Arc> Parse(const Model& model, const std::vector<Word>& words, const std::vector<int>& classes) {
  ParseInput input;
  input.Set(words, classes, model.class_hashes);
  ParseState state;
  state.Start(input.size, static_cast<int>(model.relations.size()));
  std::array<std::uint64_t, kMaxParseFeatures> features;
  std::array<int, 256> scores;
  while (!state.Done()) {
    const int n = ParseFeatures(input, state, features.data());
    scores.fill(0);
    model.parser.AddTo(features, n, scores.data());
    state.Apply(BestAction(state, scores));
  }
  std::vector<Arc> out(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int head = state.head[i];
    out[i].head = head == state.size ? -1 : head;
    out[i].rel = head == state.size ? Rel::root : model.relations[static_cast<std::size_t>(state.label[i])];
  }
  return out;
}

}  // namespace recount::language
