// Words for what people are, from knowledge/<language>/people/roles.txt: honorifics, ranks, offices, works, groups,
// nouns of bodies.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/entity.h"
#include "engine/model/text.h"

namespace recount::people {

class Roles {
 public:
  static absl::StatusOr<Roles> Load(const knowledge::Files& files);

  bool IsHonorific(std::string_view word) const { return honorifics_.contains(word); }
  bool IsRank(std::string_view word) const { return ranks_.contains(word); }
  // "Colonel": nothing but a surname follows it, even one that is a word as well ("Colonel Brand").
  bool IsSureRank(std::string_view word) const { return sure_ranks_.contains(word); }
  // "found", "establish": lemmas of what founders do.
  bool IsFounding(std::string_view lemma) const { return foundings_.contains(lemma); }
  // "Rtd", "ret": what may stand in brackets behind a rank. Lower case.
  bool IsRankNote(std::string_view low) const { return rank_notes_.contains(low); }
  bool IsParticle(std::string_view word) const { return particles_.contains(word); }
  // "May": a name of people and of a month; and words before it that tell of the month ("in", "last").
  bool IsNameOrMonth(std::string_view word) const { return months_.contains(word); }
  bool IsMonthSign(std::string_view low) const { return month_signs_.contains(low); }
  bool IsNoName(std::string_view word) const { return no_names_.contains(word); }
  // All in lower case.
  bool IsOffice(std::string_view phrase) const { return offices_.contains(phrase); }
  bool IsPerson(std::string_view noun) const { return persons_.contains(noun); }
  bool IsGroup(std::string_view noun) const { return groups_.contains(noun); }
  bool IsBodyNoun(std::string_view noun) const { return body_nouns_.contains(noun); }
  bool IsFirm(std::string_view word) const {
    return firms_.contains(word);
  }  // "carmaker": makes the name behind it a body's
  bool IsSource(std::string_view noun) const { return sources_.contains(noun); }
  // What the word says about gender: "Ms", "spokeswoman", "father".
  Gender GenderOf(std::string_view word) const;
  // Whether the role noun may refer back to somebody with this office: "diplomat" to "deputy foreign minister".
  bool Covers(std::string_view noun, std::string_view office) const;

  // The longest office phrase that begins with this token; its end, or -1. Any case: "Deputy Foreign Minister",
  // "secretary-general".
  int OfficeAt(const Text& text, int token) const;

 private:
  StringSet ranks_, offices_, persons_, groups_, body_nouns_, firms_, sources_, no_names_, particles_, months_,
      month_signs_, rank_notes_, sure_ranks_, foundings_;
  StringSet honorifics_;
  int PortfolioEnd(const Text& text, int token, int end) const;
  StringSet office_starts_;  // first words of offices
  StringSet portfolios_;     // "Minister": the last word of offices that no list holds
  StringMap<Gender> genders_;
  StringMap<std::vector<std::string>> covers_;
};

// The words of tokens [first, last) as they stand, one blank where there is space between them.
std::string Words(const Text& text, int first, int last);

}  // namespace recount::people
