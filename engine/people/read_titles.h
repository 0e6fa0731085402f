// Names with what people are before them: "Mr Smith", "Foreign Minister Smith", "spokesman John Smith", "Gen. Smith",
// "Undersecretary for Harbours Olav Moe"; and offices without a name, "the Foreign Minister".
#pragma once

#include <optional>

#include "engine/people/find_names.h"
#include "engine/people/name_tokens.h"

namespace recount::people {

class Titles {
 public:
  Titles(const Text& text, const knowledge::Gazetteer& world, const Roles& roles, const NameTokens& names)
      : text_(text), world_(world), roles_(roles), names_(names) {}

  // The titled name at `i`, of the country or body that stood before it, if any.
  std::optional<FoundName> Read(int i, int limit, const knowledge::KnownName* affiliation) const;
  // A country or body at `i` that may stand before an office.
  std::optional<knowledge::NameMatch> Affiliation(int i, int limit) const;
  bool IsPossessive(int i) const;
  bool IsOfficeModifier(int i) const;  // "former", "acting"
  bool RankWithName(int i, int limit) const;
  // The end of an office phrase at `i` if a name follows it; `i` otherwise.
  int OfficeWithName(int i, int limit, bool headline) const;

 private:
  int SkipNote(int at, int limit) const;  // "(Rtd)" behind a rank
  int PersonIn(int first, int last) const;
  bool IsTrade(int i, int limit) const;
  bool IsJobLess(int i, int end) const;
  int Complement(int at, int limit, FoundName* found) const;

  const Text& text_;
  const knowledge::Gazetteer& world_;
  const Roles& roles_;
  const NameTokens& names_;
};

}  // namespace recount::people
