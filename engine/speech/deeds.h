// What only looks like a saying: "gunmen attacked a convoy", "tried to board a bus", "claimed 12 lives". The verb may
// report, but not with such a subject, object or cue; knowledge/<language>/speech/deeds.txt says which.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

// Words, "@list" names and tags in capitals ("PROPN", "NUM", "NONE" for no word at all).
struct WordSet {
  StringSet words;
  std::vector<std::string> lists;
  bool empty() const { return words.empty() && lists.empty(); }
};

struct Deed {
  WordSet verbs;
  unsigned takes = 0;  // frames; 0: any
  WordSet source, source_not, object, object_not;
  WordSet behind, behind_not;  // any word of the clause behind the cue
  WordSet cue;                 // another word of the cue
  std::vector<std::string> begins;
  bool passive = false;     // only passives
  bool participle = false;  // only bare participles: "asked about the delay"
};

class Deeds {
 public:
  static absl::StatusOr<Deeds> Load(const knowledge::Files& files);
  // `named`: its source is called by name.
  bool Has(const Context& in, const Draft& draft, bool named) const;

 private:
  bool Matches(const Context& in, const Draft& draft, bool named, const Deed& deed) const;
  bool Holds(const Context& in, const WordSet& set, int token) const;

  std::vector<Deed> deeds_;
};

}  // namespace recount::speech
