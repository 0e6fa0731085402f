#include "engine/people/read_titles.h"

#include <algorithm>
#include <initializer_list>

#include "engine/model/unicode.h"

namespace recount::people {
namespace {

using knowledge::KnownName;
using knowledge::NameKind;
using knowledge::NameMatch;

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::optional<NameMatch> Titles::Affiliation(int i, int limit) const {
  const auto m = world_.MatchAt(text_, i);
  if (!m || m->last >= limit || m->entry->kind == NameKind::kCarrier) return std::nullopt;
  return m;
}

bool Titles::IsPossessive(int i) const {
  return text_.at(i).xpos == Xpos::POS || text_.Form(i) == "'s" || text_.Form(i) == "’s" || text_.Form(i) == "’";
}

bool Titles::IsOfficeModifier(int i) const {
  const std::string low = Lower(text_.Form(i));
  return IsOneOf(low, {"former", "then", "acting", "outgoing", "incoming", "new", "top", "senior", "chief", "first",
                       "ex", "-", "late", "longtime"}) &&
         roles_.OfficeAt(text_, i) < 0;
}

int Titles::SkipNote(int at, int limit) const {
  if (at + 2 >= limit || text_.Form(at) != "(") return at;
  int close = at + 2;
  while (close < limit && close < at + 4 && text_.Form(close) != ")") ++close;
  if (close >= limit || text_.Form(close) != ")" || !roles_.IsRankNote(Lower(text_.Form(at + 1)))) return at;
  return close + 1;
}

bool Titles::RankWithName(int i, int limit) const {
  if (i + 1 >= limit || (!roles_.IsRank(text_.Form(i)) && !roles_.IsHonorific(text_.Form(i)))) return false;
  return names_.StartsName(SkipNote(i + 1, limit), limit) ||
         (roles_.IsSureRank(text_.Form(i)) && IsUpper(text_.Form(i + 1)) && text_.at(i + 1).upos == Upos::NOUN);
}

// "Economist Dr Ann Lee", "Farmer Joe Orr": a trade at the beginning of a sentence, and the name.
bool Titles::IsTrade(int i, int limit) const {
  if (i != text_.SentenceOf(i).first || i + 1 >= limit || !IsUpper(text_.Form(i))) return false;
  if (!roles_.IsPerson(Lower(text_.Form(i)))) return false;
  const NameTag own = text_.at(i).name;
  if (own == NameTag::kBeginBody || own == NameTag::kBeginPlace || text_.at(i + 1).name == NameTag::kInsideBody)
    return false;
  if (roles_.IsHonorific(text_.Form(i + 1)) || roles_.IsRank(text_.Form(i + 1))) return true;
  return names_.StartsName(i + 1, limit) && text_.at(i + 1).name == NameTag::kBeginPerson;
}

// Where in a run of names a person begins, behind something else: "Communication Ann Lee"; `last` if nowhere.
int Titles::PersonIn(int first, int last) const {
  for (int i = first + 1; i + 1 < last; ++i) {
    if (world_.IsFirstName(text_.Form(i)) || text_.at(i).name == NameTag::kBeginPerson) return i;
  }
  return last;
}

int Titles::OfficeWithName(int i, int limit, bool headline) const {
  const int end = roles_.OfficeAt(text_, i);
  if (end < 0 || end > limit) return i;
  if (headline) return i;
  if (names_.StartsName(end, limit) && !IsJobLess(i, end)) return end;
  return i;
}

// "official", "deputy" and the like before a name are no titles unless capitalised.
bool Titles::IsJobLess(int i, int end) const {
  return end == i + 1 && IsOneOf(text_.Form(i), {"head", "chair", "leader's", "deputy"});
}

// "High Commissioner for Migrants", "Prime Minister of Norway": of what, where all is written like a name. Its end, or
// `at`.
int Titles::Complement(int at, int limit, FoundName* found) const {
  if (at + 1 >= limit || (text_.Form(at) != "of" && text_.Form(at) != "for")) return at;
  int from = at + 1;
  if (text_.Form(from) == "the" && from + 1 < limit) ++from;
  if (const auto m = world_.MatchAt(text_, from); m && m->last <= limit) {
    found->affiliations.push_back(m->entry);
    return m->last;
  }
  if (!names_.StartsName(from, limit)) return at;
  const int end = names_.ChunkEnd(from, limit);
  const int person = PersonIn(from, end);
  // "Minister of Communication Ann Lee"
  return person < end ? person : text_.Form(at) == "of" ? at : end;
}

std::optional<FoundName> Titles::Read(int i, int limit, const KnownName* affiliation) const {
  FoundName f;
  f.first = i;
  int at = i;
  bool any = false;
  for (int steps = 0; at < limit && steps < 5; ++steps) {
    const std::string_view form = text_.Form(at);
    const int office = roles_.OfficeAt(text_, at);
    if (roles_.IsHonorific(form) && at + 1 < limit && IsUpper(text_.Form(at + 1))) {
      f.honorific = true;
      f.gender = roles_.GenderOf(form);
      ++at;
      any = true;
    } else if (office > at && office <= limit) {
      const std::string words = Lower(Words(text_, at, office));
      const bool capital = IsUpper(form);
      if (!capital && !names_.StartsName(office, limit)) break;
      if (!capital && IsJobLess(at, office)) break;
      f.offices.push_back(words);
      if (f.gender == Gender::kUnknown) f.gender = roles_.GenderOf(words);
      f.titled = true;
      at = office;
      any = true;
    } else if (RankWithName(at, limit) && roles_.IsRank(form)) {
      if (f.gender == Gender::kUnknown) f.gender = roles_.GenderOf(form);
      f.titled = true;
      at = SkipNote(at + 1, limit);
      any = true;
    } else if (at == i && IsTrade(at, limit)) {
      f.offices.push_back(Lower(form));
      f.titled = true;
      ++at;
      any = true;
    } else {
      break;
    }
  }
  if (!any) return std::nullopt;
  if (affiliation != nullptr) f.affiliations.push_back(affiliation);
  if (f.titled && IsUpper(text_.Form(i)) && !f.offices.empty()) at = Complement(at, limit, &f);
  if (at + 1 < limit && at > i && roles_.IsHonorific(text_.Form(at)) && IsUpper(text_.Form(at + 1))) {
    f.honorific = true;
    f.gender = roles_.GenderOf(text_.Form(at));
    ++at;
  }
  const bool named =
      at > i && at < limit && IsUpper(text_.Form(at)) && (f.honorific || roles_.IsSureRank(text_.Form(at - 1)));
  if (!names_.StartsName(at, limit) && !named) {
    // An office written like a name but without one: "the Foreign Minister". In small letters it is left to role
    // nouns.
    if (!f.titled || !IsUpper(text_.Form(i)) || f.offices.empty()) return std::nullopt;
    if (i == text_.SentenceOf(i).first && text_.at(i).upos != Upos::PROPN) return std::nullopt;
    f.name_first = f.name_last = at;
    f.last = at;
    return f;
  }
  int end = names_.ChunkEnd(at, limit);
  if (end == at) end = at + 1;
  // A rank before a surname that is a word as well: "Colonel Brand".
  // "President Smith Monday": days were no name tokens; a known place behind the name is not part of it.
  f.name_first = at;
  f.name_last = f.last = end;
  if (names_.EndsAsBody(at, end) && !f.honorific && end - at > 1) {
    // "Chief Executive Acme Corporation" is no person; keep the body.
    FoundName body;
    body.first = body.name_first = at;
    body.last = body.name_last = names_.ExtendBody(end, limit);
    body.is_body = true;
    return body;
  }
  return f;
}

}  // namespace recount::people
