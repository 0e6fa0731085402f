// Chains of mentions while they grow: who of the persons, bodies and places so far is meant by the next name or role.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/gazetteer.h"
#include "engine/model/entity.h"
#include "engine/model/text.h"
#include "engine/people/find_names.h"
#include "engine/people/roles.h"

namespace recount::people {

struct Chain {
  Entity entity;
  std::vector<const knowledge::KnownName*> affiliations;
  int last_token = -1;    // of the latest mention by name or role
  int last_subject = -1;  // token of the latest mention as a subject
  bool person_for_sure = false;
};

class Chains {
 public:
  // `outlet`: who publishes the text. An article that calls its paper "the Almanac" does not mean it by "the company".
  Chains(const Text& text, const knowledge::Gazetteer& world, const Roles& roles, std::string_view outlet)
      : text_(text), world_(world), roles_(roles), outlet_(outlet) {}

  // Files a found name under its chain, old or new; its index.
  int Add(const FoundName& name);
  // A group ("US officials") by its words.
  int AddGroup(int first, int head, std::string name);
  // The person whom "the minister", "the Ruritanian diplomat" means; -1 if nobody fits.
  int FindByRole(const std::string& noun, const std::vector<const knowledge::KnownName*>& of, int before) const;
  // The latest body whose name holds the noun: "the ministry".
  int FindBodyByNoun(std::string_view noun, int before) const;
  // The latest chain of that type and gender: subjects first.
  int FindForPronoun(Gender gender, int before, int sentences_back) const;

  // Whether the sentence that names this person last names another whom such a pronoun fits.
  bool IsOneOfSeveral(int chain, Gender gender) const;

  void Mention(int chain, int first, int last, int head, MentionForm form);
  Chain& at(int i) { return chains_[static_cast<std::size_t>(i)]; }
  const Chain& at(int i) const { return chains_[static_cast<std::size_t>(i)]; }
  int size() const { return static_cast<int>(chains_.size()); }

  // Entities in order of first mention, with aliases, names and types settled.
  std::vector<Entity> Finish();

 private:
  int AddKnown(const FoundName& name);
  bool IsSurnameHere(const FoundName& name) const;
  int AddKnownPerson(const FoundName& name);
  int AddPersonOrOther(const FoundName& name);
  bool IsSurnameAlone(const std::string& surname) const;
  bool IsFounder(int first) const;
  int ByInitials(std::string_view acronym) const;  // -1 if no body has them
  int New(EntityType type, std::string name);
  EntityType GuessType(const FoundName& name) const;
  bool ActsOrSpeaks(int head) const;
  void Touch(int chain, int token);

  const Text& text_;
  const knowledge::Gazetteer& world_;
  const Roles& roles_;
  std::string_view outlet_;
  std::deque<Chain> chains_;
  StringMap<int> by_key_;
  StringMap<int> by_name_;                  // folded full name
  StringMap<std::vector<int>> by_surname_;  // folded last word of persons and of what may be one
  StringMap<std::vector<int>> by_first_;    // folded first word of persons
  std::vector<int> recent_;                 // chains in order of their latest mention, newest last
};

inline bool GendersFit(Gender a, Gender b) {
  return a == Gender::kUnknown || b == Gender::kUnknown || a == b;
}
void AddOnce(std::vector<std::string>* to, const std::string& word);

// The token that heads tokens [first, last): the one whose head lies outside.
int HeadOf(const Text& text, int first, int last);

}  // namespace recount::people
