// Who said what, through whom: direct, mixed and indirect speech with source, cue and content (research/attribution.md,
// 5).
//
//   auto speech = speech::SpeechFinder::Load(files);
//   std::vector<Speech> said = speech->Find(article, text, times, &entities);
//
// “No,” Ms Petrova told Reuters. “Never.”   direct; speaker Anna Petrova, via Reuters; content both quotations, one
// speech Moscow denies that it plans an attack.      indirect, stance deny; speaker Moscow (which speaks for the
// Russian government)
//
// Speaking pronouns go to the previous speaker whom they fit and are added to that entity's mentions; a pronoun that
// fits nobody stays as it is, with speaker -1. Speeches come in order of the text, ids "s0" upwards; `within` points at
// the speech around it. Odd input (no grammar, unbalanced marks) gives fewer speeches, never an error. Time is
// near-linear in the text.
#pragma once

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/article.h"
#include "engine/model/entity.h"
#include "engine/model/speech.h"
#include "engine/model/text.h"
#include "engine/model/time.h"

namespace recount::speech {

class Deeds;
class Lexicon;
class Weights;

class SpeechFinder {
 public:
  static absl::StatusOr<SpeechFinder> Load(const knowledge::Files& files);
  std::vector<Speech> Find(const Article& article, const Text& text, const std::vector<TimeMention>& times,
                           std::vector<Entity>* entities) const;

 private:
  std::shared_ptr<const Lexicon> words_;
  std::shared_ptr<const Weights> weights_;
  std::shared_ptr<const Deeds> deeds_;
};

}  // namespace recount::speech
