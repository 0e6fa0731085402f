// Who a source is: the entity of its name or role; a pronoun by who spoke before; an unresolved one stays unresolved.
#pragma once

#include <string>
#include <string_view>
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
  Reason reason;
};

class Speakers {
 public:
  Speakers(const Context& in, std::vector<Entity>* entities);
  // In order of the text. A pronoun that it settles becomes a mention of that entity. Who speaks inside another's words
  // (`nested`) is not whom a later "he said" means.
  Speaker Resolve(const Draft& draft, bool nested);
  // The entity with a mention headed in these tokens, -1 if none; names before roles.
  int EntityIn(int first, int last, int head) const;

 private:
  int EntityAtHead(int token) const;
  int Previous(Gender gender) const;
  // The body that "it", "they" or "the firm" at this token goes back to: named as a subject in the sentences before, or
  // else the last one that spoke, or else named nearby. With a noun, one whose name holds it goes first.
  int PreviousBody(int token, std::string_view noun) const;
  // A name that ends the noun phrase of another head: "the union's head Ann Smith", "the carmaker Veltra".
  int NameAtEnd(int first, int last, int head) const;
  // Where a described source ends: relative clauses and participles are no part of what it is called.
  int EndOfName(int first, int last, int head) const;
  void MakeMention(int entity, int token);
  // Whether this person was newly named as the subject of this or the last sentence, after `other` last spoke.
  bool NewlyNamed(int entity, int other, int token) const;
  void Note(int entity, int token);
  bool nested_ = false;

  const Context& in_;
  std::vector<Entity>& entities_;
  std::vector<std::pair<int, std::pair<int, int>>>
      by_head_;  // begin byte of a mention's head -> (entity, mention), sorted
  struct Spoke {
    int entity = 0;
    int token = 0;
  };
  std::vector<Spoke> spoke_;  // entities in the order in which they spoke
};

}  // namespace recount::speech
