// Who a source is: the entity of its name or role; a pronoun by who spoke before; an unresolved one stays unresolved.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/entity.h"
#include "engine/model/reason.h"
#include "engine/speech/draft.h"
#include "engine/speech/read_cues.h"

namespace recount::speech {

struct Speaker {
  int entity = -1;
  std::string name;  // canonical, or the source's words
  bool anonymous = false;
  Gender gender = Gender::kUnknown;  // of a described one: "spokeswoman", "residents"; neuter for bodies and things
  Reason reason;
};

// The speech in whose content another stands, where its speaker is already settled.
struct Outer {
  const Draft* draft = nullptr;
  const Speaker* speaker = nullptr;
};

class Speakers {
 public:
  Speakers(const Context& in, std::vector<Entity>* entities);
  // In order of the text. A pronoun that it settles becomes a mention of that entity. Who speaks inside another's words
  // (`nested`) is not whom a later "he said" means; `outer` is that other where it is known by now.
  Speaker Resolve(const Draft& draft, bool nested, const Outer& outer);
  // The entity with a mention headed in these tokens, -1 if none; names before roles.
  int EntityIn(int first, int last, int head) const;

 private:
  struct Spoke {
    int entity = -1;  // -1: described, by `said`
    int token = 0;
    Speaker said;
  };

  int EntityAtHead(int token) const;
  // Short forms (speaking_roles.cc). Whether the source is not this person but one of theirs: "Ann Lee's mother".
  bool IsAnother(int entity, int head) const;
  bool IsRoleMention(int entity, int head) const;
  // "the official", "the ministry", "the 54-year-old": whoever was called so at length before. False if nobody was.
  bool ResolveShort(int head, bool role, const Draft& draft, Speaker* out);
  int OfAge(int head) const;
  int Epithet(int head, const Draft& draft) const;  // "the journalist", "the retired judge": who has just been told of
  int InCapitals(int first, int last) const;        // "VOICE OF LEE": Ann Lee
  // Pronouns (speaking_pronouns.cc).
  Speaker ResolvePronoun(const Draft& draft, int head, Gender pronoun, const Outer& outer);
  bool FitsOuter(const Draft& draft, Gender pronoun, const Outer& outer) const;
  int Previous(Gender gender, int token) const;  // index into spoke_
  void MakeMention(int entity, int token);
  // Whether this person was newly named as the subject of this or the last sentence, after `spoke_before` (a token).
  bool NewlyNamed(int entity, int spoke_before, int token) const;
  bool IsPresented(int top) const;
  bool OpensParagraph(int entity, int head, int token) const;
  bool IsDead(int entity) const;
  std::string SubjectBody(int token) const;
  Gender GenderOfDescribed(int head) const;
  void Note(const Speaker& speaker, int token);

  // Bodies (speaking_bodies.cc). The body that "it", "they" or "the firm" at this token goes back to: that of whoever
  // says so, named as a subject in the sentences before, or else the last one that spoke, or else named nearby. With a
  // noun, one whose name holds it goes first.
  int PreviousBody(int token, std::string_view noun, const Outer& outer) const;
  bool IsCarrierHere(const Entity& entity) const;
  bool IsBeside(const Entity& entity, std::string_view noun) const;
  bool IsKind(const Entity& entity, std::string_view noun) const;
  std::pair<int, Range> PhraseOf(int head) const;
  int CountryIn(int first, int last) const;
  int CountryOf(int entity, int before) const;  // "the Danish brewer Humlegaard"
  int BodyOf(int person) const;                 // "Ann Vik, the Veltra chairwoman": Veltra
  int BodyAmong(int first, int last, int top, bool open) const;
  // A name that ends the noun phrase of another head: "the union's head Ann Smith", "the carmaker Veltra".
  int NameAtEnd(int first, int last, int head) const;
  // Where a described source ends: relative clauses and participles are no part of what it is called.
  int EndOfName(int first, int last, int head) const;

  bool nested_ = false;
  const Context& in_;
  std::vector<Entity>& entities_;
  // Begin byte of a mention's head -> (entity, mention), sorted.
  std::vector<std::pair<int, std::pair<int, int>>> by_head_;
  std::vector<Spoke> spoke_;  // in the order in which they spoke
};

}  // namespace recount::speech
