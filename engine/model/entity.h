// Who and what is named in an article: persons, bodies, places, offices, each with its mentions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/reason.h"
#include "engine/model/span.h"

namespace recount {

enum class EntityType {
  kPerson,
  kBody,
  kPlace,
  kOffice,
  kGroup,
  kOther
};                                       // kGroup: "US officials", "Western governments"
std::string_view Name(EntityType type);  // "person", "body", "place", "office", "group", "other"
EntityType EntityTypeOf(std::string_view name);

enum class MentionForm { kName, kSurname, kAcronym, kTitle, kRole, kPronoun, kDemonym };
std::string_view Name(MentionForm form);
MentionForm MentionFormOf(std::string_view name);

enum class Gender { kUnknown, kFemale, kMale, kNeuter, kPlural };
std::string_view Name(Gender gender);
Gender GenderOf(std::string_view name);

struct Mention {
  Span span;  // the whole noun phrase's name part: "Deputy Secretary of State Maud Osgood" is title and name
  Span head;  // the word that heads it
  MentionForm form = MentionForm::kName;
};

struct Entity {
  std::string id;  // within an article "e3"; a merged one has an id of its earliest mention
  EntityType type = EntityType::kOther;
  std::string name;  // canonical: the longest name form in the article, "Maud Osgood"
  std::string
      key;  // gazetteer key where known ("country:us", "body:nato", "city:geneva-ch"); equal keys are one entity
  std::vector<std::string> aliases;  // other forms seen or known, sorted
  std::vector<std::string> offices;  // "deputy secretary of state"
  std::string speaks_for;            // the government or body for which it speaks: "Russian government"
  std::string expansion;  // the written-out name where the article gives one beside the acronym, as it stands
  Gender gender = Gender::kUnknown;
  Reason reason;                  // why its mentions are one
  std::vector<Mention> mentions;  // in text order
};

}  // namespace recount
