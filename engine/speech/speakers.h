// Who a source is: the entity of its name or role; a pronoun by who spoke before; an unresolved one stays unresolved.
#pragma once

#include <string>
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
  // In order of the text. A pronoun that it settles becomes a mention of that entity.
  Speaker Resolve(const Draft& draft);
  // The entity with a mention headed in these tokens, -1 if none; names before roles.
  int EntityIn(int first, int last, int head) const;

 private:
  int EntityAtHead(int token) const;
  int Previous(Gender gender) const;
  void MakeMention(int entity, int token);
  // Whether this person was newly named as the subject of this or the last sentence, after `other` last spoke.
  bool NewlyNamed(int entity, int other, int token) const;
  void Note(int entity, int token);

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
