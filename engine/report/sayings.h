// Who is reported to have said what: speakers over all articles, their sayings by day, and every outlet's wording of
// one saying against the fullest of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/account.h"
#include "engine/report/align_words.h"

namespace recount::report {

// How a wording stands to the fullest one. Translated: both are quotations and yet differ, as when two outlets put a
// foreign speaker's words into their own. Reworded: at least one is indirect speech. Changed: another number, or one
// negated (a finding says which).
enum class Wording { kFullest, kSame, kShortened, kTranslated, kReworded, kChanged };
std::string_view Name(Wording wording);  // "fullest", "same", "shortened", ...

struct Version {
  int article = 0;
  int speech = 0;    // index into Annotated::speech
  std::string text;  // its content's words
  Wording wording = Wording::kFullest;
  Aligned aligned;  // with the fullest version; empty for that one
};

struct Saying {
  std::string id;  // of its event, or of its first speech ("telegraph.s3")
  int event = -1;  // index into Account::events
  std::string date;
  std::vector<Version> versions;  // the fullest first, then same, shortened, ... each in order of articles
  std::vector<int> articles;      // sorted
};

struct Voice {
  std::string name;
  int entity = -1;              // index into Account::entities; -1: described, or not resolved
  bool anonymous = false;       // "officials", "sources"
  std::vector<Saying> sayings;  // by day, then in order of articles and text
  std::vector<int> articles;    // sorted
};

// Resolved speakers first, those in most independent articles leading; then who is only described. `speaker`: these
// alone, by name or alias, or by words of the name ("Brimdal"); empty: all.
std::vector<Voice> FindVoices(const Account& account, std::string_view speaker);

const Speech& SpeechOf(const Account& account, const Version& version);

}  // namespace recount::report
