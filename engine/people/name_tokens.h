// Which words are parts of names, by capitals, tags and what the article does elsewhere; how far a name reaches.
#pragma once

#include <string_view>

#include "engine/knowledge/gazetteer.h"
#include "engine/model/strings.h"
#include "engine/model/text.h"
#include "engine/people/roles.h"

namespace recount::people {

class NameTokens {
 public:
  NameTokens(const Text& text, const knowledge::Gazetteer& world, const Roles& roles)
      : text_(text), world_(world), roles_(roles) {
    LearnCapitals();
  }

  bool IsHeadline(const Sentence& s) const;  // "Talks Fail To End Crisis": capitals say nothing
  bool IsNameToken(int i) const;
  bool StartsName(int i, int limit) const { return i < limit && IsNameToken(i); }
  bool IsCapital(std::string_view form) const { return capitals_.contains(form); }
  // The end of the run of name words that begins at `from`: "Ursula von der Leyen", "J. K. Rowling", "Karim al-Odan".
  int ChunkEnd(int from, int limit) const;
  // Bodies go on behind "of" and "for": "Ministry of Foreign Affairs", "Bank of Japan".
  int ExtendBody(int last, int limit) const;
  bool EndsAsBody(int first, int last) const;

 private:
  void LearnCapitals();
  bool InsideName(int i) const;
  bool IsMonth(int i) const;
  int Joined(int i, int limit) const;

  const Text& text_;
  const knowledge::Gazetteer& world_;
  const Roles& roles_;
  StringSet capitals_;
};

}  // namespace recount::people
