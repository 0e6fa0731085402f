// What tells one mention from others beside its own word: the words of its sentence and those close by, who does it and
// what is done, each by how rare it is in the story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "engine/knowledge/words.h"
#include "engine/story/article_words.h"
#include "engine/story/profile.h"

namespace recount::story {

struct ToldWords {
  std::vector<int> own, sentence, near;  // words, sorted; the sentence's without its own
  std::vector<int> agent, patient;       // words of them, and entities below zero; sorted
  WordVector all, close;                 // of the sentence and of the words close by, of length 1
};

bool SharesAny(const std::vector<int>& a, const std::vector<int>& b);

// Of the mentions of one story.
class ToldInStory {
 public:
  ToldInStory(const std::vector<Annotated>& articles, const std::vector<Profile>& profiles,
              const MergedEntities& entities, const knowledge::Words& words, const std::vector<int>& story);
  // Of a mention of another story, which a cluster may hold as well, nothing is told.
  const ToldWords& At(int profile) const {
    const auto it = told_.find(profile);
    return it == told_.end() ? nothing_ : it->second;
  }
  // How rare the rarest thing is that both have, from 0 (nothing, or what every sentence has) to 1.
  double MostShared(const std::vector<int>& a, const std::vector<int>& b) const;

 private:
  std::vector<int> Numbers(std::string_view text);
  ToldWords Read(const Annotated& article, const EventMention& e, const std::vector<int>& entity_of);
  WordVector Weighed(const std::vector<int>& list) const;

  const knowledge::Words& words_;
  const ToldWords nothing_;
  double mentions_;
  absl::flat_hash_map<std::string, int> number_;  // of words, in order of appearance
  absl::flat_hash_map<int, int> with_;            // in how many sentences a word is told with an event
  absl::flat_hash_map<int, ToldWords> told_;      // by profile; only looked up
};

}  // namespace recount::story
