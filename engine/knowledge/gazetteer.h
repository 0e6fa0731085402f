// Names that the world shares: countries with their people and capitals, cities, regions, bodies, houses that speak for
// a government, news agencies. Tables under knowledge/<language>/people/; a user's --knowledge folder adds rows the
// same way.
//
//   auto world = knowledge::Gazetteer::Load(files);
//   world->Find("Moscow")->key           "city:moscow-ru"      world->SpeaksFor(*world->Find("Moscow"))  "Russian
//   government" world->Find("OSCE")->key             "body:osce"           world->Find("Organization for Security and
//   ...")  the same entry world->FindAdjective("Russian")      the entry of Russia   world->MatchAt(text, i)  the
//   longest name that begins with token i
//
// Case counts ("Turkey" is a country, "turkey" is not); curly quotation marks and accents are folded only where the
// table lists both forms. A name of several things goes to the most prominent: country, body, seat, carrier, region,
// then the largest city.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/knowledge/files.h"
#include "engine/model/entity.h"
#include "engine/model/text.h"

namespace recount::knowledge {

enum class NameKind { kCountry, kBody, kSeat, kCarrier, kRegion, kCity, kPerson };

struct KnownName {
  std::string key;  // "country:ru", "body:nato", "seat:kremlin", "carrier:tass", "region:crimea", "city:vienna-at",
                    // "person:..." (a user's)
  NameKind kind = NameKind::kCity;
  std::string name;                // canonical
  std::vector<std::string> names;  // all forms, acronyms among them
  std::vector<std::string> acronyms;
  std::vector<std::string> adjectives;  // "Russian"
  std::vector<std::string> people;      // "Russians"
  std::string country;                  // its country's code: "ru"; a country's own; empty where it lies in none
  std::string detail;     // seat: for whom; carrier: agency, paper, ...; region: state, region, area, continent
  double population = 0;  // cities
  Gender gender = Gender::kUnknown;  // persons
  std::vector<std::string> offices;  // persons: lower case
  std::string capital_of;            // cities that stand for a government: the country's code
};

// A name found in a text.
struct NameMatch {
  const KnownName* entry = nullptr;
  int first = 0, last = 0;  // tokens [first, last)
  enum class Form { kName, kAcronym, kAdjective, kPeople } form = Form::kName;
};

class Gazetteer {
 public:
  static absl::StatusOr<Gazetteer> Load(const Files& files);

  // The entry of this name or acronym; null if none. A leading "the" is not part of a name, but tried with and without.
  const KnownName* Find(std::string_view name) const;
  const KnownName* FindAdjective(std::string_view word) const;
  const KnownName* FindPeople(std::string_view word) const;
  const KnownName* FindKey(std::string_view key) const;
  // The longest name, acronym, adjective or people that begins with this token.
  std::optional<NameMatch> MatchAt(const Text& text, int token) const;

  // The government or body for which a name speaks when it is the subject of saying or acting: "Russian government" for
  // Russia, Moscow and the Kremlin; "" for what speaks for itself.
  std::string SpeaksFor(const KnownName& entry) const;

  // Female, male, or unknown (also for names of either).
  Gender GenderOfFirstName(std::string_view name) const;
  bool IsFirstName(std::string_view name) const;

  const std::deque<KnownName>& entries() const { return entries_; }

 private:
  struct Form {
    int entry = 0;
    NameMatch::Form form = NameMatch::Form::kName;
  };
  absl::Status Add(KnownName entry, std::string_view origin, int line);
  void AddForm(std::string_view name, int entry, NameMatch::Form form);
  std::optional<Form> Lookup(std::string_view name) const;

  std::deque<KnownName> entries_;
  StringMap<int> by_key_;
  StringMap<Form> names_;   // names and acronyms
  StringMap<Form> words_;   // adjectives and people
  StringMap<int> longest_;  // first word -> the most pieces that a name beginning with it has
  StringMap<Gender> first_names_;
};

}  // namespace recount::knowledge
