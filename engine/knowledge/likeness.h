// How alike two places of two accounts are, by the words around them weighed by how rare they are in the story.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/words.h"
#include "engine/model/annotated.h"

namespace recount::knowledge {

using Weights = std::map<std::string, double>;  // by stem, of length 1

// The words of the sentence that tells a time, and those close to it: without the words of its times, for two Thursdays
// are no likeness.
struct ToldTime {
  Span sentence;
  Weights all, near;
};

class Rareness {
 public:
  // Counts the words of the sentences of these articles (indices into `story`).
  Rareness(const std::vector<Annotated>& story, const std::vector<int>& articles, const Words& words);
  // The content words of a stretch without numbers and without the stems of `without`.
  Weights Weighed(std::string_view text, const std::set<std::string>& without) const;
  // The same with the classes of words for one thing beside the words: a vessel at anchor is like a ship that waits.
  Weights WeighedAlike(std::string_view text, const std::set<std::string>& without) const;
  // Of a time in running text or a title; nothing elsewhere.
  std::optional<ToldTime> Told(const Annotated& a, const TimeMention& time) const;

 private:
  const Words& words_;
  std::map<std::string, double> with_;
  std::map<int, double> with_class_;
  double sentences_ = 0;
};

double Cosine(const Weights& a, const Weights& b);
// Whole sentences and what is close to the times count the same.
double Alike(const ToldTime& a, const ToldTime& b);

// Whole words up to so many bytes on both sides of a place, within its sentence.
std::string_view Around(std::string_view text, const Span& sentence, const Span& place, int close = 70);

}  // namespace recount::knowledge
