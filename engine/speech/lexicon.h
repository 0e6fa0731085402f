// Words that report: verbs and nouns with what may follow them and their stance, from knowledge/<language>/speech/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/speech.h"

namespace recount::speech {

// What may be the content of a cue (knowledge/en/speech/verbs.txt says each with an example).
enum Frame : unsigned {
  kClause = 1U << 0U,
  kQuote = 1U << 1U,
  kInf = 1U << 2U,
  kObjInf = 1U << 3U,
  kNoun = 1U << 4U,
  kGerund = 1U << 5U,
  kAs = 1U << 6U,
  kSmall = 1U << 7U,
  kObjOf = 1U << 8U,
  kObjFor = 1U << 9U,
  kPrep = 1U << 10U,
  kPassive = 1U << 11U,
  kToPerson = 1U << 12U,
  kRaise = 1U << 13U,
  kAt = 1U << 14U,
};
std::string_view FrameName(unsigned frame);                            // "clause"; empty for none
absl::StatusOr<unsigned> ReadFrames(const knowledge::Record& record);  // its "takes"

struct Entry {
  std::string name;  // of its class, for reasons
  Stance stance = Stance::kAssert;
  unsigned takes = 0;  // frames
  bool weak = false;   // needs an explicit clause mark, infinitive or quotation
  double odds = 0;     // log odds beyond the usual that a candidate of this class needs (weigh.h)
  std::string with;    // its particle or preposition: "for" in "call for"; empty
};

class Lexicon {
 public:
  static absl::StatusOr<Lexicon> Load(const knowledge::Files& files);

  // All entries of this lemma, those without a particle and those with one; null if none.
  const std::vector<Entry>* Verb(std::string_view lemma) const;
  const std::vector<Entry>* Noun(std::string_view lemma) const;
  const std::vector<Entry>* Adjective(std::string_view lemma) const;
  // Words of the other lists: "carrier-noun", "channel-noun", ...; "person-noun", "male-noun" and "female-noun".
  bool Is(std::string_view list, std::string_view word) const;

 private:
  void AddPersons(const knowledge::Files& files);

  StringMap<std::vector<Entry>> verbs_, nouns_, adjectives_;
  StringMap<StringSet> lists_;
};

}  // namespace recount::speech
