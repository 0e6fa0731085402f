// Whether a candidate is an attribution: "wants to sell", "the fear that", "found a seat" are sometimes what somebody
// says or thinks and sometimes not. Where the rules read source, cue and content, counts decide: a logistic model over
// the cue's lemma, its frame and the kinds of words around it (knowledge/<language>/speech/weights.txt, learned by
// scripts/train_attribution).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

class Weights {
 public:
  // Without a file of weights every candidate passes.
  static absl::StatusOr<Weights> Load(const knowledge::Files& files);

  // Log odds that the candidate is an attribution; 0 without weights.
  double Score(const Context& in, const Draft& draft) const;
  bool empty() const { return weights_.empty(); }

 private:
  absl::flat_hash_map<std::uint64_t, float> weights_;  // only looked up
};

// The names of the candidate's features, for training and for reasons.
void Features(const Context& in, const Draft& draft, const std::function<void(const std::string&)>& see);

}  // namespace recount::speech
