// The words that name events: senses by verb, noun, adjective and fixed phrase (knowledge: events/*.txt; the format is
// told in events/README.txt there).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/event.h"
#include "engine/model/strings.h"

namespace recount::events {

// A condition on an argument: any of the words, or of the kinds person, body, place, it, any, none. Of the sentence:
// that one of the words stands in it.
struct Need {
  enum class Which { kSubject, kObject, kSentence };
  Which which = Which::kSubject;
  std::vector<std::string> words;
};

struct Sense {
  EventClass event_class = EventClass::kOther;
  std::string synset;
  Role subject = Role::kAgent;  // for verbs with an object and passives' by-phrases; without an object see `alone`
  Role alone = Role::kAgent;    // the subject where there is no object: who "died", what "rose"
  Role object = Role::kPatient;
  Role of = Role::kPatient;
  Role poss = Role::kAgent;
  Role compound = Role::kAgent;
  std::vector<Need> needs;  // all must hold
  std::string counts;       // what a number of it counts, whatever noun stands beside it: "capacity"
  bool loose = false;       // its words are of a kind, but no two of them name the same happening
};

struct Entry {
  int sense = -1;                 // index into senses(); -1: a word that is no trigger under this condition
  int need_of = -1;               // index of the sense whose condition applies
  std::vector<std::string> rest;  // words that must follow
  bool weak = false;
};

class Lexicon {
 public:
  static absl::StatusOr<Lexicon> Load(const knowledge::Files& files);

  const Sense& sense(int at) const { return senses_[static_cast<std::size_t>(at)]; }
  const std::vector<Sense>& senses() const { return senses_; }

  // Entries whose first word is this lemma: conditional ones first, then longer ones; nullptr if none.
  const std::vector<Entry>* Verbs(std::string_view lemma) const;
  // A noun by its letters, blanks and hyphens left out ("ceasefire" for "cease-fire").
  const Entry* Noun(std::string_view letters) const;
  // Senses of a noun that only words of its sentence bring out; nullptr if it has none.
  const std::vector<Entry>* CuedNoun(std::string_view letters) const;
  const Entry* Adjective(std::string_view lemma) const;
  const Entry* Phrase(std::string_view letters) const;
  bool Except(std::string_view letters) const { return except_.contains(letters); }
  // Whether some noun, phrase or exception of several words begins with this word.
  bool BeginsSome(std::string_view word) const { return begins_.contains(word); }
  // The verb of which a noun is made ("deploy" for "deployment"), "-" for event nouns of no verb; empty if it is none.
  std::string_view Nominal(std::string_view noun) const;
  // The verb of an irregular form ("shot": shoot); empty if it is none.
  std::string_view Irregular(std::string_view form) const;

 private:
  absl::Status Add(const knowledge::Record& record, EventClass event_class);
  void AddNoun(const std::string& words, int sense, bool weak, StringMap<Entry>* to);

  std::vector<Sense> senses_;
  StringMap<std::vector<Entry>> verbs_, cued_;
  StringMap<Entry> nouns_, adjectives_, phrases_;
  StringSet except_, begins_;
  StringMap<std::string> nominal_, irregular_;
};

// Letters and digits alone, lower case: "Cease-fire" -> "ceasefire".
std::string Letters(std::string_view words);

}  // namespace recount::events
